using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>A row of the calendar answers a question about sessions, or one that has its title; it is no answer to "how do I give feedback".</summary>
internal static partial class Calendar
{
    private const double HalfTheWords = 0.5;

    public static IReadOnlyList<Passage> Last(string question, IReadOnlyList<Passage> passages)
    {
        if (AsksForSessions().IsMatch(question) || !passages.Any(passage => passage.Entry.IsSample)) return passages;
        return [.. passages.Where(passage => !passage.Entry.IsSample || (HasTitle(question, passage.Entry) && !AsksHow().IsMatch(question)))];
    }

    private static bool HasTitle(string question, Entry entry)
    {
        var asked = AskedWords.Stems(question).Distinct().ToList();
        var title = AskedWords.Stems(entry.Title).ToHashSet();
        return asked.Count > 0 && asked.Count(title.Contains) >= HalfTheWords * asked.Count;
    }

    [GeneratedRegex(@"\b(sample|sessions?|events?|calendar|workshops?|webinars?|seminars?|dates?|when|next|coming up|upcoming|places left|seats?|book(ed|ing)?|this (week|month|year)|tomorrow|today)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksForSessions();

    [GeneratedRegex(@"\b(how (do|can|should|could|would|to)|what (do|should|can) i|who)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksHow();
}
