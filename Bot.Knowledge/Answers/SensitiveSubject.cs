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
        foreach (var (cue, subject) in _subjects)
        {
            if (cue.IsMatch(text) && !Learning().IsMatch(text)) return subject;
        }
        return null;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bsuicid\w*|\bkill(ing)? myself\b|\bend (my life|it all)\b|\b(don'?t|do not) want to (live|be here)( any ?more)?\b|\bself[- ]?harm\w*|\bhurt(ing)? myself\b|\bwant to die\b|\bbetter off dead\b", Options)]
    private static partial Regex Crisis();

    [GeneratedRegex(@"\bbull(y|ied|ying|ies)\b|\bharass\w*|\bintimidat(e|es|ed|ing)\b|\b(shouts?|shouting|screams?|screaming) at me\b|\b(groped|assaulted|sexually)\b|\bvictimi[sz]\w*|\bpicks? on me\b|\bbeing picked on\b|\bbully?ing\b", Options)]
    private static partial Regex Bullying();

    [GeneratedRegex(@"\bdiscriminat\w*|\bracis[mt]\w*|\bsexis[mt]\w*|\bhomophob\w*|\btransphob\w*|\bislamophob\w*|\bantisemit\w*|\bableis[mt]\b|\btreated (differently|unfairly|worse) because\b", Options)]
    private static partial Regex Discrimination();

    [GeneratedRegex(@"\bwhistle ?-?blow\w*|\b(report|raise|raising|reporting) (a )?(concern|wrongdoing|fraud|corruption|misconduct)\b|\bcorrupt(ion)?\b|\bcovering (it |this )?up\b|\bbreach of the (civil service )?code\b|\b(asked|told|pressured) (me )?to (lie|mislead|break the law)\b", Options)]
    private static partial Regex Whistleblowing();

    [GeneratedRegex(@"\b(i am|i'?m|im|i feel|feeling|i've been|been|getting) (so |really |very |totally |completely |too )?(depressed|anxious|overwhelmed|burn(t|ed) ?out|hopeless|suicidal|stressed|desperate|low)\b|\bcan'?t cope\b|\bcannot cope\b|\bpanic attacks?\b|\bmental(ly)? (ill|breakdown)\b|\bmy (mental health|depression|anxiety)\b|\b(nervous )?breakdown\b|\bstruggling (to cope|mentally|with my mental health)\b|\bmental health (help|support|crisis)\b", Options)]
    private static partial Regex MentalHealth();

    // Someone who wants to learn about the subject asks an ordinary question.
    [GeneratedRegex(@"\b(course|courses|training|learn about|workshop|e-?learning|programme|module|mental health first aid(er|ers)?)\b", Options)]
    private static partial Regex Learning();
}
