using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>What the quoting answer takes care of and a worded one must not lose: an ended offer sounds ended, an old fact has its date, a disagreement is heard whole.</summary>
internal static partial class WordingRules
{
    /// <returns>The worded answer as it may be shown, or the quoting one.</returns>
    public static Draft Kept(Draft quoted, Draft worded) => SoFar(quoted, worded) is { } kept ? kept with { Missing = quoted.Missing, IsWorded = true } : quoted;

    /// <summary>The same for the beginning of an answer: what it allows of a beginning it allows of the whole.</summary>
    /// <returns>Null where it may not be shown, or not yet.</returns>
    public static Draft? SoFar(Draft quoted, Draft worded)
    {
        if (worded.Sentences.Count == 0 || quoted.Sentences.Count == 0) return null;
        var entry = quoted.Sentences[0].Entry;
        if (worded.Sentences[0].Entry.Id != entry.Id) return null;
        if (quoted.Sentences.Any(sentence => Conflict().IsMatch(string.Join(' ', sentence.HeadingPath)))) return null;
        if (entry.Status == EntryStatus.Closed && !worded.Sentences.Any(sentence => Ended().IsMatch(sentence.Text))) return null;
        return Dated(worded, entry);
    }

    // The first sentence has the date, so that it does not change once somebody reads it.
    private static Draft Dated(Draft worded, Entry entry)
    {
        var first = worded.Sentences[0];
        if (entry.Status != EntryStatus.Dated || AsOfWords.For(entry.AsOf) is not { } date || Year().IsMatch(first.Text)) return worded;
        return new Draft([first with { Text = $"{first.Text.TrimEnd('.')} (as of {date})." }, .. worded.Sentences.Skip(1)]);
    }

    [GeneratedRegex(@"\b(disagree|conflict)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\b(closed|ended|no longer|replaced|stopped|shut)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
