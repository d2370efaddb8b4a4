using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises of cases: their queues, their clock and the feed of all that happens to them.</summary>
public abstract class CaseContract : StorageContract
{
    [Fact]
    public async Task The_feed_has_every_event_once_in_the_order_of_the_commits_and_resumes_anywhere()
    {
        await WriteAsync("a", 0, "one", "two");
        await WriteAsync("b", 0, "three");
        await WriteAsync("a", 1, "four");

        var all = await Cases.ReadCaseFeedAsync(0, 10, None);
        var rest = await Cases.ReadCaseFeedAsync(all[1].Sequence, 1, None);

        Assert.Equal(["a:one", "a:two", "b:three", "a:four"], all.Select(line => $"{line.CaseId}:{line.Event.Kind}"));
        Assert.Equal("three", Assert.Single(rest).Event.Kind);
        Assert.Equal(all[^1].Sequence, await Cases.ReadCaseFeedEndAsync(None));
    }

    [Fact]
    public async Task Who_follows_the_feed_gets_what_was_and_then_what_comes()
    {
        await WriteAsync("a", 0, "before");
        using var patience = new CancellationTokenSource(Waits.Longest);
        await using var feed = Cases.FollowCaseFeedAsync(0, patience.Token).GetAsyncEnumerator();

        Assert.True(await feed.MoveNextAsync());
        Assert.Equal("before", feed.Current.Event.Kind);
        var next = feed.MoveNextAsync();
        await WriteAsync("a", 1, "after");

        Assert.True(await next);
        Assert.Equal("after", feed.Current.Event.Kind);
    }

    [Fact]
    public async Task The_feed_goes_on_after_the_process_is_lost_and_never_gives_a_number_twice()
    {
        await WriteAsync("a", 0, "one");
        var end = await Cases.ReadCaseFeedEndAsync(None);

        await Engine.ReopenAsync();
        await Turns.RenewAsync("one", Lease, None);
        await WriteAsync("b", 0, "two");

        Assert.True(Assert.Single(await Cases.ReadCaseFeedAsync(end, 10, None)).Sequence > end);
    }

    [Fact]
    public async Task A_commit_that_is_refused_leaves_nothing_in_the_feed()
    {
        await WriteAsync("a", 0, "one");

        var outcome = await Turns.CommitAsync(new TurnCommit { Cases = [Change("a", 0, "lost")] }, None);

        Assert.IsType<CommitOutcome.Conflict>(outcome);
        Assert.Single(await Cases.ReadCaseFeedAsync(0, 10, None));
    }

    [Fact]
    public async Task Cases_are_due_by_their_own_clock_the_longest_overdue_first()
    {
        var now = Clock.GetUtcNow();
        foreach (var (id, minutes) in new[] { ("later", 1), ("due", -1), ("overdue", -9) })
        {
            var change = Change(id, 0, "x");
            await CommitAsync(change with { Case = change.Case with { DueAt = now.AddMinutes(minutes) } });
        }
        await WriteAsync("never", 0, "x");

        Assert.Equal(["overdue", "due"], (await Cases.ReadDueCasesAsync(now, 10, None)).Select(it => it.Id));
        Assert.Equal("overdue", Assert.Single(await Cases.ReadDueCasesAsync(now, 1, None)).Id);
    }

    [Fact]
    public async Task The_newest_cases_come_first_whatever_their_status()
    {
        await WriteAsync("first", 0, "x");
        Clock.Advance(TimeSpan.FromMinutes(1));
        var second = Change("second", 0, "x");
        await CommitAsync(second with { Case = second.Case with { Status = "closed" } });
        Clock.Advance(TimeSpan.FromMinutes(1));
        await WriteAsync("third", 0, "x");

        Assert.Equal(["third", "second"], (await Cases.ReadNewestCasesAsync(["open", "closed"], 2, None)).Select(it => it.Id));
    }

    [Fact]
    public async Task The_waits_of_a_team_are_those_of_its_cases_that_were_taken()
    {
        var now = Clock.GetUtcNow();
        var taken = Change("taken", 0, "x");
        await CommitAsync(taken with { Case = taken.Case with { Team = "t", WaitingAt = now.AddHours(-2), TakenAt = now.AddHours(-1) } });
        var waiting = Change("waiting", 0, "x");
        await CommitAsync(waiting with { Case = waiting.Case with { Team = "t", WaitingAt = now } });

        var wait = Assert.Single(await Cases.ReadWaitsAsync("t", now.AddDays(-1), 10, None));

        Assert.Equal(TimeSpan.FromHours(1), wait.Until - wait.From);
        Assert.Empty(await Cases.ReadWaitsAsync("t", now, 10, None));
        Assert.Empty(await Cases.ReadWaitsAsync("other", now.AddDays(-1), 10, None));
    }

    [Fact]
    public async Task A_case_that_is_past_its_time_goes_with_its_history_and_its_feed()
    {
        await WriteAsync("old", 0, "one");
        Clock.Advance(TimeSpan.FromDays(400));
        await WriteAsync("new", 0, "two");

        while (await Turns.CleanAsync(Ages(), None) > 0)
        {
        }

        Assert.Null(await Cases.ReadCaseAsync("old", None));
        Assert.Empty(await Cases.ReadCaseEventsAsync("old", None));
        Assert.Equal("two", Assert.Single(await Cases.ReadCaseFeedAsync(0, 10, None)).Event.Kind);
    }

    [Fact]
    public async Task What_the_channel_calls_a_message_leads_back_to_ours()
    {
        await Turns.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "ours")] }, None);
        var item = Assert.Single(await Turns.ClaimOutboxAsync("one", 10, None));
        await Turns.SettleAsync(item, new SendOutcome.Sent("theirs"), None);

        Assert.Equal("ours", await Turns.ReadOutgoingIdAsync("theirs", None));
        Assert.Null(await Turns.ReadOutgoingIdAsync("ours", None));
    }

    private Task WriteAsync(string id, long version, params string[] kinds) => CommitAsync(Change(id, version, kinds));

    private async Task CommitAsync(CaseWrite change) => Assert.IsType<CommitOutcome.Committed>(await Turns.CommitAsync(new TurnCommit { Cases = [change] }, None));

    private CaseWrite Change(string id, long version, params string[] kinds) =>
        new(Case(id, version), [.. kinds.Select(kind => new CaseEvent(Clock.GetUtcNow(), kind, Json("{}")))]);
}
