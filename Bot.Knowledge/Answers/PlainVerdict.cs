using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers;

/// <summary>Yes or no to "is it free?" and "is it still open?", where the entry's front matter says so; said before the quoted sentences.</summary>
internal static partial class PlainVerdict
{
    /// <returns>Null where the question asks no such thing, or where the front matter does not say.</returns>
    public static string? Of(string question, Entry entry)
    {
        if (!Asking().IsMatch(question)) return null;
        var name = SpokenName.Of(entry);
        if (entry.Status == EntryStatus.Closed && Open().IsMatch(question)) return $"No: {name.Text} {name.Be} closed.";
        if (entry.Status == EntryStatus.Current && entry.Cost == "Free" && Free().IsMatch(question)) return $"Yes: {name.Text} {name.Be} free.";
        return null;
    }

    [GeneratedRegex(@"\b(is|are|does|do|can|will|was|were)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(still|open|opened|running|going|available|on offer|exist|exists|around|a thing|take people|recruiting|join|apply|enter)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b(free|for nothing|no cost|free of charge)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Free();
}
