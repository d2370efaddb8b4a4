using Bot.Knowledge;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Dialogs.LineManager;

/// <summary>What the knowledge base says for a development talk, sentence by sentence with its source.</summary>
internal sealed class ManagerGuidance(KnowledgeBase knowledge)
{
    public const string Expected = "What is expected of line managers";
    private const string Opening = "";

    private static readonly (string Heading, string EntryId, string Section, int Sentences)[] _talk =
    [
        ("Before you talk", "using-capability-frameworks-in-a-development-talk", "What you do", 3),
        ("How people learn", "70-20-10-learning", Opening, 2),
        (Expected, "civil-service-line-management-standards", "What they cover", 2),
    ];

    private static readonly (string Heading, string EntryId, string Section, int Sentences)[] _adjustments =
    [
        ("Adjustments", "workplace-adjustment-passport", Opening, 1),
        ("Whose it is", "workplace-adjustment-passport", "How it works", 2),
        ("Who advises you", "occupational-health", Opening, 1),
    ];

    public IReadOnlyList<GuidancePart> Parts => [.. Read(_talk), .. Read(_adjustments[..1])];

    /// <summary>For somebody who may need something to be done differently. Nothing of the reason is asked, and no course is offered.</summary>
    public IReadOnlyList<GuidancePart> Adjustments => [.. Read(_adjustments)];

    // Nobody has written down how opportunities are shared out: that is said, and who would know.
    public string Moderation => knowledge.Current.Entries.Any(entry => entry.Title.Contains("moderation", StringComparison.OrdinalIgnoreCase))
        ? "Ask me about moderation of opportunities."
        : "How opportunities are shared out fairly (moderation) is not in my knowledge base. Ask your HR or learning and development team.";

    private IEnumerable<GuidancePart> Read(IEnumerable<(string Heading, string EntryId, string Section, int Sentences)> parts) =>
        from part in parts
        let entry = knowledge.Current.Find(part.EntryId)
        where entry is not null
        let section = entry.Sections.FirstOrDefault(section => section.HeadingPath is [.., var heading] ? heading == part.Section : part.Section == Opening) ?? entry.Sections[0]
        select new GuidancePart(part.Heading, string.Join(' ', SentenceSplitter.Split(section.Text).Take(part.Sentences)), $"{entry.Title}, {Source(entry)}");

    private static string Source(Entry entry) => string.Join(", ", new[] { entry.Sources[0].Publisher ?? entry.Sources[0].Title, entry.Sources[0].Year }.OfType<string>());
}

internal sealed record GuidancePart(string Heading, string Text, string Source);
