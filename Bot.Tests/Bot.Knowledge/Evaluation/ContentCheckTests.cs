using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Evaluation;

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
