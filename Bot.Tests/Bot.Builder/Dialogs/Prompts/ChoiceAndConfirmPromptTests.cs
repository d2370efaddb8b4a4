using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs.Prompts;

public sealed class ChoiceAndConfirmPromptTests
{
    private static PromptOptions Which => new() { Prompt = MessageFactory.Text("Which?"), Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]) };

    private static PromptOptions Sure => new() { Prompt = MessageFactory.Text("Sure?"), RetryPrompt = MessageFactory.Text("Yes or no?") };

    [Fact]
    public async Task A_choice_prompt_shows_choices_and_gives_the_one_picked()
    {
        var talk = new Talk(new ChoicePrompt("p"), Which);

        await talk.Flow.Test("hi", "Which? (1) red, (2) green, or (3) blue").Test("pink", "Which? (1) red, (2) green, or (3) blue").Send("the last one").StartTestAsync();

        Assert.Equal((2, "blue"), talk.LastTurn?.Result is FoundChoice found ? (found.Index, found.Value) : default);
    }

    [Fact]
    public async Task A_channel_with_suggested_actions_gets_them_and_what_the_prompt_carries_stays()
    {
        var options = Which;
        options.Prompt!.Speak = "Which one?";
        options.Prompt.Attachments = [new Attachment("text/plain", content: "x")];
        var talk = new Talk(new ChoicePrompt("p"), options, "webchat");

        var asked = Assert.Single(await talk.SayAsync("hi"));

        Assert.Equal(("Which?", "Which one?", 3), (asked.Text, asked.Speak, asked.SuggestedActions?.Actions?.Count));
        Assert.Single(asked.Attachments!);
        Assert.Null(options.Prompt.SuggestedActions);
    }

    [Fact]
    public async Task Teams_in_a_personal_chat_gets_three_actions_for_the_person_and_a_card_for_more()
    {
        var talk = new Talk(new ChoicePrompt("p"), Which, "msteams");
        talk.Adapter.Conversation.Conversation!.ConversationType = "personal";

        var asked = Assert.Single(await talk.SayAsync("hi"));

        Assert.Equal(talk.Adapter.Conversation.User!.Id, Assert.Single(asked.SuggestedActions!.To!));
    }

    [Theory]
    [InlineData(ListStyle.None, "Which?")]
    [InlineData(ListStyle.Inline, "Which? (1) red, (2) green, or (3) blue")]
    [InlineData(ListStyle.List, "Which?\n\n   1. red\n   2. green\n   3. blue")]
    public async Task The_style_of_the_call_wins(ListStyle style, string text)
    {
        var options = Which;
        options.Style = style;
        var talk = new Talk(new ChoicePrompt("p") { Style = ListStyle.HeroCard }, options);

        Assert.Equal(text, Assert.Single(await talk.SayAsync("hi")).Text);
    }

    [Theory]
    [InlineData("es-ES", "Which? (1) red, (2) green, o (3) blue")]
    [InlineData("fr", "Which? (1) red, (2) green, ou (3) blue")]
    [InlineData("cy-GB", "Which? (1) red, (2) green, neu (3) blue")]
    [InlineData("xx-YY", "Which? (1) red, (2) green, or (3) blue")]
    public async Task The_words_between_follow_the_locale(string locale, string text)
    {
        var talk = new Talk(new ChoicePrompt("p"), Which);
        talk.Adapter.Locale = locale;

        Assert.Equal(text, Assert.Single(await talk.SayAsync("hi")).Text);
    }

    [Fact]
    public async Task A_bot_may_bring_its_own_words()
    {
        var words = new Dictionary<string, ChoiceFactoryOptions> { ["en-gb"] = new(" / ", " | ", " | ", false) };
        var talk = new Talk(new ChoicePrompt("p", words), Which);

        Assert.Equal("Which? red / green | blue", Assert.Single(await talk.SayAsync("hi")).Text);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yep!", true)]
    [InlineData("no thanks", false)]
    [InlineData("not really", false)]
    [InlineData("no problem", true)]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("the second", false)]
    public async Task A_confirm_prompt_gives_yes_or_no(string said, bool answer)
    {
        var talk = new Talk(new ConfirmPrompt("p"), Sure);

        await talk.Flow.Test("hi", "Sure? (1) Yes or (2) No").Test("I don't know", "Yes or no? (1) Yes or (2) No").Send(said).StartTestAsync();

        Assert.Equal(answer, talk.LastTurn?.Result);
    }

    [Theory]
    [InlineData("Book it", true)]
    [InlineData("leave it", false)]
    [InlineData("please book it now", true)]
    [InlineData("yes", true)]
    public async Task A_confirm_prompt_understands_its_own_two_choices(string said, bool answer)
    {
        var talk = new Talk(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("Book it"), new Choice("Leave it")) }, Sure);
        await talk.SayAsync("hi");

        await talk.SayAsync(said);

        Assert.Equal(answer, talk.LastTurn?.Result);
    }

    [Fact]
    public async Task A_choice_that_begins_with_no_may_be_the_yes()
    {
        var talk = new Talk(new ConfirmPrompt("p") { ConfirmChoices = Tuple.Create(new Choice("No, cancel it"), new Choice("Keep it")) }, Sure);
        await talk.SayAsync("hi");

        await talk.SayAsync("No, cancel it");

        Assert.Equal(true, talk.LastTurn?.Result);
    }

    [Fact]
    public async Task Numbers_that_were_not_shown_do_not_answer()
    {
        var talk = new Talk(new ConfirmPrompt("p") { ChoiceOptions = new ChoiceFactoryOptions { IncludeNumbers = false } }, Sure);

        await talk.Flow.Test("hi", "Sure? Yes or No").Test("1", "Yes or no? Yes or No").StartTestAsync();
    }

    [Theory]
    [InlineData("tr-TR", "EVET", true)]
    [InlineData("tr-TR", "Hayır", false)]
    [InlineData("tr-TR", "HAYIR", false)]
    [InlineData("de-DE", "ja", true)]
    [InlineData("cy-GB", "na", false)]
    [InlineData("ja-JP", "はい", true)]
    [InlineData("ar-SA", "yes", true)]
    public async Task Yes_and_no_are_known_in_other_languages(string locale, string said, bool answer)
    {
        var talk = new Talk(new ConfirmPrompt("p"), Sure);
        talk.Adapter.Locale = locale;
        await talk.SayAsync("hi");

        await talk.SayAsync(said);

        Assert.Equal(answer, talk.LastTurn?.Result);
    }

    [Fact]
    public async Task Answers_do_not_depend_on_the_culture_of_the_process()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            var talk = new Talk(new ChoicePrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = ChoiceFactory.ToChoices(["DIGITAL", "2,5"]) });
            await talk.SayAsync("hi");

            await talk.SayAsync("digital");

            Assert.Equal("DIGITAL", (talk.LastTurn?.Result as FoundChoice)?.Value);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
