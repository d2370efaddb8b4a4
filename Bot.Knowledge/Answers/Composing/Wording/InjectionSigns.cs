using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Signs that a text wants to give a model orders. Such a text is answered by quoting: no model reads it.</summary>
public static partial class InjectionSigns
{
    /// <remarks>It errs on the side of quoting: a wrong hit costs only the fluent wording.</remarks>
    public static bool In(string text) => Order().IsMatch(text) || Attack.IsIn(text);

    /// <summary>The same for a whole talk, because an order can be given in pieces.</summary>
    /// <param name="before">What the person said before, oldest first.</param>
    public static bool InTalk(IReadOnlyList<string> before, string question) => In(question) || (before.Count > 0 && In(string.Join(' ', before.Append(question))));

    [GeneratedRegex(
        @"\b(ignore|disregard|forget|override|bypass|overwrite)\b.{0,60}\b(above|previous|prior|earlier|instruction|instructions|rule|rules|prompt|passages?|system)\b"
        + @"|\b(system|developer|assistant)\s*(:|prompt|message)|</?(system|assistant|user|instructions?)>|\[/?(inst|sys)\]|<\|"
        + @"|\byou are (now|no longer)\b|\b(act|behave|respond|answer|reply|speak) as (if|a|an|though)\b|\bpretend (to|you|that)\b|\brole-?play\b|\bjailbreak|\bdan mode\b|\bdeveloper mode\b"
        + @"|\b(repeat|reveal|print|show|output|translate|write out|spell)\b.{0,40}\b(prompt|instructions?|rules|system|above|everything)\b|\bbase64\b|\brot13\b"
        + @"|\b(respond|answer|reply|output|say|write) (only |exactly |just )?(with|in|the words?)\b.{0,30}(json|html|markdown|code|[""'“])|\b(new|updated|real) (instructions?|rules|task)\b|\bfrom now on\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Order();
}
