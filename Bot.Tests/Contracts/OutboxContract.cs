using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises of the outbox: in order per conversation, again until it is settled, and a list of what is given up.</summary>
public abstract class OutboxContract : StorageContract
{
    [Fact]
    public async Task Outgoing_activities_are_sent_in_order_per_conversation()
    {
        await Turns.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1"), Reply("a", "a2"), Reply("b", "b1")] }, None);

        var heads = await Turns.ClaimOutboxAsync("one", 10, None);
        Assert.Equal(["a1", "b1"], heads.Select(item => item.Id));
        Assert.Empty(await Turns.ClaimOutboxAsync("two", 10, None));

        var next = await Turns.SettleAsync(heads[0], new SendOutcome.Sent("channel-7"), None);
        Assert.Equal("a2", next?.Id);
        Assert.Equal("channel-7", await Turns.ReadChannelIdAsync("a1", None));
        Assert.Null(await Turns.ReadChannelIdAsync("a2", None));
        Assert.Null(await Turns.SettleAsync(next!, new SendOutcome.Sent(null), None));
        Assert.Equal(1, (await Turns.CountAsync(None)).OutboxWaiting);
    }

    [Fact]
    public async Task A_send_that_is_put_off_holds_back_what_follows_it_until_its_time()
    {
        await Turns.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1"), Reply("a", "a2")] }, None);
        var head = Assert.Single(await Turns.ClaimOutboxAsync("one", 10, None));

        Assert.Null(await Turns.SettleAsync(head, new SendOutcome.Later(Clock.GetUtcNow() + TimeSpan.FromSeconds(9)), None));

        Assert.Empty(await Turns.ClaimOutboxAsync("one", 10, None));
        Clock.Advance(TimeSpan.FromSeconds(9));
        var again = Assert.Single(await Turns.ClaimOutboxAsync("one", 10, None));
        Assert.Equal(("a1", 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task After_a_lost_process_what_was_not_marked_sent_is_sent_again_with_its_id()
    {
        await Turns.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1"), Reply("a", "a2")] }, None);
        var head = Assert.Single(await Turns.ClaimOutboxAsync("one", 10, None));
        await Turns.SettleAsync(head, new SendOutcome.Sent("x"), None);

        await Engine.ReopenAsync();
        await Turns.RenewAsync("next", Lease, None);
        Clock.Advance(Lease);

        Assert.Equal("a2", Assert.Single(await Turns.ClaimOutboxAsync("next", 10, None)).Id);
    }

    [Fact]
    public async Task What_is_given_up_is_listed_lets_the_next_pass_and_can_be_resumed()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", text: "poison", claimFor: "one"));
        await AcceptAsync("a", "2");
        var parked = await Turns.CommitAsync(
            new TurnCommit { Claim = stored.Claim, ParkedBecause = "failed 3 times", Outgoing = [Reply("a", "sorry"), Reply("a", "after")], ClaimNextFor = "one" }, None);
        var sorry = Assert.IsType<CommitOutcome.Committed>(parked).ToSend!;
        Assert.Equal("after", (await Turns.SettleAsync(sorry, new SendOutcome.GivenUp("403"), None))?.Id);

        var items = await Turns.ReadParkedAsync(10, None);

        Assert.Equal("2", Assert.IsType<CommitOutcome.Committed>(parked).Next?.ActivityId);
        Assert.Equal([(ParkedKind.Incoming, "1", "failed 3 times"), (ParkedKind.Outgoing, "sorry", "403")], items.Select(it => (it.Kind, it.Id, it.Reason)));
        Assert.True(await Turns.ResumeParkedAsync(ParkedKind.Outgoing, items[1].Sequence, None));
        Assert.True(await Turns.ResumeParkedAsync(ParkedKind.Incoming, items[0].Sequence, None));
        Assert.False(await Turns.ResumeParkedAsync(ParkedKind.Incoming, items[0].Sequence, None));
        Assert.Empty(await Turns.ReadParkedAsync(10, None));
        var again = Assert.Single(await Turns.ClaimAsync("two", 10, None));
        Assert.Equal(Json("poison"), again.Activity);
        Assert.Equal(1, again.Attempt);
    }

    [Fact]
    public async Task A_time_set_by_a_clock_that_went_back_does_not_block_a_conversation()
    {
        Clock.Jump(TimeSpan.FromDays(2));
        await Turns.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1")] }, None);
        await Turns.RenewAsync("one", Lease, None);
        var head = Assert.Single(await Turns.ClaimOutboxAsync("one", 10, None));
        await Turns.SettleAsync(head, new SendOutcome.Later(Clock.GetUtcNow() + TimeSpan.FromMinutes(1)), None);

        Clock.Jump(TimeSpan.FromDays(-2));

        Assert.Single(await Turns.ClaimOutboxAsync("one", 10, None));
    }
}
