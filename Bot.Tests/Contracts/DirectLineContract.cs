using System.Text;
using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>What every storage engine promises of Direct Line: one order in the log, followers that miss nothing, conversations, uploads, tokens.</summary>
public abstract class DirectLineContract : StorageContract
{
    [Fact]
    public async Task The_log_holds_the_persons_and_the_bots_activities_in_one_order()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        var stored = Assert.IsType<Acceptance.Stored>(await PostAsync(conversation, "client-1"));
        await PostAsync(conversation, "client-2");
        Clock.Jump(TimeSpan.FromHours(-1));
        await Turns.CommitAsync(new TurnCommit
        {
            Claim = stored.Claim,
            Outgoing = [new Outgoing.ToDirectLine("bot-1", conversation, Json("""{"type":"message"}"""))],
        }, None);

        var log = await DirectLine.ReadLogAsync(conversation, 0, 10, None);

        Assert.Equal("conv|0000001", stored.ActivityId);
        Assert.Equal([(1, "conv|0000001"), (2, "conv|0000002"), (3, "bot-1")], log.Select(line => (line.Watermark, line.Id)));
        Assert.True(log[2].At >= log[1].At);
        Assert.Equal([3], (await DirectLine.ReadLogAsync(conversation, 2, 10, None)).Select(line => line.Watermark));
        Assert.Equal(3, (await DirectLine.ReadConversationAsync(conversation, None))?.Watermark);
        Assert.Equal($$"""{"id":"bot-1","timestamp":"2026-03-02T09:00:00.000Z","type":"message"}""", Encoding.UTF8.GetString(log[2].ToJson()));
    }

    [Fact]
    public async Task A_repeated_post_is_in_the_log_once()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        var first = await PostAsync(conversation, "client-1");
        var repeat = await PostAsync(conversation, "client-1");

        Assert.Equal(first.ActivityId, Assert.IsType<Acceptance.Repeat>(repeat).ActivityId);
        Assert.Single(await DirectLine.ReadLogAsync(conversation, 0, 10, None));
    }

    [Fact]
    public async Task A_follower_gets_the_past_and_then_each_new_line()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        await PostAsync(conversation, "1");
        using var stop = new CancellationTokenSource();
        var lines = DirectLine.FollowLogAsync(conversation, 0, stop.Token).GetAsyncEnumerator(stop.Token);

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

        Assert.True(await DirectLine.CreateConversationAsync(conversation, None));
        Assert.False(await DirectLine.CreateConversationAsync(conversation with { UserId = "dl_eve" }, None));
        Assert.Equal("dl_ann", (await DirectLine.ReadConversationAsync(conversation.Conversation, None))?.UserId);
        await DirectLine.EndConversationAsync(conversation.Conversation, None);
        Assert.True((await DirectLine.ReadConversationAsync(conversation.Conversation, None))?.Ended);
        Assert.Null(await DirectLine.ReadConversationAsync(ConversationKey.OfDirectLine("other"), None));
    }

    [Fact]
    public async Task A_revoked_token_is_known_until_it_would_have_ended()
    {
        await DirectLine.RevokeAsync("token", Clock.GetUtcNow() + TimeSpan.FromMinutes(30), None);

        Assert.True(await DirectLine.IsRevokedAsync("token", None));
        Assert.False(await DirectLine.IsRevokedAsync("another", None));
        Clock.Advance(TimeSpan.FromMinutes(31));
        await Turns.CleanAsync(Ages(), None);
        Assert.False(await DirectLine.IsRevokedAsync("token", None));
    }

    [Fact]
    public async Task Uploads_are_stored_with_the_activity_that_brings_them()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        var upload = new Upload("u1", conversation, "cv.txt", "text/plain", [1, 2, 3], Clock.GetUtcNow());
        await PostAsync(conversation, "1", upload);

        var read = await DirectLine.ReadUploadAsync("u1", None);

        Assert.Equal(("cv.txt", "text/plain"), (read?.Name, read?.ContentType));
        Assert.Equal([1, 2, 3], read?.Content ?? []);
        Assert.Null(await DirectLine.ReadUploadAsync("u2", None));
    }

    [Fact]
    public async Task A_follower_of_a_conversation_that_ends_gets_its_last_line_and_then_the_end()
    {
        var conversation = ConversationKey.OfDirectLine("conv");
        await PostAsync(conversation, "1");
        var lines = DirectLine.FollowLogAsync(conversation, 0, None).GetAsyncEnumerator();
        Assert.True(await lines.MoveNextAsync());
        var next = lines.MoveNextAsync();

        await PostAsync(conversation, "2");
        Assert.True(await next);
        var last = lines.MoveNextAsync();
        await DirectLine.EndConversationAsync(conversation, None);

        Assert.False(await last);
        await lines.DisposeAsync();
        List<long> later = [];
        await foreach (var line in DirectLine.FollowLogAsync(conversation, 0, None)) later.Add(line.Watermark);
        Assert.Equal([1, 2], later);
    }
}
