using System.Text;
using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises. A new engine derives from this and says how it is opened and opened again.</summary>
public abstract class TurnStoreContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    internal ManualClock Clock { get; } = new();

    private protected ITurnStore Store { get; private set; } = null!;

    private protected abstract ITurnStore Open();

    /// <summary>Ends the open store as a lost process would: nothing is handed back or finished.</summary>
    private protected abstract Task<ITurnStore> ReopenAsync(ITurnStore store);

    /// <summary>Ends the open store and gives one whose place holds nothing at all yet.</summary>
    private protected abstract Task<ITurnStore> ReopenUntouchedAsync(ITurnStore store);

    private protected abstract Task CloseAsync(ITurnStore store);

    public async Task InitializeAsync()
    {
        Store = Open();
        await Store.ProbeAsync(None);
        await Store.RenewAsync("one", Lease, None);
        await Store.RenewAsync("two", Lease, None);
    }

    public Task DisposeAsync() => CloseAsync(Store);

    [Fact]
    public async Task A_store_that_nobody_has_written_yet_can_be_read()
    {
        Store = await ReopenUntouchedAsync(Store);

        Assert.Empty(await Store.ReadStateAsync(["none"], None));
        Assert.Empty(await Store.ReadParkedAsync(10, None));
        Assert.Null(await Store.ReadConversationAsync("none", None));
        Assert.Equal(0, (await Store.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task An_activity_is_stored_once_and_a_repeat_names_the_first()
    {
        var first = await AcceptAsync("a", "1");
        var repeat = await AcceptAsync("a", "1");
        var elsewhere = await AcceptAsync("b", "1");

        Assert.IsType<Acceptance.Stored>(first);
        Assert.Equal(first.Sequence, Assert.IsType<Acceptance.Repeat>(repeat).Sequence);
        Assert.IsType<Acceptance.Stored>(elsewhere);
        Assert.Equal(2, (await Store.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task A_repeat_is_recognised_after_its_turn_is_done()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        await Store.CommitAsync(new TurnCommit { Claim = stored.Claim, Result = Json("ok") }, None);

        var repeat = Assert.IsType<Acceptance.Repeat>(await AcceptAsync("a", "1"));

        var result = Assert.IsType<TurnResult.Done>(await Store.ReadResultAsync(repeat.Sequence, None));
        Assert.Equal(Json("ok"), result.Result);
        Assert.Empty(await Store.ClaimAsync("one", 10, None));
    }

    [Fact]
    public async Task What_was_accepted_is_there_after_the_process_is_lost()
    {
        await AcceptAsync("a", "1", text: "hello");

        Store = await ReopenAsync(Store);

        await Store.RenewAsync("next", Lease, None);
        var claim = Assert.Single(await Store.ClaimAsync("next", 10, None));
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

        var claims = await Store.ClaimAsync("one", 2, None);
        var others = await Store.ClaimAsync("two", 10, None);

        Assert.Equal(["a:1", "b:1"], claims.Select(Name));
        Assert.Equal(["c:1"], others.Select(Name));
        Assert.Empty(await Store.ClaimAsync("one", 10, None));
    }

    [Fact]
    public async Task The_next_of_a_conversation_is_claimed_with_the_commit_of_the_one_before()
    {
        var first = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        var second = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "2", claimFor: "one"));

        var outcome = await Store.CommitAsync(new TurnCommit { Claim = first.Claim, ClaimNextFor = "one" }, None);

        Assert.Null(second.Claim);
        var next = Assert.IsType<CommitOutcome.Committed>(outcome).Next;
        Assert.NotNull(next);
        Assert.Equal("a:2", Name(next));
    }

    [Fact]
    public async Task A_claim_ends_when_its_owner_falls_silent_and_its_commit_is_then_refused()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        Assert.Empty(await Store.ClaimAsync("two", 10, None));

        Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        await Store.RenewAsync("two", Lease, None);
        var taken = Assert.Single(await Store.ClaimAsync("two", 10, None));
        var late = await Store.CommitAsync(
            new TurnCommit { Claim = stored.Claim, State = [new StateWrite("k", Json("late"), 1, 0)], Outgoing = [Reply("a", "late")] }, None);

        Assert.Equal(2, taken.Attempt);
        Assert.IsType<CommitOutcome.ClaimLost>(late);
        Assert.Empty(await Store.ReadStateAsync(["k"], None));
        Assert.Equal(0, (await Store.CountAsync(None)).OutboxWaiting);
    }

    [Fact]
    public async Task A_renewed_owner_keeps_its_claims()
    {
        await AcceptAsync("a", "1", claimFor: "one");

        Clock.Advance(TimeSpan.FromSeconds(20));
        await Store.RenewAsync("one", Lease, None);
        Clock.Advance(TimeSpan.FromSeconds(20));
        await Store.RenewAsync("two", Lease, None);

        Assert.Empty(await Store.ClaimAsync("two", 10, None));
    }

    [Fact]
    public async Task A_postponed_turn_stays_first_and_counts_its_attempts()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));
        await AcceptAsync("a", "2");
        await Store.PostponeAsync(stored.Claim!, Clock.GetUtcNow() + TimeSpan.FromSeconds(5), None);

        Assert.Empty(await Store.ClaimAsync("one", 10, None));
        Clock.Advance(TimeSpan.FromSeconds(5));
        var again = Assert.Single(await Store.ClaimAsync("one", 10, None));

        Assert.Equal("a:1", Name(again));
        Assert.Equal(2, again.Attempt);
    }

    [Fact]
    public async Task State_outgoing_cases_and_the_mark_are_committed_together()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));

        var outcome = await Store.CommitAsync(new TurnCommit
        {
            Claim = stored.Claim,
            State = [new StateWrite("k", Json("state"), 3, 0)],
            Outgoing = [Reply("a", "r1"), Reply("a", "r2")],
            Cases = [new CaseWrite(Case("case-1", 0), [new CaseEvent(Clock.GetUtcNow(), "opened", Json("{}"))])],
            ClaimNextFor = "one",
        }, None);

        Assert.Equal("r1", Assert.IsType<CommitOutcome.Committed>(outcome).ToSend?.Id);
        Store = await ReopenAsync(Store);
        var document = Assert.Single(await Store.ReadStateAsync(["k", "other"], None));
        Assert.Equal(Json("state"), document.Json);
        Assert.Equal(3, document.Schema);
        Assert.Equal("open", (await Store.ReadCaseAsync("case-1", None))?.Status);
        Assert.Equal("opened", Assert.Single(await Store.ReadCaseEventsAsync("case-1", None)).Kind);
        Assert.Equal(new StoreCounts(0, 2, 0), await Store.CountAsync(None));
    }

    [Fact]
    public async Task A_write_from_an_old_version_is_refused_and_changes_nothing()
    {
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v1"), 1, 0)] }, None);
        var read = Assert.Single(await Store.ReadStateAsync(["k"], None));
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v2"), 1, read.Version)] }, None);
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));

        var outcome = await Store.CommitAsync(new TurnCommit
        {
            Claim = stored.Claim,
            State = [new StateWrite("other", Json("x"), 1, 0), new StateWrite("k", Json("lost"), 1, read.Version)],
            Outgoing = [Reply("a", "lost")],
        }, None);

        Assert.Equal("k", Assert.IsType<CommitOutcome.Conflict>(outcome).Key);
        Assert.Equal(Json("v2"), Assert.Single(await Store.ReadStateAsync(["k", "other"], None)).Json);
        Assert.Equal(new StoreCounts(1, 0, 0), await Store.CountAsync(None));
        Assert.IsType<CommitOutcome.Committed>(await Store.CommitAsync(new TurnCommit { Claim = stored.Claim }, None));
    }

    [Fact]
    public async Task A_document_made_anew_is_not_taken_for_the_one_that_was_deleted()
    {
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v1"), 1, 0)] }, None);
        var read = Assert.Single(await Store.ReadStateAsync(["k"], None));
        Clock.Advance(TimeSpan.FromMilliseconds(5));
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("k", null, 1, read.Version)] }, None);
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v2"), 1, 0)] }, None);

        var outcome = await Store.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("lost"), 1, read.Version)] }, None);

        Assert.IsType<CommitOutcome.Conflict>(outcome);
    }

    [Fact]
    public async Task Of_two_changes_to_one_case_the_later_is_refused()
    {
        await Store.CommitAsync(new TurnCommit { Cases = [new CaseWrite(Case("case-1", 0), [])] }, None);

        var first = await Store.CommitAsync(new TurnCommit { Cases = [new CaseWrite(Case("case-1", 1, "taken"), [])] }, None);
        var second = await Store.CommitAsync(new TurnCommit { Cases = [new CaseWrite(Case("case-1", 1, "closed"), [])] }, None);

        Assert.IsType<CommitOutcome.Committed>(first);
        Assert.IsType<CommitOutcome.Conflict>(second);
        Assert.Equal("taken", Assert.Single(await Store.ReadCasesAsync(["taken", "closed"], 10, None)).Status);
        Assert.Single(await Store.ReadCasesOfAsync("a", None));
    }

    [Fact]
    public async Task Outgoing_activities_are_sent_in_order_per_conversation()
    {
        await Store.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1"), Reply("a", "a2"), Reply("b", "b1")] }, None);

        var heads = await Store.ClaimOutboxAsync("one", 10, None);
        Assert.Equal(["a1", "b1"], heads.Select(item => item.Id));
        Assert.Empty(await Store.ClaimOutboxAsync("two", 10, None));

        var next = await Store.SettleAsync(heads[0], new SendOutcome.Sent("channel-7"), None);
        Assert.Equal("a2", next?.Id);
        Assert.Equal("channel-7", await Store.ReadChannelIdAsync("a1", None));
        Assert.Null(await Store.ReadChannelIdAsync("a2", None));
        Assert.Null(await Store.SettleAsync(next!, new SendOutcome.Sent(null), None));
        Assert.Equal(1, (await Store.CountAsync(None)).OutboxWaiting);
    }

    [Fact]
    public async Task A_send_that_is_put_off_holds_back_what_follows_it_until_its_time()
    {
        await Store.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1"), Reply("a", "a2")] }, None);
        var head = Assert.Single(await Store.ClaimOutboxAsync("one", 10, None));

        Assert.Null(await Store.SettleAsync(head, new SendOutcome.Later(Clock.GetUtcNow() + TimeSpan.FromSeconds(9)), None));

        Assert.Empty(await Store.ClaimOutboxAsync("one", 10, None));
        Clock.Advance(TimeSpan.FromSeconds(9));
        var again = Assert.Single(await Store.ClaimOutboxAsync("one", 10, None));
        Assert.Equal(("a1", 1), (again.Id, again.Attempts));
    }

    [Fact]
    public async Task After_a_lost_process_what_was_not_marked_sent_is_sent_again_with_its_id()
    {
        await Store.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1"), Reply("a", "a2")] }, None);
        var head = Assert.Single(await Store.ClaimOutboxAsync("one", 10, None));
        await Store.SettleAsync(head, new SendOutcome.Sent("x"), None);

        Store = await ReopenAsync(Store);
        await Store.RenewAsync("next", Lease, None);
        Clock.Advance(Lease);

        Assert.Equal("a2", Assert.Single(await Store.ClaimOutboxAsync("next", 10, None)).Id);
    }

    [Fact]
    public async Task What_is_given_up_is_listed_lets_the_next_pass_and_can_be_resumed()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", text: "poison", claimFor: "one"));
        await AcceptAsync("a", "2");
        var parked = await Store.CommitAsync(
            new TurnCommit { Claim = stored.Claim, ParkedBecause = "failed 3 times", Outgoing = [Reply("a", "sorry"), Reply("a", "after")], ClaimNextFor = "one" }, None);
        var sorry = Assert.IsType<CommitOutcome.Committed>(parked).ToSend!;
        Assert.Equal("after", (await Store.SettleAsync(sorry, new SendOutcome.GivenUp("403"), None))?.Id);

        var items = await Store.ReadParkedAsync(10, None);

        Assert.Equal("2", Assert.IsType<CommitOutcome.Committed>(parked).Next?.ActivityId);
        Assert.Equal([(ParkedKind.Incoming, "1", "failed 3 times"), (ParkedKind.Outgoing, "sorry", "403")], items.Select(it => (it.Kind, it.Id, it.Reason)));
        Assert.True(await Store.ResumeParkedAsync(ParkedKind.Outgoing, items[1].Sequence, None));
        Assert.True(await Store.ResumeParkedAsync(ParkedKind.Incoming, items[0].Sequence, None));
        Assert.False(await Store.ResumeParkedAsync(ParkedKind.Incoming, items[0].Sequence, None));
        Assert.Empty(await Store.ReadParkedAsync(10, None));
        var again = Assert.Single(await Store.ClaimAsync("two", 10, None));
        Assert.Equal(Json("poison"), again.Activity);
        Assert.Equal(1, again.Attempt);
    }

    [Fact]
    public async Task A_time_set_by_a_clock_that_went_back_does_not_block_a_conversation()
    {
        Clock.Jump(TimeSpan.FromDays(2));
        await Store.CommitAsync(new TurnCommit { Outgoing = [Reply("a", "a1")] }, None);
        await Store.RenewAsync("one", Lease, None);
        var head = Assert.Single(await Store.ClaimOutboxAsync("one", 10, None));
        await Store.SettleAsync(head, new SendOutcome.Later(Clock.GetUtcNow() + TimeSpan.FromMinutes(1)), None);

        Clock.Jump(TimeSpan.FromDays(-2));

        Assert.Single(await Store.ClaimOutboxAsync("one", 10, None));
    }

    [Fact]
    public async Task The_log_holds_the_persons_and_the_bots_activities_in_one_order()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        var stored = Assert.IsType<Acceptance.Stored>(await PostAsync(conversation, "client-1"));
        await PostAsync(conversation, "client-2");
        Clock.Jump(TimeSpan.FromHours(-1));
        await Store.CommitAsync(new TurnCommit
        {
            Claim = stored.Claim,
            Outgoing = [new Outgoing.ToDirectLine("bot-1", conversation, Json("""{"type":"message"}"""))],
        }, None);

        var log = await Store.ReadLogAsync(conversation, 0, 10, None);

        Assert.Equal("conv|0000001", stored.ActivityId);
        Assert.Equal([(1, "conv|0000001"), (2, "conv|0000002"), (3, "bot-1")], log.Select(line => (line.Watermark, line.Id)));
        Assert.True(log[2].At >= log[1].At);
        Assert.Equal([3], (await Store.ReadLogAsync(conversation, 2, 10, None)).Select(line => line.Watermark));
        Assert.Equal(3, (await Store.ReadConversationAsync(conversation, None))?.Watermark);
        Assert.Equal($$"""{"id":"bot-1","timestamp":"2026-03-02T09:00:00.000Z","type":"message"}""", Encoding.UTF8.GetString(log[2].ToJson()));
    }

    [Fact]
    public async Task A_repeated_post_is_in_the_log_once()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        var first = await PostAsync(conversation, "client-1");
        var repeat = await PostAsync(conversation, "client-1");

        Assert.Equal(first.ActivityId, Assert.IsType<Acceptance.Repeat>(repeat).ActivityId);
        Assert.Single(await Store.ReadLogAsync(conversation, 0, 10, None));
    }

    [Fact]
    public async Task A_follower_gets_the_past_and_then_each_new_line()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        await PostAsync(conversation, "1");
        using var stop = new CancellationTokenSource();
        var lines = Store.FollowLogAsync(conversation, 0, stop.Token).GetAsyncEnumerator(stop.Token);

        Assert.True(await lines.MoveNextAsync());
        Assert.Equal(1, lines.Current.Watermark);
        var next = lines.MoveNextAsync();
        await PostAsync(conversation, "2");

        Assert.True(await next);
        Assert.Equal(2, lines.Current.Watermark);
        var pending = lines.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pending);
        await lines.DisposeAsync();
    }

    [Fact]
    public async Task A_direct_line_conversation_is_made_once_and_can_be_ended()
    {
        var conversation = new DirectLineConversation(ConversationKey.OfDirectLine("c"), "dl_ann", Json("{}"), Clock.GetUtcNow(), false, 0);

        Assert.True(await Store.CreateConversationAsync(conversation, None));
        Assert.False(await Store.CreateConversationAsync(conversation with { UserId = "dl_eve" }, None));
        Assert.Equal("dl_ann", (await Store.ReadConversationAsync(conversation.Conversation, None))?.UserId);
        await Store.EndConversationAsync(conversation.Conversation, None);
        Assert.True((await Store.ReadConversationAsync(conversation.Conversation, None))?.Ended);
        Assert.Null(await Store.ReadConversationAsync(ConversationKey.OfDirectLine("other"), None));
    }

    [Fact]
    public async Task A_revoked_token_is_known_until_it_would_have_ended()
    {
        await Store.RevokeAsync("token", Clock.GetUtcNow() + TimeSpan.FromMinutes(30), None);

        Assert.True(await Store.IsRevokedAsync("token", None));
        Assert.False(await Store.IsRevokedAsync("another", None));
        Clock.Advance(TimeSpan.FromMinutes(31));
        await Store.CleanAsync(Ages(), None);
        Assert.False(await Store.IsRevokedAsync("token", None));
    }

    [Fact]
    public async Task Uploads_are_stored_with_the_activity_that_brings_them()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        var upload = new Upload("u1", conversation, "cv.txt", "text/plain", [1, 2, 3], Clock.GetUtcNow());
        await PostAsync(conversation, "1", upload);

        var read = await Store.ReadUploadAsync("u1", None);

        Assert.Equal(("cv.txt", "text/plain"), (read?.Name, read?.ContentType));
        Assert.Equal([1, 2, 3], read?.Content ?? []);
        Assert.Null(await Store.ReadUploadAsync("u2", None));
    }

    [Fact]
    public async Task Cleaning_removes_what_is_past_its_time_and_nothing_that_waits()
    {
        var conversation = ConversationKey.OfDirectLine("old");
        var done = Assert.IsType<Acceptance.Stored>(await PostAsync(conversation, "1"));
        await Store.CommitAsync(new TurnCommit
        {
            Claim = done.Claim,
            State = [new StateWrite("old", Json("x"), 1, 0)],
            Cases = [new CaseWrite(Case("case-1", 0), [])],
        }, None);
        await AcceptAsync("a", "waits");
        Clock.Advance(TimeSpan.FromDays(100));
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("young", Json("x"), 1, 0)] }, None);

        while (await Store.CleanAsync(Ages(), None) > 0)
        {
        }

        Assert.Equal("young", Assert.Single(await Store.ReadStateAsync(["old", "young"], None)).Key);
        Assert.Empty(await Store.ReadLogAsync(conversation, 0, 10, None));
        Assert.Null(await Store.ReadConversationAsync(conversation, None));
        Assert.NotNull(await Store.ReadCaseAsync("case-1", None));
        Assert.IsType<TurnResult.Forgotten>(await Store.ReadResultAsync(done.Sequence, None));
        Assert.Equal(1, (await Store.CountAsync(None)).InboxWaiting);
        Assert.IsType<Acceptance.Stored>(await PostAsync(conversation, "1"));
    }

    [Fact]
    public async Task Erasing_a_conversation_leaves_nothing_of_it_and_all_of_the_others()
    {
        var conversation = ConversationKey.OfDirectLine("mine");
        await PostAsync(conversation, "1");
        await AcceptAsync("b", "1");
        await Store.CommitAsync(new TurnCommit { State = [new StateWrite("mine", Json("x"), 1, 0), new StateWrite("theirs", Json("x"), 1, 0)] }, None);

        await Store.EraseAsync(conversation, ["mine"], None);

        Assert.Empty(await Store.ReadLogAsync(conversation, 0, 10, None));
        Assert.Equal("theirs", Assert.Single(await Store.ReadStateAsync(["mine", "theirs"], None)).Key);
        Assert.Equal(1, (await Store.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task Many_changes_at_once_are_all_kept()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => AcceptAsync($"c{i % 7}", $"{i}")));

        Assert.Equal(500, accepted.Select(it => it.Sequence).Distinct().Count());
        Assert.Equal(500, (await Store.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task A_change_that_is_wrong_takes_no_other_with_it()
    {
        var wrong = Store.AcceptAsync(
            new IncomingActivity { Conversation = "a", RepeatKey = "no id", Activity = [] }, None);
        var right = AcceptAsync("a", "1");

        await Assert.ThrowsAsync<ArgumentException>(() => wrong);
        Assert.IsType<Acceptance.Stored>(await right);
    }

    private protected Task<Acceptance> AcceptAsync(string conversation, string id, string text = "text", string? claimFor = null) =>
        Store.AcceptAsync(new IncomingActivity
        {
            Conversation = conversation,
            RepeatKey = id,
            ActivityId = id,
            Activity = Json(text),
            Caller = Json("caller"),
            ClaimFor = claimFor,
        }, None);

    private protected static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    private Task<Acceptance> PostAsync(string conversation, string key, params Upload[] uploads) =>
        Store.AcceptAsync(new IncomingActivity
        {
            Conversation = conversation,
            RepeatKey = key,
            Activity = Json("{}"),
            Logged = Json("""{"type":"message"}"""),
            Uploads = uploads,
            ClaimFor = "one",
        }, None);

    private Retention Ages() => new(
        Clock.GetUtcNow() - TimeSpan.FromHours(24), Clock.GetUtcNow() - TimeSpan.FromDays(90), Clock.GetUtcNow() - TimeSpan.FromDays(365));

    private CaseDocument Case(string id, long version, string status = "open") =>
        new(id, "a", "user", Clock.GetUtcNow(), status, "topic", Json("{}"), version);

    private static Outgoing.ToConnector Reply(string conversation, string id) =>
        new(id, conversation, SendKind.Send, Json(id), Json("route"));

    private static string Name(TurnClaim claim) => $"{claim.Conversation}:{claim.ActivityId}";
}
