using Bot.Knowledge;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Dialogs.LineManager;

/// <summary>What the knowledge base says for a development talk, sentence by sentence with its source.</summary>
internal sealed class ManagerGuidance(KnowledgeBase knowledge)
{
    private static readonly (string Heading, string EntryId, int Sentences)[] _parts =
    [
        ("How people learn", "70-20-10-learning", 2),
        ("What is expected of line managers", "civil-service-line-management-standards", 1),
        ("Finding the gaps together", "using-capability-frameworks-in-a-development-talk", 1),
        ("Adjustments", "workplace-adjustment-passport", 1),
    ];

    public IReadOnlyList<GuidancePart> Parts =>
        [.. from part in _parts
            let entry = knowledge.Current.Find(part.EntryId)
            where entry is not null
            select new GuidancePart(part.Heading, string.Join(' ', SentenceSplitter.Split(entry.Sections[0].Text).Take(part.Sentences)), $"{entry.Title}, {Source(entry)}")];

    // Nobody has written down how opportunities are shared out: that is said, and who would know.
    public string Moderation => knowledge.Current.Entries.Any(entry => entry.Title.Contains("moderation", StringComparison.OrdinalIgnoreCase))
        ? "Ask me about moderation of opportunities."
        : "How opportunities are shared out fairly (moderation) is not in my knowledge base. Ask your HR or learning and development team.";

    private static string Source(Entry entry) => string.Join(", ", new[] { entry.Sources[0].Publisher ?? entry.Sources[0].Title, entry.Sources[0].Year }.OfType<string>());
}

internal sealed record GuidancePart(string Heading, string Text, string Source);
