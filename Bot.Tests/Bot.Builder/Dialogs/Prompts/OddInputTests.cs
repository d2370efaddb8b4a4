using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs.Prompts;

/// <summary>Whatever is said to a prompt, in whatever language, it asks again or takes it: it never fails and never hangs.</summary>
public sealed class OddInputTests
{
    public static TheoryData<string> Kinds => ["text", "choice", "confirm", "number", "date", "attachment"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_that_is_said_breaks_a_prompt(string kind)
    {
        string?[] odd =
        [
            null, "", " ", "\u200f\u200e", "\0\u0001", "\ud800", "٣", "نعم", "לא", "Ⅷ", "１２", "éàü", "🙂🙂🙂", "'; DROP TABLE x; --", "${7*7}", "{{0}}", "-", "1e309", "NaN",
            "31/31/9999", "0000-00-00", "9999999999999999999999999999999", "in 99999999999 years", new string('a', 300_000), string.Concat(Enumerable.Repeat("1 ", 50_000)),
        ];
        foreach (var said in odd)
        {
            var talk = new Talk(Prompting(kind)) { Continue = null };
            await talk.SayAsync("begin");

            await talk.SayAsync(said);

            Assert.Contains(talk.LastTurn!.Status, new[] { DialogTurnStatus.Waiting, DialogTurnStatus.Complete });
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_activity_that_is_no_message_leaves_the_question_open(string kind)
    {
        foreach (var type in new[] { ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.ConversationUpdate, ActivityTypes.MessageReaction, "made/up" })
        {
            var talk = new Talk(Prompting(kind));
            await talk.SayAsync("begin");

            var replies = await talk.SayAsync(new Activity { Type = type, Value = "yes" });

            Assert.Equal(DialogTurnStatus.Waiting, talk.LastTurn!.Status);
            Assert.Empty(replies);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("th-TH")]
    public async Task The_culture_of_the_process_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(1234.5, await AnswerAsync<double>(new NumberPrompt<double>("p", defaultLocale: "en-GB"), "1,234.5"));
            Assert.True(await AnswerAsync<bool>(new ConfirmPrompt("p", defaultLocale: "en-GB"), "YES, I DO"));
            Assert.Equal("MENTORING", (await AnswerAsync<FoundChoice>(new ChoicePrompt("p", defaultLocale: "en-GB"), "mentoring"))!.Value);
            Assert.Equal("2026-04-03", (await AnswerAsync<IList<DateTimeResolution>>(new DateTimePrompt("p", defaultLocale: "en-GB"), "3 April 2026"))![0].Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Right_to_left_text_comes_back_as_it_was_typed_and_chooses_its_choice()
    {
        const string arabic = "تعلّم القيادة";
        var choices = new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "؟" }, Choices = [new Choice("مشروع"), new Choice(arabic)] };

        Assert.Equal(arabic, await AnswerAsync<string>(new TextPrompt("p"), arabic));
        Assert.Equal(arabic, (await AnswerAsync<FoundChoice>(new ChoicePrompt("p"), arabic, choices))!.Value);
    }

    private static async Task<T?> AnswerAsync<T>(Dialog prompt, string said, PromptOptions? options = null)
    {
        var talk = new Talk(prompt, options ?? Options());
        await talk.SayAsync("begin");
        await talk.SayAsync(said);
        Assert.Equal(DialogTurnStatus.Complete, talk.LastTurn!.Status);
        return Assert.IsAssignableFrom<T>(talk.LastTurn.Result);
    }

    private static ComponentDialog Prompting(string kind)
    {
        Dialog prompt = kind switch
        {
            "text" => new TextPrompt("p"),
            "choice" => new ChoicePrompt("p"),
            "confirm" => new ConfirmPrompt("p"),
            "number" => new NumberPrompt<int>("p"),
            "date" => new DateTimePrompt("p"),
            _ => new AttachmentPrompt("p"),
        };
        return new ComponentDialog("root")
            .AddDialog(new WaterfallDialog("steps", [(step, token) => step.PromptAsync("p", Options(), token), (step, token) => step.EndDialogAsync(step.Result, token)]))
            .AddDialog(prompt);
    }

    private static PromptOptions Options() => new()
    {
        Prompt = new Activity(ActivityTypes.Message) { Text = "Which?" },
        Choices = [new Choice("MENTORING"), new Choice("coaching")],
    };
}
