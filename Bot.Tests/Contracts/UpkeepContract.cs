using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises of its upkeep: it begins empty, forgets what is past its time and nothing else, erases all of one conversation.</summary>
public abstract class UpkeepContract : StorageContract
{
    [Fact]
    public async Task A_store_that_nobody_has_written_yet_can_be_read()
    {
        await Engine.OpenElsewhereAsync();

        Assert.Empty(await Turns.ReadStateAsync(["none"], None));
        Assert.Empty(await Turns.ReadParkedAsync(10, None));
        Assert.Null(await DirectLine.ReadConversationAsync("none", None));
        Assert.Equal(0, (await Turns.CountAsync(None)).InboxWaiting);
    }

    [Fact]
    public async Task Cleaning_removes_what_is_past_its_time_and_nothing_that_waits()
    {
        var conversation = ConversationKey.OfDirectLine("old");
        var done = Assert.IsType<Acceptance.Stored>(await PostAsync(conversation, "1"));
        await Turns.CommitAsync(new TurnCommit
        {
            Claim = done.Claim,
            State = [new StateWrite("old", Json("x"), 1, 0)],
            Cases = [new CaseWrite(Case("case-1", 0), [])],
        }, None);
        await AcceptAsync("a", "waits");
        Clock.Advance(TimeSpan.FromDays(100));
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("young", Json("x"), 1, 0)] }, None);

        while (await Turns.CleanAsync(Ages(), None) > 0)
        {
        }

        Assert.Equal("young", Assert.Single(await Turns.ReadStateAsync(["old", "young"], None)).Key);
        Assert.Empty(await DirectLine.ReadLogAsync(conversation, 0, 10, None));
        Assert.Null(await DirectLine.ReadConversationAsync(conversation, None));
        Assert.NotNull(await Cases.ReadCaseAsync("case-1", None));
        Assert.IsType<TurnResult.Forgotten>(await Turns.ReadResultAsync(done.Sequence, None));
        Assert.Equal(1, (await Turns.CountAsync(None)).InboxWaiting);
        Assert.IsType<Acceptance.Stored>(await PostAsync(conversation, "1"));
    }

    [Fact]
    public async Task Erasing_a_conversation_leaves_nothing_of_it_and_all_of_the_others()
    {
        var conversation = ConversationKey.OfDirectLine("mine");
        await PostAsync(conversation, "1");
        await AcceptAsync("b", "1");
        await Turns.CommitAsync(new TurnCommit { State = [new StateWrite("mine", Json("x"), 1, 0), new StateWrite("theirs", Json("x"), 1, 0)] }, None);

        await Turns.EraseAsync(conversation, ["mine"], None);

        Assert.Empty(await DirectLine.ReadLogAsync(conversation, 0, 10, None));
        Assert.Equal("theirs", Assert.Single(await Turns.ReadStateAsync(["mine", "theirs"], None)).Key);
        Assert.Equal(1, (await Turns.CountAsync(None)).InboxWaiting);
    }
}
