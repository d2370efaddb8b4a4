using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Knowledge.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Knowledge.Indexing;

public sealed class IndexFileTests : IDisposable
{
    private readonly ContentFolder _folder = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("index");
    private readonly ManualClock _clock = new();

    private string File => Path.Combine(_data.FullName, "knowledge.db");

    private KnowledgeOptions Options => new() { ContentFolder = _folder.Path, IndexFile = File, Watch = false };

    public void Dispose()
    {
        _folder.Dispose();
        _data.Delete(recursive: true);
    }

    [Fact]
    public void Only_changed_entries_are_written_again()
    {
        var (one, two) = (Entry("one", "First words."), Entry("two", "Second words."));
        var index = new IndexFile(File);

        Assert.Equal((2, 0), index.Update("a", [one, two], null));
        Assert.Equal((0, 0), index.Update("a", [one, two], null));
        Assert.Equal((1, 0), index.Update("b", [one, Entry("two", "Other words.")], null));
        Assert.Equal((0, 1), index.Update("c", [one], null));
        Assert.Empty(index.ChunksWith("other words") ?? throw new InvalidOperationException());
        Assert.Equal(["one#0"], index.ChunksWith("first words") ?? throw new InvalidOperationException());
    }

    [Theory]
    [InlineData("this is no database")]
    [InlineData("")]
    public void A_corrupt_file_is_written_anew(string rubbish)
    {
        System.IO.File.WriteAllText(File, rubbish);

        Assert.Equal((1, 0), new IndexFile(File).Update("a", [Entry("one", "First words.")], null));
        Assert.Equal(["one#0"], new IndexFile(File).ChunksWith("first") ?? throw new InvalidOperationException());
        Assert.Equal(["knowledge.db"], _data.GetFiles().Select(file => file.Name));
    }

    [Theory]
    [InlineData("a\" OR title:\"x")]
    [InlineData("C++ (end-of-year): *")]
    [InlineData("'; drop table chunk; --")]
    public void A_phrase_is_only_ever_a_phrase(string phrase)
    {
        var index = new IndexFile(File);
        index.Update("a", [Entry("one", "First words.")], null);

        Assert.Empty(index.ChunksWith(phrase) ?? throw new InvalidOperationException());
        Assert.Single(index.ChunksWith("first words") ?? throw new InvalidOperationException());
    }

    [Fact]
    public void Words_in_double_quotes_must_stand_in_the_passage()
    {
        _folder.Entry("leaders", "Leaders", text: "Leaders brief ministers every week.");
        _folder.Entry("writers", "Writers", text: "Writers brief every leader; ministers brief nobody.");
        using var knowledge = KnowledgeBase.Open(Options, _clock, NullLogger<KnowledgeBase>.Instance);

        Assert.Equal(2, knowledge.Search(new SearchQuery("brief ministers")).Count);
        Assert.Equal("leaders", Assert.Single(knowledge.Search(new SearchQuery("\"brief ministers\""))).Entry.Id);
    }

    [Fact]
    public void Changed_content_is_read_and_a_broken_file_keeps_its_last_good_form()
    {
        _folder.Entry("leaders", "Leaders", text: "Leaders learn to brief.");
        _folder.Entry("writers", "Writers", text: "Writers learn to write.");
        using var knowledge = KnowledgeBase.Open(Options, _clock, NullLogger<KnowledgeBase>.Instance);
        var before = knowledge.Current;

        Assert.False(knowledge.Reload());
        _folder.Entry("leaders", "Leaders", text: "Leaders learn to negotiate.");
        _folder.Write("guidance/writers.md", "---\nid: [\n---\n");
        Assert.True(knowledge.Reload());

        Assert.Equal("leaders", knowledge.Search(new SearchQuery("negotiate"))[0].Entry.Id);
        Assert.Equal("writers", knowledge.Search(new SearchQuery("write"))[0].Entry.Id);
        Assert.Single(knowledge.Current.Report.Problems);
        Assert.Equal("Leaders learn to brief.", before.Find("leaders")?.Sections[0].Text);
    }

    [Fact]
    public void Content_that_is_gone_altogether_leaves_the_last_good_content()
    {
        _folder.Entry("leaders", "Leaders");
        using var knowledge = KnowledgeBase.Open(Options, _clock, NullLogger<KnowledgeBase>.Instance);
        Directory.Delete(Path.Combine(_folder.Path, "guidance"), recursive: true);

        Assert.False(knowledge.Reload());
        Assert.Single(knowledge.Entries);
    }

    [Fact]
    public void The_hourly_look_finds_what_the_file_system_did_not_tell()
    {
        _folder.Entry("leaders", "Leaders");
        var options = Options;
        options.Watch = true;
        using var knowledge = KnowledgeBase.Open(options, _clock, NullLogger<KnowledgeBase>.Instance);

        _folder.Entry("writers", "Writers");
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, knowledge.Entries.Count);
    }

    [Fact]
    public async Task A_changed_file_is_read_as_soon_as_the_file_system_tells_of_it()
    {
        _folder.Entry("leaders", "Leaders");
        var options = Options;
        options.Watch = true;
        using var knowledge = KnowledgeBase.Open(options, TimeProvider.System, NullLogger<KnowledgeBase>.Instance);
        var reloaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        knowledge.Reloaded += (_, _) => reloaded.TrySetResult();

        _folder.Entry("writers", "Writers");

        await reloaded.Task.WaitAsync(Waits.Longest);
        Assert.Equal(["leaders", "writers"], knowledge.Entries.Select(entry => entry.Id));
    }

    [Fact]
    public void Indexing_by_command_reports_what_it_did_and_shows_how_far_it_is()
    {
        _folder.Entry("leaders", "Leaders", text: "Leaders lead.\n\n## More\nThey do.");
        _folder.Write("guidance/broken.md", "nothing");
        var seen = new Seen();

        var report = KnowledgeBase.Index(Options, _clock, seen);

        Assert.Equal((2, 1, 2, 1), (report.Files, report.Entries, report.Chunks, report.Problems.Count));
        Assert.Equal([new IndexProgress(1, 1)], seen.Steps);
    }

    internal static Entry Entry(string id, string text, string? title = null) => new()
    {
        Id = id,
        Kind = EntryKind.Guidance,
        Title = title ?? id,
        AsOf = "undated",
        Status = EntryStatus.Current,
        Sources = [new Source("A source", null, null, null)],
        Owner = "team",
        ReviewBy = new DateOnly(2027, 1, 31),
        Sections = [new Section([], text)],
    };

    private sealed class Seen : IProgress<IndexProgress>
    {
        public List<IndexProgress> Steps { get; } = [];

        public void Report(IndexProgress value) => Steps.Add(value);
    }
}
