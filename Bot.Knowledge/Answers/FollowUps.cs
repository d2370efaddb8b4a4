using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers;

/// <summary>Questions that the same entry may answer, made from the headings that were not quoted yet. The pipeline keeps those that it can answer.</summary>
internal static class FollowUps
{
    // Nobody joins an example, and guidance is for whoever asks.
    private static readonly EntryKind[] _joined = [EntryKind.Programme, EntryKind.Offer, EntryKind.Network, EntryKind.Session, EntryKind.Posting];
    private static readonly EntryKind[] _built = [.. _joined, EntryKind.Example];
    private static readonly EntryKind[] _all = Enum.GetValues<EntryKind>();

    private static readonly IReadOnlyList<(string Heading, string Question, EntryKind[] Kinds)> _forms =
    [
        ("how to join", "How do I join {0}?", _joined),
        ("how to apply", "How do I apply for {0}?", _joined),
        ("how to use", "How do I use {0}?", [EntryKind.Guidance, EntryKind.Offer]),
        ("how to reach", "How do I reach {0}?", [EntryKind.Contact, EntryKind.Network]),
        ("who it is for", "Who is {0} for?", [.. _joined, EntryKind.Contact]),
        ("who it was for", "Who was {0} for?", _joined),
        ("what it achieved", "What did {0} achieve?", _built),
        ("what you do", "What do you do on {0}?", _joined),
        ("what you did", "What did you do on {0}?", _joined),
        ("how long", "How long is {0}?", _joined),
        ("length and cost", "How long is {0}?", _joined),
        ("what it costs", "What does {0} cost?", _joined),
        ("cost", "What does {0} cost?", _joined),
        ("when and where", "When and where is {0}?", _joined),
        ("who to ask", "Who do I ask about {0}?", _all),
        ("how to join or who", "Who do I ask about {0}?", [EntryKind.Skill]),
        ("skills", "What skills does {0} build?", _joined),
    ];

    private static readonly string[] _commonNouns = ["scheme", "programme", "academy", "challenge", "conference", "unit", "framework", "group", "pathway", "accelerator", "college", "profession", "function"];

    public static IReadOnlyList<string> For(Entry entry, IReadOnlyList<Citation> citations)
    {
        var quoted = citations.Select(citation => citation.ChunkId).ToHashSet();
        var open = entry.Sections.Where((section, i) => section.HeadingPath.Count > 0 && !quoted.Contains($"{entry.Id}#{i}"))
            .Select(section => section.HeadingPath[^1].ToLowerInvariant()).ToList();
        return [.. _forms.Where(form => form.Kinds.Contains(entry.Kind) && open.Exists(heading => heading.StartsWith(form.Heading, StringComparison.Ordinal)))
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
