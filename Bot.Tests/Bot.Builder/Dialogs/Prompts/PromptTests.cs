using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs.Prompts;

public sealed class PromptTests
{
    private static readonly PromptOptions Ask = new() { Prompt = Message("Tell me."), RetryPrompt = Message("Again, please.") };

    [Fact]
    public async Task A_prompt_asks_takes_the_answer_and_ends_with_it()
    {
        var talk = new Talk(new TextPrompt("p"), Ask);

        var asked = Assert.Single(await talk.SayAsync("hi"));
        await talk.SayAsync("blue");

        Assert.Equal(("Tell me.", InputHints.ExpectingInput), (asked.Text, asked.InputHint));
        Assert.Equal((DialogTurnStatus.Complete, "blue"), (talk.LastTurn?.Status, talk.LastTurn?.Result));
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_brings_the_retry_prompt()
    {
        var talk = new Talk(new NumberPrompt<int>("p"), Ask);

        await talk.Flow.Test("hi", "Tell me.").Test("lots", "Again, please.").Test("", "Again, please.").Send("twelve").StartTestAsync();

        Assert.Equal(12, talk.LastTurn?.Result);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_prompt_is_sent_again()
    {
        var talk = new Talk(new NumberPrompt<int>("p"), new PromptOptions { Prompt = Message("How many?") });

        await talk.Flow.Test("hi", "How many?").Test("lots", "How many?").StartTestAsync();
    }

    [Fact]
    public async Task A_validator_sees_attempts_and_its_own_state_and_decides()
    {
        var talk = new Talk(
            new TextPrompt("p", (prompt, _) =>
            {
                prompt.State["said"] = $"{(prompt.State.TryGetValue("said", out var before) ? before : "")}{prompt.Recognized.Value};";
                if (prompt.AttemptCount == 3)
                {
                    prompt.Recognized.Value = (string)prompt.State["said"]!;
                    return Task.FromResult(true);
                }

                return Task.FromResult(false);
            }),
            Ask);

        await talk.Flow.Test("hi", "Tell me.").Test("a", "Again, please.").Test("b", "Again, please.").Send("c").StartTestAsync();

        Assert.Equal("a;b;c;", talk.LastTurn?.Result);
    }

    [Fact]
    public async Task A_validator_that_speaks_itself_is_not_followed_by_the_retry_prompt()
    {
        var talk = new Talk(
            new TextPrompt("p", async (prompt, cancel) =>
            {
                await prompt.Context.SendActivityAsync("Too short.", cancellationToken: cancel);
                return false;
            }),
            Ask);
        await talk.SayAsync("hi");

        Assert.Equal("Too short.", Assert.Single(await talk.SayAsync("x")).Text);
    }

    [Fact]
    public async Task Validations_reach_the_validator_after_the_storage()
    {
        var talk = new Talk(
            new NumberPrompt<int>("p", (prompt, _) => Task.FromResult(prompt.Recognized.Value <= (long)prompt.Options.Validations!)),
            new PromptOptions { Prompt = Message("Tell me."), RetryPrompt = Message("Again, please."), Validations = 10L });

        await talk.Flow.Test("hi", "Tell me.").Test("11", "Again, please.").Send("10").StartTestAsync();

        Assert.Equal(10, talk.LastTurn?.Result);
    }

    [Theory]
    [InlineData(ActivityTypes.Event)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    [InlineData(ActivityTypes.MessageReaction)]
    public async Task What_is_no_message_is_no_answer(string type)
    {
        var talk = new Talk(new TextPrompt("p"), Ask);
        await talk.SayAsync("hi");

        Assert.Empty(await talk.SayAsync(new Activity { Type = type }));

        Assert.Equal(DialogTurnStatus.Waiting, talk.LastTurn?.Status);
    }

    [Fact]
    public async Task A_stored_prompt_is_not_addressed_by_sending_it()
    {
        var prompt = Message("Tell me.");
        var talk = new Talk(new TextPrompt("p"), new PromptOptions { Prompt = prompt });

        await talk.SayAsync("hi");

        Assert.Null(prompt.Conversation);
        Assert.Null(prompt.Recipient);
        Assert.Null(prompt.ReplyToId);
    }

    [Fact]
    public async Task A_prompt_needs_prompt_options()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new Talk(new TextPrompt("p"), "Tell me.").SayAsync("hi"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Talk(new TextPrompt("p")).SayAsync("hi"));
    }

    [Fact]
    public async Task A_megabyte_of_text_is_an_answer_like_any_other()
    {
        var text = new string('x', 1 << 20);
        var talk = new Talk(new TextPrompt("p"), Ask);
        await talk.SayAsync("hi");

        await talk.SayAsync(text);

        Assert.Equal(text, talk.LastTurn?.Result);
    }

    [Fact]
    public void A_prompt_needs_an_id() => Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));

    private static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
