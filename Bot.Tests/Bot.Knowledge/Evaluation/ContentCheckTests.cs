using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Evaluation;
using Bot.Tests.Knowledge.Content;

namespace Bot.Tests.Knowledge.Evaluation;

public sealed class ContentCheckTests
{
    private static readonly DateOnly _today = new(2026, 1, 15);

    [Fact]
    public void An_editor_is_told_what_to_look_at()
    {
        var entries = new[]
        {
            Entry("old", "The old page tells about rowing boats on the lake.") with { ReviewBy = _today.AddDays(-1) },
            Entry("lost", "The lost page tells about kites.") with { Related = ["nowhere"] },
            Entry("one", "Both pages say word for word that the same long story is told here twice."),
            Entry("two", "Both pages say word for word that the same long story is told here twice."),
        };
        var asked = new JudgedQuestion { Id = "q", Question = "boats?", Intent = "ask", Topic = "t", Half = "tune", Entries = ["old", "one", "two"] };

        var findings = new ContentCheck(KnowledgeBase.InMemory(entries, Taxonomy.Empty).Current, [asked], _today).Run();

        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.OverdueReview, Subject: "old" });
        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.DeadLink, Subject: "lost" });
        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.NearDuplicate, Subject: "one, two" });
        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.WithoutQuestion, Subject: "lost" });
        Assert.DoesNotContain(findings, finding => finding.Kind == ContentFindingKind.NeverFound);
    }

    [Fact]
    public void A_bad_folder_is_told_by_file_and_line_and_the_rest_is_checked()
    {
        using var folder = new ContentFolder();
        folder.Entry("old", "Rowing", text: "Rowing is done on the lake.");
        folder.Write("guidance/broken.md", "no front matter");
        folder.Entry("lost", "Kites", text: "Kites fly. See [nothing](entry:nowhere).");
        using var knowledge = KnowledgeBase.Open(
            new KnowledgeOptions { ContentFolder = folder.Path, IndexFile = Path.Combine(folder.Path, "index.db"), SessionsFile = Path.Combine(folder.Path, "sessions.csv"), Watch = false },
            TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<KnowledgeBase>.Instance);

        var findings = new ContentCheck(knowledge.Current, [], new DateOnly(2027, 2, 1)).Run();

        Assert.Contains(findings, finding => finding.Kind == ContentFindingKind.Unreadable && finding.Words.StartsWith("guidance/broken.md:1:", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Words.Contains("guidance/lost.md:", StringComparison.Ordinal) && finding.Words.Contains("nowhere", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.OverdueReview, Subject: "old" });
        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.WithoutQuestion, Subject: "lost" });
    }

    [Fact]
    public void A_sentence_that_nobody_can_find_is_told()
    {
        // Eleven pages that say the sentence better than the page that holds it.
        var entries = Enumerable.Range(0, 11).Select(i => Entry($"boats-{i:00}", "Rowing boats on the lake. Rowing boats on the lake.")).Append(
            Entry("long", "Rowing boats on the lake. " + string.Join(' ', Enumerable.Range(0, 200).Select(i => $"word{i}.")))).ToArray();

        var findings = new ContentCheck(KnowledgeBase.InMemory(entries, Taxonomy.Empty).Current, [], _today).Run();

        Assert.Contains(findings, finding => finding is { Kind: ContentFindingKind.NeverFound, Subject: "long" } && finding.Words.Contains("Rowing boats on the lake.", StringComparison.Ordinal));
    }

    [Fact]
    public void The_shipped_content_has_no_dead_link_and_no_unreadable_file()
    {
        var findings = new ContentCheck(ShippedKnowledge.Base.Current, ShippedKnowledge.Questions, _today).Run();

        Assert.DoesNotContain(findings, finding => finding.Kind is ContentFindingKind.DeadLink or ContentFindingKind.Unreadable or ContentFindingKind.OverdueReview);
    }

    private static Entry Entry(string id, string text) => new()
    {
        Id = id,
        Kind = EntryKind.Guidance,
        Title = $"Page {id}",
        AsOf = "2026",
        Status = EntryStatus.Current,
        Sources = [new Source("Test", null, null, null)],
        Owner = "learning-team",
        ReviewBy = _today.AddYears(1),
        Sections = [new Section([], text)],
    };
}
