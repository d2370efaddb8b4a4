using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers;

/// <summary>Questions that the same entry may answer, made from the headings that were not quoted yet. The pipeline keeps those that it can answer.</summary>
internal static class FollowUps
{
    // Nobody joins an example, and guidance is for whoever asks.
    private static readonly EntryKind[] _taken = [EntryKind.Programme, EntryKind.Offer, EntryKind.Posting];
    private static readonly EntryKind[] _joined = [.. _taken, EntryKind.Network, EntryKind.Session];
    private static readonly EntryKind[] _built = [.. _joined, EntryKind.Example];
    private static readonly EntryKind[] _asked = [.. _joined, EntryKind.Contact, EntryKind.Guidance, EntryKind.Skill];

    // {0} is the name, {1} its "is", {2} its "was", {3} its "does".
    private static readonly IReadOnlyList<(string Heading, string Question, EntryKind[] Kinds)> _forms =
    [
        ("how to join", "How do I get onto {0}?", _taken),
        ("how to join", "How do I join {0}?", [EntryKind.Network]),
        ("how to join", "How do I take part in {0}?", [EntryKind.Session]),
        ("how to apply", "How do I apply for {0}?", _taken),
        ("how to find a mentor", "How do I find a mentor?", [EntryKind.Offer]),
        ("how to get coaching", "How do I get coaching?", [EntryKind.Offer]),
        ("how to arrange", "How do I arrange {0}?", [EntryKind.Offer]),
        ("how to start", "How do I start {0}?", [EntryKind.Offer]),
        ("how to use", "How do I use {0}?", [EntryKind.Guidance, EntryKind.Offer]),
        ("how to reach", "How do I reach {0}?", [EntryKind.Contact]),
        ("who it is for", "Who {1} {0} for?", _joined),
        ("who it was for", "Who {2} {0} for?", _joined),
        ("what it achieved", "What did {0} achieve?", _built),
        ("what you do", "What {3} {0} involve?", _joined),
        ("what you did", "What did {0} involve?", _joined),
        ("how long", "How long {3} {0} take?", _joined),
        ("length and cost", "How long {3} {0} take?", _joined),
        ("what it costs", "What {3} {0} cost?", _joined),
        ("cost", "What {3} {0} cost?", _joined),
        ("when and where", "When and where {1} {0}?", _joined),
        ("who to ask", "Who do I ask about {0}?", _asked),
        ("how to join or who", "Who do I ask about {0}?", [EntryKind.Skill]),
        ("skills", "What skills {3} {0} build?", _joined),
    ];

    public static IReadOnlyList<string> For(Entry entry, IReadOnlyList<Citation> citations)
    {
        var quoted = citations.Select(citation => citation.ChunkId).ToHashSet();
        var open = entry.Sections.Where((section, i) => section.HeadingPath.Count > 0 && !quoted.Contains($"{entry.Id}#{i}"))
            .Select(section => section.HeadingPath[^1].ToLowerInvariant()).ToList();
        var name = SpokenName.Of(entry);
        return [.. _forms.Where(form => form.Kinds.Contains(entry.Kind) && open.Exists(heading => heading.StartsWith(form.Heading, StringComparison.Ordinal)))
            .Where(form => !IsPastEvent(entry) || !form.Question.StartsWith("How do I take part", StringComparison.Ordinal))
            .Select(form => InPast(string.Format(CultureInfo.InvariantCulture, form.Question, name.Text, name.Be, name.Was, name.Do), entry)).Distinct()];
    }

    // What is over is spoken of as past.
    private static string InPast(string question, Entry entry) => entry.Status != EntryStatus.Closed && !IsPastEvent(entry) ? question
        : question.Replace("How long does ", "How long did ", StringComparison.Ordinal).Replace("How long do ", "How long did ", StringComparison.Ordinal)
            .Replace("What skills does ", "What skills did ", StringComparison.Ordinal).Replace("What skills do ", "What skills did ", StringComparison.Ordinal)
            .Replace("When and where is ", "When and where was ", StringComparison.Ordinal);

    private static bool IsPastEvent(Entry entry) => entry is { Kind: EntryKind.Session, Status: EntryStatus.Dated };
}
