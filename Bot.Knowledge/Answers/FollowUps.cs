using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers;

/// <summary>Questions that the same entry answers, made from the headings that were not quoted yet.</summary>
internal static class FollowUps
{
    private const int Most = 2;

    private static readonly IReadOnlyList<(string Heading, string Question)> _forms =
    [
        ("how to join", "How do I join {0}?"),
        ("who it is for", "Who is {0} for?"),
        ("what it achieved", "What did {0} achieve?"),
        ("what you do", "What do you do on {0}?"),
        ("skills", "What skills does {0} build?"),
    ];

    public static IReadOnlyList<string> For(Entry entry, IReadOnlyList<Citation> citations)
    {
        var quoted = citations.Select(citation => citation.ChunkId).ToHashSet();
        var open = entry.Sections.Where((section, i) => section.HeadingPath.Count > 0 && !quoted.Contains($"{entry.Id}#{i}"))
            .Select(section => section.HeadingPath[^1].ToLowerInvariant()).ToList();
        return [.. _forms.Where(form => open.Exists(heading => heading.StartsWith(form.Heading, StringComparison.Ordinal)))
            .Select(form => string.Format(System.Globalization.CultureInfo.InvariantCulture, form.Question, QuotingComposer.ShortName(entry))).Take(Most)];
    }
}
