using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <summary>What is said of somebody's health: a condition beside a word that says whose it is. A condition alone is a subject that people learn about.</summary>
internal static partial class HealthDetails
{
    // "My autism awareness course" tells of a course.
    private static readonly string[] _subjects =
    [
        "awareness", "course", "courses", "training", "trainer", "first", "policy", "network", "champion", "champions", "workshop", "session", "confident", "ally", "allies", "ambassador", "module",
        "elearning", "e", "day", "week", "charity", "strategy", "team", "of", "research", "guidance", "webinar", "toolkit", "programme", "talk", "book", "forum", "inclusion", "study", "statistics", "agenda", "passport",
        // "MS Project" is a program.
        "office", "excel", "project", "teams", "word", "access", "powerpoint", "outlook", "sharepoint",
    ];

    // What a condition's owner is told in stands close before it.
    private const int LongestLead = 100;

    public static IEnumerable<PersonalDataSpan> Find(string text) =>
        from match in Joined(text, Being().Matches(text).Concat(Called().Matches(text)).Select(match => (Capture)match.Groups["what"]).Where(what => !IsFigurative(text, what.Index + what.Length))
            .Concat(Told(Condition(), text, Had(), Telling(), Owned()))
            .Concat(Told(LaterCondition(), text, Had(), Telling(), Owned()))
            .Concat(Told(Event(), text, Had(), Telling(), Owned(), Happened()))
            .Concat(Told(Medicine(), text, Takes(), Owned()))
            .Concat(Told(Treatment(), text, Had(), Owned(), Happened()))
            .Concat(Told(Aid(), text, Had(), Owned(), Wears()))
            .Concat(Body().Matches(text).Select(match => (Capture)match.Groups["what"])))
        where !IsSubject(text, match.Index + match.Length)
        select new PersonalDataSpan(PersonalDataKind.Health, match.Index, match.Length);

    // "Off with stress and anxiety", "anxiety or depression like me": what stands beside a detail in one breath is one.
    private static IEnumerable<(int Index, int Length)> Joined(string text, IEnumerable<Capture> told)
    {
        var ends = told.Select(capture => (Start: capture.Index, End: capture.Index + capture.Length)).ToList();
        var named = Condition().Matches(text).Concat(LaterCondition().Matches(text)).Select(match => (Start: match.Index, End: match.Index + match.Length)).ToList();
        ends.AddRange(named.Where(one => text.AsSpan(one.End).StartsWith(" like me", StringComparison.OrdinalIgnoreCase)));
        foreach (var (start, end) in ends)
        {
            var last = end;
            while (named.Find(next => next.Start > last && And().IsMatch(text.AsSpan(last, next.Start - last))) is { End: > 0 } next) last = next.End;
            yield return (start, last - start);
        }
    }

    private static IEnumerable<Capture> Told(Regex what, string text, params Regex[] leads) => what.Matches(text).Where(match =>
    {
        var lead = text.AsSpan(Math.Max(0, match.Index - LongestLead), Math.Min(match.Index, LongestLead));
        foreach (var one in leads)
        {
            if (one.IsMatch(lead)) return true;
        }
        return false;
    });

    // "Deaf to feedback", "blind to the risk".
    private static bool IsFigurative(string text, int end) => text.AsSpan(end).StartsWith(" to ", StringComparison.OrdinalIgnoreCase) || text.AsSpan(end).StartsWith(" spot", StringComparison.OrdinalIgnoreCase);

    private static bool IsSubject(string text, int end)
    {
        while (end < text.Length && text[end] is ' ' or '-') end++;
        var start = end;
        while (end < text.Length && char.IsLetter(text[end]) && end - start < 20) end++;
        return _subjects.Contains(text[start..end], StringComparer.OrdinalIgnoreCase);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Person = @"(i|i'm|im|i am|i was|i've|ive|he|he's|she|she's|they|they've|who|we|mum|dad|wife|husband|partner|son|daughter|colleague|manager|report|boss|someone|somebody|member|[hs]?eo|a[ao]|g[67]|grade [67]|child|kid|baby|parents?|sister|brother|\[name\])";

    private const string Fillers = @"((a|an|the|my|some|really|very|quite|bad|severe|mild|mildly|bit of|also|now|recently|just|his|her|their|own|chronic|recent|current|ongoing|recently diagnosed|big|minor|major|second|emergency) )*";

    [GeneratedRegex(
        @"\b(((breast|bowel|lung|prostate|skin|ovarian|stage \w+) )?cancer|leukaemia|lymphoma|tumou?rs?|(type (1|2|one|two) |gestational )?diabetes|epilepsy|seizures|asthma|hiv|aids|multiple sclerosis|(rheumatoid |osteo|psoriatic )?arthritis|fibromyalgia|chronic (fatigue( syndrome)?|pain|illness)|"
        + @"long covid|migraines?|(postnatal |post-natal |clinical )?depression|(social |severe |health )?anxiety( disorder)?|ocd|ptsd|adhd|add|autism|asperger'?s( syndrome)?|dyslexia|dyspraxia|dyscalculia|bipolar( disorder)?|schizophrenia|eating disorder|anorexia|"
        + @"bulimia|heart (condition|disease|problems?)|ibs|crohn'?s( disease)?|colitis|endometriosis|menopause|vitiligo|polio|fibroids|lymphoedema|shingles|tmj|arrhythmia|"
        + @"(hidden |learning |physical )?disabilit(y|ies)|hearing loss|(visual|hearing|sight) impairment|sight loss|stammer|(bad |chronic )?back (pain|problems?)|(alcohol |drug )?addiction|alcoholism)\b", Options)]
    private static partial Regex Condition();

    [GeneratedRegex(
        @"\b(panic (attacks?|disorder)|insomnia|parkinson'?s( disease)?|dementia|alzheimer'?s|lupus|tourette'?s|kidney (disease|failure)|(mental )?health (condition|problems?|issues?)|burnout|stress|rsi|carpal tunnel|vertigo|sciatica|tinnitus|sepsis|"
        + @"angina|hypertension|high blood pressure|glaucoma|cataracts|macular degeneration|cystic fibrosis|sickle cell( disease| anaemia)?|anaemia|thyroid (problems?|disease|condition)|coeliac( disease)?|psoriasis|eczema|gout|hernia|m[eé]ni[eè]re'?s( disease)?|motor neurone disease|"
        + @"hepatitis|tuberculosis|pneumonia|cirrhosis|cerebral palsy|muscular dystrophy|scoliosis|osteoporosis|neuropathy|psychosis|(borderline )?personality disorder|narcolepsy|sleep apnoea|learning difficult(y|ies)|agoraphobia|claustrophobia|gender dysphoria|pre-?eclampsia|"
        + @"suicidal thoughts|(?-i:MS|ME|BPD|COPD|CFS|POTS|IBD|EDS|PMDD|DVT))\b", Options)]
    private static partial Regex LaterCondition();

    // What happens to a body once: told with "after" or "waiting for", whoever it is.
    [GeneratedRegex(
        @"\b(heart attack|heart surgery|(mini-)?stroke|(hip|knee|shoulder|heart|kidney|liver|lung|corneal|bone marrow) (replacement|transplant|bypass|operation|surgery|injury)|(spinal|head|brain|back|neck|ankle|wrist|sports) injury|surgery|operation|hysterectomy|mastectomy|"
        + @"caesarean|c-section|miscarriage|stillbirth|abortion|concussion|(mental |nervous )?breakdown|slipped disc|biopsy|broken (leg|arm|hip|ankle|wrist|foot|collarbone)|chemo(therapy)?|radiotherapy|dialysis|ivf( treatment)?|cancer treatment)\b", Options)]
    private static partial Regex Event();

    [GeneratedRegex(
        @"\b(anti-?depressants?|anti-?psychotics?|sertraline|citalopram|escitalopram|fluoxetine|prozac|paroxetine|venlafaxine|duloxetine|mirtazapine|amitriptyline|lithium|quetiapine|olanzapine|diazepam|valium|ritalin|methylphenidate|elvanse|concerta|insulin|metformin|methadone|"
        + @"warfarin|tamoxifen|methotrexate|steroids|beta[ -]?blockers|morphine|codeine|tramadol|pregabalin|gabapentin|hrt|sleeping (pills|tablets)|painkillers|blood thinners)\b", Options)]
    private static partial Regex Medicine();

    [GeneratedRegex(
        @"\b(((iron|blood|steroid|plasma|insulin|botox|allergy) )?(infusions?|transfusions?)|(steroid|iron|allergy|epidural) injections?|physio(therapy)?( sessions?)?|psychotherapy|(speech |talking |cognitive |cbt )?therapy( sessions?)?|counselling( sessions?)?|cbt|rehab|detox|mri( scan)?|ct scan|colonoscopy|endoscopy|mammogram|"
        + @"(hospital|gp|doctor'?s|consultant|clinic|psychiatr\w+|therapist|oncology|fertility|antenatal) (appointments?|stay|treatment|visits?|check-?ups?)|blood tests?|fertility treatment|smear test)\b", Options)]
    private static partial Regex Treatment();

    // What happened to a part of the body, or hurts.
    [GeneratedRegex(
        @"\b((had|having|getting|have) (my|his|her|their|a) (?<what>(gallbladder|appendix|tonsils?|womb|ovar(y|ies)|spleen|kidney|(wisdom )?(tooth|teeth)|cataracts?|thyroid|prostate)) (out|removed|taken out|operated)|(broke|broken|break|fractured|sprained|tore|torn|injured|dislocated|hurt|twisted|done in|ruptured) (my|his|her|their) "
        + @"(?<what>((left|right) )?(leg|arm|hip|ankle|wrist|foot|knee|back|neck|shoulder|hand|fingers?|toe|collarbone|ribs?|elbow|achilles|ligament|hamstring|pelvis|skull|jaw|nose|spine)s?)|(my|his|her|their) (?<what>(bad|dodgy|poorly|broken|sore|swollen|fractured|injured) (leg|arm|hip|ankle|wrist|foot|knee|back|neck|shoulder|hand|heart|chest|stomach|eyes?|ears?|hearing|sight|eyesight)s?)|(i|he|she|they|who) (\w+ )?(?<what>self[- ]?harm(s|ed|ing)?))\b", Options)]
    private static partial Regex Body();

    [GeneratedRegex(@"^( and| or| &|,|,? and| with)? ?(my |some |also |the |a |bad |severe )*$", Options)]
    private static partial Regex And();

    [GeneratedRegex(@"\b(hearing aids?|cochlear implants?|prosthe(tic \w+|sis)|artificial (leg|arm|limb|hip)|walking (stick|frame)|crutches|guide dog|insulin pump|colostomy( bag)?|stoma( bag)?|pacemaker|catheter|oxygen tank)\b", Options)]
    private static partial Regex Aid();

    // Each of these ends where the condition begins.
    [GeneratedRegex(
        @"\b" + Person + @" ?(\w+ ){0,2}?(have|has|had|get|gets|getting|got|'ve|suffer(s|ed|ing)?( from| with)?|diagnosed with|liv(e|es|ing) with|recover(s|ed|ing) from|(treated|treatment|tested|assessed|medication|meds|tablets) for|off( work| sick)? with|signed off( work| sick)?( with| for)|"
        + @"struggl(e|es|ing) with|(go|goes|going|went) through|tak(e|es|ing)|having|on|need(s|ed)?|dealing with|managing|diagnosed (as having|as|for)) " + Fillers + "$", Options)]
    private static partial Regex Had();

    // These say whose it is without naming anybody.
    [GeneratedRegex(@"\b((?-i:[A-Z][a-z]+) (has|had|suffers (from|with)|lives with)|(been |i was |was )?diagnosed with|(suffer|suffers|suffering) (from|with)|(liv(e|es|ing)|cop(e|es|ing)|struggling|dealing) with|recovering from|going through|signed off( work| sick)? (with|for)|off( work| sick)? with|^(just |recently |also |and )?(had|got|have)) " + Fillers + "$", Options)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(my|his|her|their|[a-z]+'s|because of|due to) " + Fillers + "$", Options)]
    private static partial Regex Owned();

    [GeneratedRegex(@"\b(after|since|following|having( had)?|back from|wait(s|ing)? for|awaiting|due( for)?|booked (in )?for) " + Fillers + "$", Options)]
    private static partial Regex Happened();

    [GeneratedRegex(@"\b(tak(e|es|ing)|on|prescribed|started|stopped|came off|coming off|need|needs) ((my|his|her|their|some|daily|strong|a|the) )*$", Options)]
    private static partial Regex Takes();

    [GeneratedRegex(@"\b(use|uses|using|used|wear|wears|wearing|rely on|relies on|with|fitted with) " + Fillers + "$", Options)]
    private static partial Regex Wears();

    // "Diabetic here, are there breaks?"
    [GeneratedRegex(@"(^|[,.;!?(] ?)(?<what>(dyslexic|autistic|pregnant|deaf|blind|disabled|epileptic|diabetic|asthmatic|neurodivergent|neurodiverse|dyspraxic|menopausal|wheelchair user|partially sighted|hard of hearing)) (here|person here|employee here|hi|btw|by the way)\b", Options)]
    private static partial Regex Called();

    [GeneratedRegex(
        @"\b((?-i:[A-Z][a-z]+) (is|was)|i am|i'm|im|i was|he is|he's|she is|she's|they are|they're|who is|who's|been|(report|colleague|manager|boss|partner|wife|husband|son|daughter|member|\[name\]) (is|was)|being|as an?|because i'm|me being|turns out i'm) ((also|now|currently|a bit|quite|very|severely|mildly|slightly|registered|partially|profoundly|recently|just|newly|(\w+ )?(weeks|months)|not able because i'm) )*"
        + @"(?<what>(an? )?(dyslexic|autistic|pregnant|deaf|blind|disabled|bipolar|epileptic|diabetic|asthmatic|hiv[ -]positive|neurodivergent|neurodiverse|dyspraxic|menopausal|perimenopausal|in remission|hard of hearing|partially sighted|visually impaired|a wheelchair user|wheelchair user|"
        + @"an alcoholic|alcoholic|in hospital|in rehab|off sick|on sick leave|on long-term sick( leave)?|terminally ill|seriously ill|clinically depressed|signed off (sick|from work|work|for (\w+ )?(days?|weeks?|months?|stress)|by (my |the |a )?(gp|doctor)|until|till|since)|on antidepressants|on medication|having (chemo(therapy)?|surgery|ivf|an operation|radiotherapy)|undergoing (treatment|surgery|chemo(therapy)?)))\b",
        Options)]
    private static partial Regex Being();
}
