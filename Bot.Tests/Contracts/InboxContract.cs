using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises of the inbox: nothing twice, one turn per conversation, in order, claims that end.</summary>
public abstract class InboxContract : StorageContract
{
    [Fact]
    public async Task An_activity_is_stored_once_and_a_repeat_names_the_first()
    {
        var first = await AcceptAsync("a", "1");
        var repeat = await AcceptAsync("a", "1");
        var elsewhere = await AcceptAsync("b", "1");

        Assert.IsType<Acceptance.Stored>(first);
        Assert.Equal(first.Sequence, Assert.IsType<Acceptance.Repeat>(repeat).Sequence);
        Assert.IsType<Acceptance.Stored>(elsewhere);
        Assert.Equal(2, (await Turns.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task A_repeat_is_recognised_after_its_turn_is_done()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        await Turns.CommitAsync(new TurnCommit { Claim = stored.Claim, Result = Json("ok") }, None);

        var repeat = Assert.IsType<Acceptance.Repeat>(await AcceptAsync("a", "1"));

        var result = Assert.IsType<TurnResult.Done>(await Turns.ReadResultAsync(repeat.Sequence, None));
        Assert.Equal(Json("ok"), result.Result);
        Assert.Empty(await Turns.ClaimAsync("one", 10, None));
    }

    [Fact]
    public async Task What_was_accepted_is_there_after_the_process_is_lost()
    {
        await AcceptAsync("a", "1", text: "hello");

        await Engine.ReopenAsync();

        await Turns.RenewAsync("next", Lease, None);
        var claim = Assert.Single(await Turns.ClaimAsync("next", 10, None));
        Assert.Equal(Json("hello"), claim.Activity);
        Assert.Equal(Json("caller"), claim.Caller);
    }

    [Fact]
    public async Task Only_the_first_of_each_conversation_is_claimed_oldest_first()
    {
        await AcceptAsync("a", "1");
        await AcceptAsync("a", "2");
        await AcceptAsync("b", "1");
        await AcceptAsync("c", "1");

        var claims = await Turns.ClaimAsync("one", 2, None);
        var others = await Turns.ClaimAsync("two", 10, None);

        Assert.Equal(["a:1", "b:1"], claims.Select(Name));
        Assert.Equal(["c:1"], others.Select(Name));
        Assert.Empty(await Turns.ClaimAsync("one", 10, None));
    }

    [Fact]
    public async Task The_next_of_a_conversation_is_claimed_with_the_commit_of_the_one_before()
    {
        var first = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        var second = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "2", claimFor: "one"));

        var outcome = await Turns.CommitAsync(new TurnCommit { Claim = first.Claim, ClaimNextFor = "one" }, None);

        Assert.Null(second.Claim);
        var next = Assert.IsType<CommitOutcome.Committed>(outcome).Next;
        Assert.NotNull(next);
        Assert.Equal("a:2", Name(next));
    }

    [Fact]
    public async Task A_claim_ends_when_its_owner_falls_silent_and_its_commit_is_then_refused()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        Assert.Empty(await Turns.ClaimAsync("two", 10, None));

        Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        await Turns.RenewAsync("two", Lease, None);
        var taken = Assert.Single(await Turns.ClaimAsync("two", 10, None));
        var late = await Turns.CommitAsync(
            new TurnCommit { Claim = stored.Claim, State = [new StateWrite("k", Json("late"), 1, 0)], Outgoing = [Reply("a", "late")] }, None);

        Assert.Equal(2, taken.Attempt);
        Assert.IsType<CommitOutcome.ClaimLost>(late);
        Assert.Empty(await Turns.ReadStateAsync(["k"], None));
        Assert.Equal(0, (await Turns.CountAsync(None)).OutboxWaiting);
    }

    [Fact]
    public async Task A_renewed_owner_keeps_its_claims()
    {
        await AcceptAsync("a", "1", claimFor: "one");

        Clock.Advance(TimeSpan.FromSeconds(20));
        await Turns.RenewAsync("one", Lease, None);
        Clock.Advance(TimeSpan.FromSeconds(20));
        await Turns.RenewAsync("two", Lease, None);

        Assert.Empty(await Turns.ClaimAsync("two", 10, None));
    }

    [Fact]
    public async Task A_postponed_turn_stays_first_and_counts_its_attempts()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        await AcceptAsync("a", "2");
        await Turns.PostponeAsync(stored.Claim!, Clock.GetUtcNow() + TimeSpan.FromSeconds(5), None);

        Assert.Empty(await Turns.ClaimAsync("one", 10, None));
        Clock.Advance(TimeSpan.FromSeconds(5));
        var again = Assert.Single(await Turns.ClaimAsync("one", 10, None));

        Assert.Equal("a:1", Name(again));
        Assert.Equal(2, again.Attempt);
    }

    [Fact]
    public async Task What_may_have_ended_the_process_is_claimed_one_at_a_time_beside_everything_else()
    {
        foreach (var conversation in new[] { "a", "b", "c" }) await AcceptAsync(conversation, "1");
        for (var death = 1; death <= TurnClaim.SuspectAfter; death++)
        {
            await Turns.RenewAsync($"dead {death}", Lease, None);
            Assert.Equal(3, (await Turns.ClaimAsync($"dead {death}", 10, None)).Count);
            await Turns.RenewAsync($"dead {death}", TimeSpan.Zero, None);
        }
        await AcceptAsync("d", "1");

        var claims = await Turns.ClaimAsync("one", 10, None);
        Assert.Equal(["d:1", "a:1"], claims.Select(Name));
        Assert.Empty(await Turns.ClaimAsync("two", 10, None));

        await Turns.CommitAsync(new TurnCommit { Claim = claims[1] }, None);
        Assert.Equal(["b:1"], (await Turns.ClaimAsync("two", 10, None)).Select(Name));
        // Its holder dies: the others are counted no further.
        await Turns.RenewAsync("two", TimeSpan.Zero, None);
        var again = Assert.Single(await Turns.ClaimAsync("one", 10, None));
        Assert.Equal(("b:1", TurnClaim.SuspectAfter + 2), (Name(again), again.Attempt));
        await Turns.CommitAsync(new TurnCommit { Claim = again }, None);
        Assert.Equal(TurnClaim.SuspectAfter + 1, Assert.Single(await Turns.ClaimAsync("one", 10, None)).Attempt);
    }

    [Fact]
    public async Task Many_changes_at_once_are_all_kept()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => AcceptAsync($"c{i % 7}", $"{i}")));

        Assert.Equal(500, accepted.Select(it => it.Sequence).Distinct().Count());
        Assert.Equal(500, (await Turns.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task A_change_that_is_wrong_takes_no_other_with_it()
    {
        var wrong = Turns.AcceptAsync(
            new IncomingActivity { Conversation = "a", RepeatKey = "no id", Activity = [] }, None);
        var right = AcceptAsync("a", "1");

        await Assert.ThrowsAsync<ArgumentException>(() => wrong);
        Assert.IsType<Acceptance.Stored>(await right);
    }

    [Fact]
    public async Task A_claim_of_a_host_that_died_before_the_clock_was_set_back_does_not_outlive_it_by_the_jump()
    {
        Clock.Jump(TimeSpan.FromDays(2));
        await Turns.RenewAsync("dead", Lease, None);
        await AcceptAsync("a", "1", claimFor: "dead");

        Clock.Jump(TimeSpan.FromDays(-2));
        await Turns.RenewAsync("two", Lease, None);

        Assert.Single(await Turns.ClaimAsync("two", 10, None));
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_ends_claims_and_no_turn_counts_twice()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));

        Clock.Jump(TimeSpan.FromDays(2));
        await Turns.RenewAsync("two", Lease, None);
        var taken = Assert.Single(await Turns.ClaimAsync("two", 10, None));

        Assert.IsType<CommitOutcome.Committed>(await Turns.CommitAsync(new TurnCommit { Claim = taken }, None));
        Assert.IsType<CommitOutcome.ClaimLost>(await Turns.CommitAsync(new TurnCommit { Claim = stored.Claim }, None));
    }
}
