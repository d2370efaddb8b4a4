using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs.Choices;

public sealed class ChoiceFactoryTests
{
    private static readonly List<Choice> Colours = [new("red"), new("green"), new("blue")];

    [Fact]
    public void Inline_choices_are_numbered_and_joined() =>
        Assert.Equal("Which? (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(Colours, "Which?").Text);

    [Fact]
    public void Two_inline_choices_are_joined_by_or() => Assert.Equal("Which? (1) red or (2) green", ChoiceFactory.Inline(Colours[..2], "Which?").Text);

    [Fact]
    public void Inline_words_can_be_changed()
    {
        var words = new ChoiceFactoryOptions("; ", " ou ", " ou bien ", false);

        Assert.Equal("red; green ou bien blue", ChoiceFactory.Inline(Colours, null, null, words).Text);
    }

    [Fact]
    public void A_list_stands_one_below_the_other() =>
        Assert.Equal("Which?\n\n   1. red\n   2. green\n   3. blue", ChoiceFactory.List(Colours, "Which?").Text);

    [Fact]
    public void A_list_without_numbers_has_dashes() =>
        Assert.Equal("Which?\n\n   - red\n   - green", ChoiceFactory.List(["red", "green"], "Which?", null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);

    [Fact]
    public void Suggested_actions_say_the_choice_back()
    {
        var action = Assert.Single(ChoiceFactory.SuggestedAction(ChoiceFactory.ToChoices(["red"]), "Which?", null).SuggestedActions!.Actions!);

        Assert.Equal((ActionTypes.ImBack, "red", "red"), (action.Type, action.Title, action.Value));
    }

    [Fact]
    public void A_choices_own_action_is_its_button()
    {
        var own = new CardAction(ActionTypes.PostBack, "Red, please", value: "r");

        var message = ChoiceFactory.SuggestedAction([new Choice("red") { Action = own }], "Which?", null);

        Assert.Same(own, Assert.Single(message.SuggestedActions!.Actions!));
    }

    [Fact]
    public void A_hero_card_carries_text_and_buttons()
    {
        var attachment = Assert.Single(ChoiceFactory.HeroCard(Colours, "Which?").Attachments!);

        var card = Assert.IsType<HeroCard>(attachment.Content);
        Assert.Equal((HeroCard.ContentType, "Which?", 3), (attachment.ContentType, card.Text, card.Buttons?.Count));
    }

    [Theory]
    [InlineData("webchat", 3, null, "actions")]
    [InlineData("directline", 30, null, "actions")]
    [InlineData("emulator", 100, null, "actions")]
    [InlineData("emulator", 101, null, "list")]
    [InlineData("facebook", 10, null, "actions")]
    [InlineData("facebook", 11, null, "list")]
    [InlineData("line", 13, null, "actions")]
    [InlineData("line", 14, null, "card")]
    [InlineData("msteams", 3, "personal", "actions")]
    [InlineData("msteams", 4, "personal", "card")]
    [InlineData("msteams", 3, "channel", "card")]
    [InlineData("msteams", 50, null, "card")]
    [InlineData("msteams", 51, null, "list")]
    [InlineData("slack", 5, null, "card")]
    [InlineData("sms", 3, null, "inline")]
    [InlineData("sms", 4, null, "list")]
    [InlineData("", 2, null, "inline")]
    [InlineData("unheard-of", 4, null, "list")]
    public void The_style_is_the_best_that_the_channel_shows(string channel, int count, string? conversation, string style)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"choice {number}")]);

        var message = ChoiceFactory.ForChannel(channel, choices, "Which?", null, null, conversation, ["you"]);

        Assert.Equal(style, StyleOf(message));
    }

    [Theory]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public void Titles_too_long_for_a_button_make_a_list(string channel)
    {
        var message = ChoiceFactory.ForChannel(channel, [new Choice("a title of more than twenty characters"), new Choice("b")], "Which?", null, null);

        Assert.Equal("list", StyleOf(message));
    }

    private static string StyleOf(IMessageActivity message) => message switch
    {
        { SuggestedActions: not null } => "actions",
        { Attachments.Count: > 0 } => "card",
        { Text: { } text } when text.Contains('\n', StringComparison.Ordinal) => "list",
        _ => "inline",
    };
}
