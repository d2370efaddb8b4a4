using System.Text.RegularExpressions;

namespace Bot.Dialogs.Repair;

/// <summary>The words that are meant instead, without the words that say so: "no, I meant SEO" gives "SEO".</summary>
internal static partial class Correction
{
    /// <summary>True for words that can only be a correction, whatever follows.</summary>
    public static bool IsPlain(string utterance) => Plain().IsMatch(utterance);

    public static string Meant(string utterance)
    {
        var words = Cue().Replace(utterance.Trim(), "");
        words = Instead().Match(words) is { Success: true } match ? match.Groups["meant"].Value : words;
        return words.Trim(' ', ',', '.', '!', ':', '-');
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*((no|sorry|oops|actually|wait|oh)\W+)*i (meant|mean|ment|should have said|meant to say)\b", Options)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^((no|nope|sorry|oops|actually|wait|hang on|correction|typo|my mistake|scratch that|rather|instead|oh|i mistyped|i said|i meant to say|i meant|i ment|meant to say|i mean|i should have said|let me correct that|make it|make that|it'?s|its|that should be|it should be|should be|change (it|that|this|my \w+|the \w+) to|wrong (grade|place|one|answer)|my (grade|place) is wrong|i'?m an?|i am an?|i'?m|i am)\b[\s,.:!-]*)+",
        Options)]
    private static partial Regex Cue();

    [GeneratedRegex(@"^not .{1,40}?(,| but | i'?m an? | i am an? )\s*(?<meant>.+)$|^(?<meant>.{1,60}?),? (instead|not .{1,40}|rather( than .{1,40})?|instead of .{1,40}|actually|i meant)$|^(change|switch) .{1,40}? (to|for) (?<meant>.+)$|^instead of .{1,40}? (put|use|say|make it) (?<meant>.+)$", Options)]
    private static partial Regex Instead();
}
