using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers;

/// <summary>A subject that is met with people first and never with a list of courses.</summary>
/// <param name="Topic">The value of <c>sensitive</c> in the front matter of the entries that hold the contacts.</param>
/// <param name="Words">What is said before the contacts. It asks for nothing.</param>
public sealed partial record SensitiveSubject(string Topic, string Words)
{
    private static readonly (Regex Cue, SensitiveSubject Subject)[] _subjects =
    [
        (Crisis(), new("crisis", "I am sorry that things are this hard. Please talk to someone now. I am a learning adviser and cannot help in an emergency, but these people can.")),
        (Bullying(), new("bullying", "I am sorry this is happening to you. You do not have to deal with it alone, and you do not need to tell me any details. These people can help.")),
        (Discrimination(), new("bullying", "I am sorry. Being treated unfairly is not something you have to put up with, and you do not need to tell me any details. These people can help.")),
        (Whistleblowing(), new("whistleblowing", "Thank you for taking this seriously. I cannot take a report, so please do not tell me any details. These are the ways to raise it.")),
        (MentalHealth(), new("mental-health", "I am sorry you are having a hard time. You do not need to tell me any details. These people can support you.")),
    ];

    /// <returns>Null for an ordinary message. The most urgent subject wins.</returns>
    public static SensitiveSubject? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var (cue, subject) in _subjects)
        {
            if (cue.IsMatch(text) && (subject.Topic == "crisis" && Myself().IsMatch(text) || !Learning().IsMatch(text))) return subject;
        }
        return null;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(suicid\w*|kill(ing)? (myself|themsel\w+|himself|herself)|end(ing)? (my (own )?life|it all|things)|take my (own )?life|(don'?t|do not|dont) want to (live|be here|be alive|wake up|exist)|"
        + @"no (reason|point) (to|in) (live|living|go on|going on)|can'?t go on( any ?more)?|self[- ]?harm\w*|(hurt|harm|cut|cutting|hurting|harming) (myself|themsel\w+)|(want|wanting|wish i could|ready) to die|"
        + @"wish i (was|were) dead|better off (dead|without me)|(i'?m|i am|im|in) (in )?(a )?crisis|mental health (crisis|emergency)|(someone|somebody|colleague) .{0,40}(is |was )?(in danger|going to hurt))\b",
        Options)]
    private static partial Regex Crisis();

    [GeneratedRegex(
        @"\b(bull(y|ied|ying|ies)|bulling|bullyed|harr?ass\w*|haras\w*|intimidat(e|es|ed|ing)|(shout|scream|yell|swear)(s|ed|ing)? at (me|us|him|her|them|people|staff|everyone)|(get|gets|getting|got|is|being|are|was) (\w+ )?(shouted|screamed|yelled|sworn) at|"
        + @"groped|assaulted|touched me|sexual(ly)? (harass\w*|assault\w*|comments?|remarks?|advances)|inappropriate(ly)? (touch\w*|comments?|remarks?)|victimi[sz]\w*|pick(s|ed|ing)? on (me|him|her|us)|being picked on|"
        + @"humiliat(es?|ed|ing) (me|him|her|us)|belittl\w+|undermin(es?|ed|ing) me|threaten(s|ed|ing)? (me|him|her|us)|(mak(es?|ing)|made) my life (hell|a misery|miserable)|ganging up on|toxic (manager|boss|team)|abus(ive|es|ed|ing) (manager|boss|me|towards)|"
        + @"stalk(s|ed|ing) me|scared of my (manager|boss|colleague|team))\b",
        Options)]
    private static partial Regex Bullying();

    [GeneratedRegex(
        @"\b(discriminat\w*|descriminat\w*|racis[mt]\w*|racial (abuse|slurs?|comments?)|sexis[mt]\w*|homophob\w*|transphob\w*|islamophob\w*|antisemit\w*|anti-semit\w*|ableis[mt]|ageis[mt]|"
        + @"(treated|treating me|treats me) (\w+ )?(differently|unfairly|worse|badly)|unfair(ly)? treat\w*|(passed over|overlooked|turned down|refused|denied) .{0,40}because (i'?m|i am|im|of my)|(jok(e|es|ing)|comments?|remarks?|slurs?|mock(s|ed|ing)?|laugh(s|ed|ing)?|fun) (made )?(about|of|at|on) (my|his|her|their|our) (race|colour|skin|religion|faith|disability|gender|sex|age|sexuality|pregnancy|accent|weight|body|hair|turban|hijab|autism|dyslexia)|because of my (race|colour|skin|religion|faith|disability|gender|sex|age|sexuality|pregnancy|accent))\b",
        Options)]
    private static partial Regex Discrimination();

    [GeneratedRegex(
        @"\b(whistle ?-?blow\w*|(report|raise|raising|reporting|raised|reported) (a |an |my |some |serious )?(concerns?|wrongdoing|fraud|corruption|misconduct|malpractice)|report (someone|my manager|my boss|a colleague)|corrupt(ion)?|cover(ed|ing)? (it |this |things )?up|"
        + @"(breach(es|ed|ing)?|break(s|ing)?|broke|broken) (of )?the (civil service )?code|(asked|told|pressured|ordered|made) (me |us |him |her )?to (lie|mislead|break the (law|rules|code)|falsify|change the figures|fiddle)|"
        + @"(fiddl|falsif|fak)(es?|ed|ing|ying|ied|ies) (the |his |her |their )?(expenses|figures|records|data|timesheets?)|(doing|did|done) something illegal|illegal (things|activity|order)|wrongdoing|fraud(ulent)?|brib(e|es|ery|ed))\b",
        Options)]
    private static partial Regex Whistleblowing();

    [GeneratedRegex(
        @"\b((i am|i'?m|im|i feel|feel|feeling|i'?ve been|been|getting|so|became|become) (so |really |very |totally |completely |too |quite |a bit |just )*(depress\w*|anxious|overwhelmed|burn(t|ed)[ -]?out|hopeless|stressed( out)?|desperate|low|suffering|at breaking point|exhausted|broken|worthless|lonely|panicky)|"
        + @"(can'?t|cannot|cant|can not|not) cop(e|ing)|(not|isn'?t) (coping|doing well mentally)|panic attacks?|mental(ly)? (ill|breakdown|unwell)|my (mental health|depression|anxiety|stress|wellbeing)|depression|(nervous )?breakdown|"
        + @"struggl(e|es|ing) (to cope|mentally|emotionally|with my (mental health|anxiety|depression|stress))|mental health (help|support|problems?|issues?)|(work|job|workload|manager) is (making me (ill|sick|cry)|too much for me)|crying (at|in|every|before)|someone died|bereave(d|ment)|grieving)\b",
        Options)]
    private static partial Regex MentalHealth();

    // Someone who wants to learn about the subject, or teach it, asks an ordinary question.
    [GeneratedRegex(
        @"\b(courses?|training|trained|train|learn|learning|workshops?|e-?learning|programmes?|modules?|webinars?|qualifications?|first aid(er|ers)?|awareness (day|week|month|session)|what is (a |an )?(fair treatment|whistleblowing|mental health first)|conferences?|statistics|figures|policy (training|course)|become a)\b",
        Options)]
    private static partial Regex Learning();

    // "I did the course and now I want to die" is no question about a course.
    [GeneratedRegex(@"\b(i|i'?m|im|me|my|myself)\b", Options)]
    private static partial Regex Myself();
}
