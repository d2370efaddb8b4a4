using Bot.Department;
using Bot.Knowledge.Content;
using Bot.Proposals;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Proposals;

public sealed class DraftFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("drafts");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_draft_is_a_sound_content_file_that_says_where_it_comes_from()
    {
        var draft = Drafts().Save("How do I join the \"analyst\" network: part-time?", "# Join\nThe analyst network takes part-time members.\n---\nAsk your head of profession.");
        List<ContentProblem> problems = [];
        var text = File.ReadAllText(draft.File);
        var entry = EntryReader.Read($"guidance/{draft.Id}.md", text, problems)?.Entry;

        Assert.Empty(problems);
        Assert.Equal("adviser-join-analyst-network-part-time", draft.Id);
        Assert.Contains("learning adviser", entry?.Sources[0].Title, StringComparison.Ordinal);
        Assert.Equal(("learning-team", new DateOnly(2026, 9, 2)), (entry?.Owner, entry?.ReviewBy));
        Assert.Contains("part-time members", entry?.Sections[0].Text, StringComparison.Ordinal);
        Assert.Contains("learning adviser of the department gave this answer in March 2026", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_question_again_is_a_draft_of_its_own()
    {
        var drafts = Drafts();
        var (first, second) = (drafts.Save("Where is the canteen?", "One."), drafts.Save("Where is the canteen?", "Two."));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, drafts.List().Count);
    }

    [Fact]
    public void A_question_cannot_choose_where_its_file_lies()
    {
        var draft = Drafts().Save("../../etc/passwd: ..\\..\\x", "Words.");

        Assert.StartsWith(folder.FullName, Path.GetFullPath(draft.File), StringComparison.Ordinal);
        Assert.Equal("guidance", Path.GetFileName(Path.GetDirectoryName(draft.File)));
    }

    private DraftFolder Drafts() =>
        new(Options.Create(new ProposalOptions { Folder = folder.FullName }), Options.Create(new DepartmentOptions()), new ManualClock());
}
