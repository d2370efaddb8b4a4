using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Host.Storage.Sqlite;

namespace Bot.Tests.Host.Insight;

public sealed class QuestionStoreTests
{
    private static readonly CancellationToken _none = CancellationToken.None;
    private static readonly DateOnly _day = new(2026, 3, 2);

    [Fact]
    public async Task What_was_added_is_read_back_until_its_time_is_over_or_it_is_erased()
    {
        await using var engine = new SqliteEngine(new ManualClock());
        var store = new SqliteQuestionStore(engine.Database);
        var kept = new AskedQuestion(_day, "one", AskedQuestion.Part, ["parking", "permit"], ["digital"], "HEO", null);
        await store.AddAsync([kept with { Day = _day.AddDays(-30), Conversation = "old" }, kept, kept with { Conversation = "gone", Words = [] }], _none);

        Assert.Equal(3, (await store.ReadAsync(_day.AddDays(-40), 10, _none)).Count);
        Assert.Equal(2, (await store.ReadAsync(_day, 10, _none)).Count);
        Assert.Single(await store.ReadAsync(_day, 1, _none));
        Assert.Equal(1, await store.RemoveBeforeAsync(_day, _none));
        await store.EraseAsync("gone", _none);

        var read = Assert.Single(await store.ReadAsync(DateOnly.MinValue, 10, _none));
        Assert.Equal(kept with { Words = read.Words, Skills = read.Skills }, read);
        Assert.Equal(["parking", "permit"], read.Words);
        Assert.Equal(["digital"], read.Skills);
    }
}
