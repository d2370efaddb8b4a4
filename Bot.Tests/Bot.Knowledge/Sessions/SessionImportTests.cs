using Bot.Knowledge.Content.Calendars;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Retrieval;
using Bot.Knowledge.Sessions;
using Bot.Knowledge;
using Bot.Tests.Knowledge.Content;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Knowledge.Sessions;

public sealed class SessionImportTests : IDisposable
{
    private const string Header = "id,title,skills,starts,duration_minutes,place,capacity,booking_url,summary,status,audience_grades\n";
    private const string Budget = "budget,Reading a budget,finance,2026-07-09 10:00,90,leeds,20,https://example.org/budget,\"Figures, read \"\"aloud\"\".\",,HEO\n";
    private readonly StillClock _clock = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));
    private readonly ContentFolder _folder = new();
    private readonly KnowledgeOptions _options;
    private readonly KnowledgeBase _knowledge;

    public SessionImportTests()
    {
        _options = new KnowledgeOptions
        {
            ContentFolder = Path.Combine(_folder.Path, "content"), IndexFile = Path.Combine(_folder.Path, "index.db"),
            SessionsFile = Path.Combine(_folder.Path, "data", "sessions.csv"), Watch = false,
        };
        _folder.Write("content/taxonomy.yml",
            "skills:\n  - { id: finance, name: Finance }\nplaces:\n  - { id: leeds, name: Leeds }\ngrades:\n  - { id: HEO, name: HEO }\n");
        _folder.Write("content/guidance/leaders.md",
            "---\nid: leaders\nkind: guidance\ntitle: Leaders\nasOf: undated\nstatus: current\nsource:\n  - { title: A source }\nowner: team\nreviewBy: 2027-01-31\n---\nLeaders is guidance.\n");
        _knowledge = KnowledgeBase.Open(_options, _clock, NullLogger<KnowledgeBase>.Instance);
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void An_imported_session_is_found_offered_and_never_called_a_sample()
    {
        var report = Import(Header + Budget);

        Assert.Equal((1, 0, 0), (report.Added.Count, report.Refused.Count, report.Notes.Count));
        Assert.True(_knowledge.Reload());
        var entry = _knowledge.Search(new SearchQuery("reading a budget"))[0].Entry;
        Assert.Equal(("budget", false, EntryKind.Session), (entry.Id, entry.IsSample, entry.Kind));
        Assert.Equal("Figures, read \"aloud\".", entry.Sections[0].Text);
        var item = Assert.Single(new Recommender(_knowledge, _clock).Recommend(new RecommendationRequest("finance", new LearnerProfile())).Items);
        Assert.Equal("Book one of the 20 places at https://example.org/budget", item.NextStep);
    }

    [Fact]
    public async Task A_running_host_offers_what_another_process_imports()
    {
        var options = new KnowledgeOptions { ContentFolder = _options.ContentFolder, IndexFile = Path.Combine(_folder.Path, "host.db"), SessionsFile = _options.SessionsFile };
        using var host = KnowledgeBase.Open(options, TimeProvider.System, NullLogger<KnowledgeBase>.Instance);
        var reloaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Reloaded += (_, _) => reloaded.TrySetResult();

        Import(Header + Budget.Replace("2026-07-09", "2126-07-09", StringComparison.Ordinal));

        await reloaded.Task.WaitAsync(Waits.Longest);
        Assert.Equal("budget", host.Search(new SearchQuery("reading a budget"))[0].Entry.Id);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        Import(Header + Budget);
        var written = File.ReadAllText(_options.SessionsFile);

        var again = Import(Header + Budget);

        Assert.Equal((0, 0, 1, 0), (again.Added.Count, again.Changed.Count, again.Unchanged, again.Removed.Count));
        Assert.Equal(written, File.ReadAllText(_options.SessionsFile));
    }

    [Fact]
    public void A_change_replaces_and_a_cancellation_takes_out()
    {
        Import(Header + Budget);

        var changed = Import(Header + Budget.Replace("10:00", "14:00", StringComparison.Ordinal));
        var cancelled = Import(Header + Budget.Replace(",,HEO", ",cancelled,HEO", StringComparison.Ordinal));

        Assert.Equal(["budget"], changed.Changed);
        Assert.Equal(["budget"], cancelled.Removed);
        Assert.Empty(SessionFile.Read(_options.SessionsFile, new DateOnly(2026, 3, 2)));
    }

    [Fact]
    public void Only_replacing_takes_out_what_the_file_does_not_name()
    {
        Import(Header + Budget);
        const string Other = "other,Other,,2026-07-10,480,,,,Something.,,\n";

        var added = Import(Header + Other);
        var replaced = Import(Header + Other, ImportScope.Replace);

        Assert.Equal((1, 0), (added.Added.Count, added.Removed.Count));
        Assert.Equal(["budget"], replaced.Removed);
    }

    [Theory]
    [InlineData("leaders,Leaders,,2026-07-09 10:00,90,,,,Text.,,", "belongs to an entry")]
    [InlineData("Bad Id,Title,,2026-07-09 10:00,90,,,,Text.,,", "small letters")]
    [InlineData("one,Title,,2026-07-09 10:00,90,,,javascript:alert(1),Text.,,", "web address")]
    [InlineData("one,Title,,2026-07-09 10:00,90,,,,Text.,,Admiral", "'Admiral' is no grade")]
    [InlineData("one,Title,,2026-03-02 10:00,90,,,,Text.,,", "is over")]
    public void A_row_against_the_rules_is_refused_with_its_line_and_reason(string row, string reason)
    {
        var refused = Assert.Single(Import(Header + row + "\n").Refused);

        Assert.Equal(2, refused.Line);
        Assert.Contains(reason, refused.Reason, StringComparison.Ordinal);
        Assert.False(File.Exists(_options.SessionsFile));
    }

    [Fact]
    public void A_word_that_the_taxonomy_does_not_know_is_left_out_with_a_note()
    {
        var report = Import(Header + "one,Title,finance;juggling,2026-07-09 10:00,90,\"Room 4, Leeds\",,,Text.,,\n");

        Assert.Equal("line 2: 'juggling' is no skill of the taxonomy and is left out", Assert.Single(report.Notes).ToString());
        var session = Assert.Single(SessionFile.Read(_options.SessionsFile, new DateOnly(2026, 3, 2)));
        Assert.Equal("leeds", session.Place);
        Assert.Equal(["finance"], session.Skills);
    }

    [Fact]
    public void A_session_that_is_over_leaves_the_calendar_at_the_next_import()
    {
        SessionFile.Write(_options.SessionsFile, [new Session { Id = "past", Title = "Past", Summary = "Past.", Starts = new DateTime(2026, 3, 1, 10, 0, 0), Minutes = 60 }]);

        Assert.Equal(["past"], Import(Header + Budget).Removed);
    }

    [Fact]
    public void A_file_of_no_known_form_is_refused() =>
        Assert.Throws<InvalidDataException>(() => new SessionImport(_knowledge, _options, _clock).Run("calendar.xlsx", ImportScope.Add, null));

    private SessionImportReport Import(string text, ImportScope scope = ImportScope.Add)
    {
        _folder.Write("calendar.csv", text);
        return new SessionImport(_knowledge, _options, _clock).Run(Path.Combine(_folder.Path, "calendar.csv"), scope, null);
    }
}
