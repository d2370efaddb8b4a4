using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Turns;

public sealed class BotAdapterTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task An_exception_goes_to_the_error_handler_with_its_turn()
    {
        var failure = new InvalidOperationException("secret");
        (ITurnContext, Exception)? caught = null;
        _adapter.OnTurnError = (turn, e) =>
        {
            caught = (turn, e);
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(RecordingAdapter.Message("boom"), (_, _) => throw failure);

        Assert.Same(failure, caught?.Item2);
        Assert.Equal("boom", caught?.Item1.Activity.Text);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task Without_an_error_handler_the_caller_gets_the_exception() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _adapter.RunAsync(RecordingAdapter.Message(), (_, _) => throw new InvalidOperationException("secret")));

    [Fact]
    public async Task The_bot_runs_in_the_culture_of_the_activity_and_its_caller_does_not()
    {
        var before = CultureInfo.CurrentCulture;
        var message = RecordingAdapter.Message();
        message.Locale = "tr-TR";
        string? inside = null;
        string? locale = null;

        await _adapter.RunAsync(message, (turn, _) =>
        {
            inside = CultureInfo.CurrentCulture.Name;
            locale = ((TurnContext)turn).Locale;
            return Task.CompletedTask;
        });

        Assert.Equal("tr-TR", inside);
        Assert.Equal("tr-TR", locale);
        Assert.Same(before, CultureInfo.CurrentCulture);
    }

    [Theory]
    [InlineData("no such place")]
    [InlineData("xx-invented-by-a-caller")]
    [InlineData("a-very-long-locale-that-nobody-would-ever-have-sent-in-good-faith-at-all")]
    public async Task A_locale_that_nobody_knows_changes_nothing(string locale)
    {
        var before = CultureInfo.CurrentCulture.Name;
        var message = RecordingAdapter.Message();
        message.Locale = locale;
        string? inside = null;

        await _adapter.RunAsync(message, (_, _) =>
        {
            inside = CultureInfo.CurrentCulture.Name;
            return Task.CompletedTask;
        });

        Assert.Equal(before, inside);
    }

    [Fact]
    public async Task A_conversation_is_continued_by_an_event_that_names_it()
    {
        var reference = RecordingAdapter.Message().GetConversationReference();
        Activity? seen = null;

        await _adapter.ContinueConversationAsync("bot", reference, (turn, token) =>
        {
            seen = turn.Activity;
            return turn.SendActivityAsync("news", cancellationToken: token);
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (seen?.Type, seen?.Name));
        Assert.Equal("person", Assert.Single(_adapter.Sent).Recipient.Id);
    }

    [Fact]
    public async Task What_an_adapter_does_not_offer_it_says() => await Assert.ThrowsAsync<NotSupportedException>(
        () => _adapter.CreateConversationAsync("bot", "test", "https://x.example", "a", new ConversationParameters(), (_, _) => Task.CompletedTask, default));
}
