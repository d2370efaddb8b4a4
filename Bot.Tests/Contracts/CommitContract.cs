using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises of a commit: all or nothing, and nothing over what somebody else wrote first.</summary>
public abstract class CommitContract : StorageContract
{
    [Fact]
    public async Task State_outgoing_cases_and_the_mark_are_committed_together()
    {
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));

        var outcome = await Turns.CommitAsync(new TurnCommit
        {
            Claim = stored.Claim,
            State = [new StateWrite("k", Json("state"), 3, 0)],
            Outgoing = [Reply("a", "r1"), Reply("a", "r2")],
            Cases = [new CaseWrite(Case("case-1", 0), [new CaseEvent(Clock.GetUtcNow(), "opened", Json("{}"))])],
            ClaimNextFor = "one",
        }, None);

        Assert.Equal("r1", Assert.IsType<CommitOutcome.Committed>(outcome).ToSend?.Id);
        await Engine.ReopenAsync();
        var document = Assert.Single(await Turns.ReadStateAsync(["k", "other"], None));
        Assert.Equal(Json("state"), document.Json);
        Assert.Equal(3, document.Schema);
        Assert.Equal("open", (await Cases.ReadCaseAsync("case-1", None))?.Status);
        Assert.Equal("opened", Assert.Single(await Cases.ReadCaseEventsAsync("case-1", None)).Kind);
        Assert.Equal(new StoreCounts(0, 2, 0), await Turns.CountAsync(None));
    }

    [Fact]
    public async Task A_write_from_an_old_version_is_refused_and_changes_nothing()
    {
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v1"), 1, 0)] }, None);
        var read = Assert.Single(await Turns.ReadStateAsync(["k"], None));
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v2"), 1, read.Version)] }, None);
        var stored = Assert.IsType<Acceptance.Stored>(await AcceptAsync("a", "1", claimFor: "one"));

        var outcome = await Turns.CommitAsync(new TurnCommit
        {
            Claim = stored.Claim,
            State = [new StateWrite("other", Json("x"), 1, 0), new StateWrite("k", Json("lost"), 1, read.Version)],
            Outgoing = [Reply("a", "lost")],
        }, None);

        Assert.Equal("k", Assert.IsType<CommitOutcome.Conflict>(outcome).Key);
        Assert.Equal(Json("v2"), Assert.Single(await Turns.ReadStateAsync(["k", "other"], None)).Json);
        Assert.Equal(new StoreCounts(1, 0, 0), await Turns.CountAsync(None));
        Assert.IsType<CommitOutcome.Committed>(await Turns.CommitAsync(new TurnCommit { Claim = stored.Claim }, None));
    }

    [Fact]
    public async Task A_document_made_anew_is_not_taken_for_the_one_that_was_deleted()
    {
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v1"), 1, 0)] }, None);
        var read = Assert.Single(await Turns.ReadStateAsync(["k"], None));
        Clock.Advance(TimeSpan.FromMilliseconds(5));
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("k", null, 1, read.Version)] }, None);
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("v2"), 1, 0)] }, None);

        var outcome = await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("k", Json("lost"), 1, read.Version)] }, None);

        Assert.IsType<CommitOutcome.Conflict>(outcome);
    }

    [Fact]
    public async Task Of_two_changes_to_one_case_the_later_is_refused()
    {
        await Turns.CommitAsync(new TurnCommit { Cases = [new CaseWrite(Case("case-1", 0), [])] }, None);

        var first = await Turns.CommitAsync(new TurnCommit { Cases = [new CaseWrite(Case("case-1", 1, "taken"), [])] }, None);
        var second = await Turns.CommitAsync(new TurnCommit { Cases = [new CaseWrite(Case("case-1", 1, "closed"), [])] }, None);

        Assert.IsType<CommitOutcome.Committed>(first);
        Assert.IsType<CommitOutcome.Conflict>(second);
        Assert.Equal("taken", Assert.Single(await Cases.ReadCasesAsync(["taken", "closed"], 10, None)).Status);
        Assert.Single(await Cases.ReadCasesOfAsync("a", None));
    }
}
