using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Middleware;

public sealed class NormalizeMentionsMiddlewareTests
{
    [Theory]
    [InlineData("<at>Bot</at> what about <at id=\"p\">Priya</at>?", "what about Priya?")]
    [InlineData("<AT>Bot</AT>   hello ", "hello")]
    [InlineData("is 3 <at 5?", "is 3 <at 5?")]
    [InlineData("<at>Bot</at>", "")]
    [InlineData("<at>Bot</at> مرحبا", "مرحبا")]
    [InlineData(null, null)]
    public async Task A_message_says_what_the_person_meant(string? typed, string? meant)
    {
        var message = await AfterAsync(typed, new NormalizeMentionsMiddleware());

        Assert.Equal(meant, message.Text);
        Assert.All(message.GetMentions(), mention => Assert.DoesNotContain("<", mention.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bots_own_name_may_stay()
    {
        var message = await AfterAsync("<at>Bot</at> hello", new NormalizeMentionsMiddleware { RemoveRecipientMention = false });

        Assert.Equal("Bot hello", message.Text);
    }

    [Fact]
    public async Task Other_kinds_of_activity_are_let_through_as_they_are()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new NormalizeMentionsMiddleware());
        var update = RecordingAdapter.Message("<at>Bot</at>");
        update.Type = ActivityTypes.Event;

        await adapter.RunAsync(update, (_, _) => Task.CompletedTask);

        Assert.Equal("<at>Bot</at>", update.Text);
    }

    [Fact]
    public async Task A_hundred_thousand_open_tags_take_no_time_to_speak_of()
    {
        var message = await AfterAsync(string.Concat(Enumerable.Repeat("<at ", 100_000)), new NormalizeMentionsMiddleware());

        Assert.StartsWith("<at <at", message.Text, StringComparison.Ordinal);
    }

    private static async Task<Activity> AfterAsync(string? text, NormalizeMentionsMiddleware middleware)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(middleware);
        var message = RecordingAdapter.Message(text);
        // One as a channel's JSON is read, one as a program makes it.
        var raw = new Entity("mention");
        raw.SetAs(new { type = "mention", text = "<at>Bot</at>", mentioned = new { id = "bot", name = "Bot" } });
        message.Entities = [raw, new Mention(new ChannelAccount("p", "Priya"), "<at id=\"p\">Priya</at>")];
        await adapter.RunAsync(message, (_, _) => Task.CompletedTask);
        return message;
    }
}
