using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace Bot.Tests.Builder.Hosting;

public sealed class ConversationGatesTests
{
    private readonly ConversationGates gates = new();

    [Fact]
    public async Task Nothing_is_kept_of_a_conversation_that_is_over()
    {
        for (var i = 0; i < 100; i++) (await gates.EnterAsync("test", $"c{i}", CancellationToken.None)).Dispose();

        Assert.Equal(0, gates.Count);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_way_free()
    {
        using var giveUp = new CancellationTokenSource();
        var first = await gates.EnterAsync("test", "c", CancellationToken.None);
        var second = gates.EnterAsync("test", "c", giveUp.Token);
        var third = gates.EnterAsync("test", "c", CancellationToken.None);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        first.Dispose();
        (await third).Dispose();

        Assert.Equal(0, gates.Count);
    }

    [Fact]
    public async Task The_same_id_on_two_channels_is_two_conversations()
    {
        using var one = await gates.EnterAsync("msteams", "c", CancellationToken.None);
        using var other = await gates.EnterAsync("webchat", "c", CancellationToken.None);

        Assert.Equal(2, gates.Count);
    }
}
