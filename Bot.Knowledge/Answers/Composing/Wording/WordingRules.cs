using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>What the quoting answer takes care of and a worded one must not lose: an ended offer sounds ended, an old fact has its date, a disagreement is heard whole.</summary>
internal static partial class WordingRules
{
    /// <returns>The worded answer as it may be shown, or the quoting one.</returns>
    public static Draft Kept(Draft quoted, Draft worded)
    {
        if (worded.Sentences.Count == 0 || quoted.Sentences.Count == 0) return quoted;
        var entry = quoted.Sentences[0].Entry;
        if (worded.Sentences[0].Entry.Id != entry.Id) return quoted;
        if (quoted.Sentences.Any(sentence => Conflict().IsMatch(string.Join(' ', sentence.HeadingPath)))) return quoted;
        if (entry.Status == EntryStatus.Closed && !worded.Sentences.Any(sentence => Ended().IsMatch(sentence.Text))) return quoted;
        return Dated(worded, entry) with { Missing = quoted.Missing, IsWorded = true };
    }

    private static Draft Dated(Draft worded, Entry entry)
    {
        if (entry.Status != EntryStatus.Dated || AsOfWords.For(entry.AsOf) is not { } date || worded.Sentences.Any(sentence => Year().IsMatch(sentence.Text))) return worded;
        var first = worded.Sentences[0];
        return new Draft([first with { Text = $"{first.Text.TrimEnd('.')} (as of {date})." }, .. worded.Sentences.Skip(1)]);
    }

    [GeneratedRegex(@"\b(disagree|conflict)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\b(closed|ended|no longer|replaced|stopped|shut)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
