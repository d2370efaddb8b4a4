using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>What is said of somebody's health: a condition beside a word that says whose it is. A condition alone is a subject that people learn about.</summary>
internal static partial class HealthDetails
{
    // "My autism awareness course" tells of a course.
    private static readonly string[] _subjects =
    [
        "awareness", "course", "courses", "training", "trainer", "first", "policy", "network", "champion", "champions", "workshop", "session", "confident", "ally", "allies", "ambassador", "module",
        "elearning", "e", "day", "week", "charity", "strategy", "team", "research", "guidance", "webinar", "toolkit", "programme", "talk", "book", "forum", "inclusion", "study", "statistics", "agenda", "passport",
    ];

    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        from match in Had().Matches(text).Concat(Telling().Matches(text)).Concat(Owned().Matches(text)).Concat(Being().Matches(text))
        let what = match.Groups["what"]
        where !IsSubject(text, what.Index + what.Length)
        select new PersonalDataSpan(PersonalDataKind.Health, what.Index, what.Length);

    private static bool IsSubject(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '-') end++;
        var start = end;
        while (end < text.Length && char.IsLetter(text[end]) && end - start < 20) end++;
        return _subjects.Contains(text[start..end], StringComparer.OrdinalIgnoreCase);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Person = @"(i|i'm|im|i am|i was|i've|ive|he|he's|she|she's|they|they've|who|we|mum|dad|wife|husband|partner|son|daughter|colleague|manager|report|boss|someone|somebody|member|\[name\])";

    private const string Condition =
        @"(?<what>((breast|bowel|lung|prostate|skin|ovarian|stage \w+) )?cancer|leukaemia|lymphoma|a tumou?r|tumou?rs?|(type (1|2|one|two) )?diabetes|epilepsy|seizures|asthma|hiv|aids|multiple sclerosis|arthritis|fibromyalgia|chronic (fatigue( syndrome)?|pain|illness)|"
        + @"long covid|migraines?|(postnatal |post-natal |clinical )?depression|(social |severe |health )?anxiety( disorder)?|ocd|ptsd|adhd|add|autism|asperger'?s( syndrome)?|dyslexia|dyspraxia|dyscalculia|bipolar( disorder)?|schizophrenia|(an )?eating disorder|anorexia|"
        + @"bulimia|(a |had a )?stroke|(a )?heart (attack|condition|disease|problems?|surgery)|ibs|crohn'?s( disease)?|colitis|endometriosis|the menopause|menopause|(a )?miscarriage|ivf( treatment)?|chemo(therapy)?|radiotherapy|(an? |a major |major )?(surgery|operation)|a hysterectomy|"
        + @"antidepressants|(a |an |my )?(hidden |learning |physical )?disabilit(y|ies)|hearing loss|(a )?(visual|hearing|sight) impairment|sight loss|a stammer|(a )?(bad |chronic )?back (injury|pain|problems?)|a slipped disc|a broken (leg|arm|hip|ankle|wrist)|(an )?(alcohol |drug )?addiction|alcoholism|"
        + @"panic (attacks?|disorder)|insomnia|parkinson'?s( disease)?|dementia|alzheimer'?s|lupus|tourette'?s|kidney (disease|failure)|a (mental )?breakdown|(a |my )?(mental )?health (condition|problems?|issues?)|burnout|stress|rsi|carpal tunnel|vertigo|sciatica|tinnitus|sepsis)";

    [GeneratedRegex(
        @"\b" + Person + @" ?(\w+ ){0,2}?(have|has|had|got|'ve|suffer(s|ed|ing)?( from| with)?|diagnosed with|liv(e|es|ing) with|recover(s|ed|ing) from|(treated|treatment|tested|assessed|medication|meds|tablets) for|off( work| sick)? with|signed off( work| sick)?( with| for)|"
        + @"struggl(e|es|ing) with|(go|goes|going|went) through|tak(e|es|ing)|having|on|need(s|ed)?|dealing with|managing|diagnosed (as having|as|for))( (a|an|the|my|some|really|very|quite|bad|severe|mild|bit of|also|now|recently|just))* " + Condition + @"\b", Options)]
    private static partial Regex Had();

    // These say whose it is without naming anybody.
    [GeneratedRegex(@"\b((been |i was |was )?diagnosed with|suffering (from|with)|recovering from|going through|signed off( work| sick)? (with|for)|off( work| sick)? with) ((the|a|an|my|severe|really|bad) )*" + Condition + @"\b", Options)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(my|his|her|their|[a-z]+'s|because of|due to my|due to his|due to her) ((own|severe|chronic|bad|recent|current|ongoing|recently diagnosed) )*" + Condition + @"\b", Options)]
    private static partial Regex Owned();

    [GeneratedRegex(
        @"\b((?-i:[A-Z][a-z]+) (is|was)|i am|i'm|im|i was|he is|he's|she is|she's|they are|they're|who is|who's|(report|colleague|manager|boss|partner|wife|husband|son|daughter|member|\[name\]) (is|was)|being|as an?|because i'm|me being|turns out i'm) ((also|now|currently|a bit|quite|very|severely|mildly|slightly|registered|partially|profoundly|recently|just|newly|(\w+ )?(weeks|months)|not able because i'm) )*"
        + @"(?<what>(an? )?(dyslexic|autistic|pregnant|deaf|blind|disabled|bipolar|epileptic|diabetic|asthmatic|hiv[ -]positive|neurodivergent|neurodiverse|dyspraxic|menopausal|perimenopausal|in remission|hard of hearing|partially sighted|visually impaired|a wheelchair user|wheelchair user|"
        + @"an alcoholic|alcoholic|in hospital|in rehab|off sick|on sick leave|on long-term sick( leave)?|terminally ill|seriously ill|clinically depressed|on antidepressants|on medication|having (chemo(therapy)?|surgery|ivf|an operation|radiotherapy)|undergoing (treatment|surgery|chemo(therapy)?)))\b",
        Options)]
    private static partial Regex Being();
}
