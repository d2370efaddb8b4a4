using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers;

/// <summary>Questions that the same entry may answer, made from the headings that were not quoted yet. The pipeline keeps those that it can answer.</summary>
internal static class FollowUps
{
    private static readonly IReadOnlyList<(string Heading, string Question)> _forms =
    [
        ("how to join", "How do I join {0}?"),
        ("how to apply", "How do I apply for {0}?"),
        ("who it is for", "Who is {0} for?"),
        ("who it was for", "Who was {0} for?"),
        ("what it achieved", "What did {0} achieve?"),
        ("what you do", "What do you do on {0}?"),
        ("what you did", "What did you do on {0}?"),
        ("how long", "How long is {0}?"),
        ("length and cost", "How long is {0}?"),
        ("what it costs", "What does {0} cost?"),
        ("cost", "What does {0} cost?"),
        ("when and where", "When and where is {0}?"),
        ("who to ask", "Who do I ask about {0}?"),
        ("skills", "What skills does {0} build?"),
    ];

    private static readonly string[] _commonNouns = ["scheme", "programme", "academy", "challenge", "conference", "unit", "framework", "group", "pathway", "accelerator", "college", "profession", "function"];

    public static IReadOnlyList<string> For(Entry entry, IReadOnlyList<Citation> citations)
    {
        var quoted = citations.Select(citation => citation.ChunkId).ToHashSet();
        var open = entry.Sections.Where((section, i) => section.HeadingPath.Count > 0 && !quoted.Contains($"{entry.Id}#{i}"))
            .Select(section => section.HeadingPath[^1].ToLowerInvariant()).ToList();
        return [.. _forms.Where(form => open.Exists(heading => heading.StartsWith(form.Heading, StringComparison.Ordinal)))
            .Select(form => string.Format(CultureInfo.InvariantCulture, form.Question, Named(entry))).Distinct()];
    }

    /// <summary>The entry's name as it stands within a sentence: "the Future Leaders Scheme", "META".</summary>
    public static string Named(Entry entry)
    {
        var name = QuotingComposer.ShortName(entry);
        return name.StartsWith("The ", StringComparison.Ordinal) ? "the" + name[3..]
            : _commonNouns.Any(noun => name.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase)) ? "the " + name
            : name;
    }
}
