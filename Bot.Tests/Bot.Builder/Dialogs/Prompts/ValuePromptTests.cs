using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs.Prompts;

public sealed class ValuePromptTests
{
    private static PromptOptions Ask => new() { Prompt = MessageFactory.Text("Ask"), RetryPrompt = MessageFactory.Text("Retry") };

    [Theory]
    [InlineData("en-GB", "1,234", 1234)]
    [InlineData("de-DE", "1.234", 1234)]
    [InlineData("tr-TR", "-12", -12)]
    [InlineData("en-GB", "a dozen", 12)]
    public async Task A_whole_number_is_read_in_the_locale(string locale, string said, int value)
    {
        var talk = new Talk(new NumberPrompt<int>("p"), Ask);
        talk.Adapter.Locale = locale;
        await talk.SayAsync("hi");

        await talk.SayAsync(said);

        Assert.Equal(value, talk.LastTurn?.Result);
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("3000000000")]
    [InlineData("half")]
    [InlineData("99999999999999999999999999999999")]
    public async Task A_number_that_the_type_cannot_hold_is_asked_again(string said)
    {
        var talk = new Talk(new NumberPrompt<int>("p"), Ask);
        await talk.SayAsync("hi");

        Assert.Equal("Retry", Assert.Single(await talk.SayAsync(said)).Text);
    }

    [Fact]
    public async Task Each_number_type_gets_its_own_value()
    {
        Assert.Equal(3_000_000_000L, await ResultAsync(new NumberPrompt<long>("p"), "3 billion"));
        Assert.Equal(2.5f, await ResultAsync(new NumberPrompt<float>("p"), "two and a half"));
        Assert.Equal(2.5d, await ResultAsync(new NumberPrompt<double>("p"), "2½"));
        Assert.Equal(0.1m, await ResultAsync(new NumberPrompt<decimal>("p"), "0.1"));
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<short>("p"));
    }

    [Fact]
    public async Task A_date_prompt_gives_all_readings_relative_to_the_persons_own_time()
    {
        var talk = new Talk(new DateTimePrompt("p"), Ask);
        await talk.SayAsync("hi");
        var said = talk.Adapter.MakeActivity("tomorrow");
        said.LocalTimestamp = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.FromHours(-5));

        await talk.SayAsync(said);

        var resolution = Assert.Single(Assert.IsType<IList<DateTimeResolution>>(talk.LastTurn?.Result, exactMatch: false));
        Assert.Equal(("2027-01-01", "2027-01-01"), (resolution.Timex, resolution.Value));
    }

    [Fact]
    public async Task A_date_prompt_without_a_date_asks_again()
    {
        var talk = new Talk(new DateTimePrompt("p"), Ask);

        await talk.Flow.Test("hi", "Ask").Test("whenever", "Retry").StartTestAsync();
    }

    [Fact]
    public async Task An_attachment_prompt_wants_an_attachment()
    {
        var talk = new Talk(new AttachmentPrompt("p"), Ask);
        await talk.Flow.Test("hi", "Ask").Test("here", "Retry").StartTestAsync();
        var said = talk.Adapter.MakeActivity();
        said.Attachments = [new Attachment("image/png", "https://example.org/a.png")];

        await talk.SayAsync(said);

        Assert.Equal("image/png", Assert.Single(Assert.IsType<IList<Attachment>>(talk.LastTurn?.Result, exactMatch: false)).ContentType);
    }

    [Fact]
    public async Task An_activity_prompt_waits_for_what_its_validator_accepts()
    {
        var talk = new Talk(new ActivityPrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized.Value?.Type == ActivityTypes.Event && prompt.AttemptCount == 2)), Ask);
        await talk.Flow.Test("hi", "Ask").Test("hello", "Retry").StartTestAsync();

        await talk.SayAsync(new Activity { Type = ActivityTypes.Event, Name = "done" });

        Assert.Equal("done", (talk.LastTurn?.Result as Activity)?.Name);
    }

    [Fact]
    public async Task A_prompt_keeps_for_itself_what_it_can_read_and_leaves_text_to_interruptions()
    {
        Assert.True(await KeepsAsync(new NumberPrompt<int>("p"), "12"));
        Assert.False(await KeepsAsync(new NumberPrompt<int>("p"), "help"));
        Assert.False(await KeepsAsync(new TextPrompt("p"), "help"));
    }

    [Theory]
    [InlineData("\u200F12\u200F")]
    [InlineData("\u202B١٢\u202C")]
    public async Task Right_to_left_digits_are_read(string said) => Assert.Equal(12, await ResultAsync(new NumberPrompt<int>("p"), said));

    private static async Task<object?> ResultAsync(Dialog prompt, string said)
    {
        var talk = new Talk(prompt, Ask);
        await talk.SayAsync("hi");
        await talk.SayAsync(said);
        return talk.LastTurn?.Result;
    }

    private static async Task<bool> KeepsAsync(Dialog prompt, string said)
    {
        var talk = new Talk(prompt, Ask);
        await talk.SayAsync("hi");
        var kept = false;
        talk.Continue = async (dc, cancel) =>
        {
            kept = await dc.EmitEventAsync(DialogEvents.ActivityReceived, dc.Context.Activity, true, true, cancel);
            return Dialog.EndOfTurn;
        };
        await talk.SayAsync(said);
        return kept;
    }
}
