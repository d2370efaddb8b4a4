using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Dialogs.Choices;

public sealed class ChoiceRecognizersTests
{
    private static readonly List<Choice> Choices =
    [
        new("Mentoring") { Synonyms = ["a mentor", "buddy"] },
        new("Project delivery"),
        new("Digital") { Action = new CardAction(ActionTypes.ImBack, "Digital and data", value: "Digital") },
    ];

    [Theory]
    [InlineData("Mentoring", "Mentoring")]
    [InlineData("mentoring please", "Mentoring")]
    [InlineData("I want a mentor", "Mentoring")]
    [InlineData("buddy", "Mentoring")]
    [InlineData("Project-delivery!", "Project delivery")]
    [InlineData("project and delivery", "Project delivery")]
    [InlineData("Digital and data", "Digital")]
    [InlineData("1", "Mentoring")]
    [InlineData("two", "Project delivery")]
    [InlineData("number 3", "Digital")]
    [InlineData("(2)", "Project delivery")]
    [InlineData("the second one", "Project delivery")]
    [InlineData("3rd", "Digital")]
    [InlineData("the last one please", "Digital")]
    [InlineData("last but one", "Project delivery")]
    [InlineData("men\u200Btoring", "Mentoring")]
    [InlineData("\u202Edigital\u202C", "Digital")]
    [InlineData("ｄｉｇｉｔａｌ", "Digital")]
    [InlineData("DİGİTAL", "Digital")]
    public void A_choice_is_found(string said, string value)
    {
        var found = Assert.Single(ChoiceRecognizers.RecognizeChoices(said, Choices));

        Assert.Equal(("choice", value), (found.TypeName, found.Resolution?.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    [InlineData("project")]
    [InlineData("delivery of a project")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("2.5")]
    [InlineData("the tenth")]
    [InlineData("99999999999999999999")]
    public void What_is_no_choice_is_not_found(string said) => Assert.Empty(ChoiceRecognizers.RecognizeChoices(said, Choices));

    [Fact]
    public void Numbers_and_places_can_be_switched_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Choices, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", Choices, options));
    }

    [Fact]
    public void Part_of_a_choice_is_enough_where_allowed()
    {
        var found = Assert.Single(Find.FindChoices("project", Choices, new FindChoicesOptions { AllowPartialMatches = true }));

        Assert.Equal(0.5f, found.Resolution!.Score);
    }

    [Fact]
    public void Words_between_cost_score_and_too_many_cost_the_match()
    {
        Assert.Equal(1f, Assert.Single(Find.FindChoices("project delivery", Choices)).Resolution!.Score);
        Assert.InRange(Assert.Single(Find.FindChoices("project and its delivery", Choices)).Resolution!.Score, 0.4f, 0.9f);
        Assert.Empty(Find.FindChoices("project one two three delivery", Choices));
    }

    [Fact]
    public void Several_choices_come_in_the_order_in_which_they_were_said()
    {
        var found = ChoiceRecognizers.RecognizeChoices("digital or mentoring", Choices);

        Assert.Equal([2, 0], found.Select(choice => choice.Resolution!.Index));
    }

    [Fact]
    public void The_longer_choice_wins_over_the_one_inside_it()
    {
        var found = Assert.Single(Find.FindChoices("data science", ChoiceFactory.ToChoices(["data", "data science"])));

        Assert.Equal("data science", found.Resolution!.Value);
    }

    [Fact]
    public void A_find_says_where_it_stands_and_by_which_words()
    {
        var found = Assert.Single(Find.FindChoices("can I have a mentor?", Choices));

        Assert.Equal((11, 18, "a mentor", "a mentor"), (found.Start, found.End, found.Text, found.Resolution?.Synonym));
    }

    [Fact]
    public void Of_a_huge_text_only_the_beginning_counts()
    {
        var found = ChoiceRecognizers.RecognizeChoices("mentoring " + string.Concat(Enumerable.Repeat("project ", 150_000)) + "digital", Choices);

        Assert.Equal("Mentoring", Assert.Single(found).Resolution!.Value);
    }

    [Fact]
    public void Any_choice_is_found_by_its_own_words() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        words => words is not { Length: < 1000 } || Tokenizer.DefaultTokenizer(words).Count == 0 ||
            Find.FindChoices(words, ChoiceFactory.ToChoices([words])) is [{ Resolution.Score: 1f }]).QuickCheckThrowOnFailure();

    [Fact]
    public void Tokens_are_slices_of_their_text() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => Tokenizer.DefaultTokenizer(text ?? "").TrueForAll(token => text![token.Start..(token.End + 1)] == token.Text)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("How are you?", "how are you")]
    [InlineData("food👍😀more", "food 👍 😀 more")]
    [InlineData("Straße 7", "straße 7")]
    [InlineData("שלום עולם", "שלום עולם")]
    [InlineData("  \t ", "")]
    public void Text_is_split_into_words_and_emoji(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', Tokenizer.DefaultTokenizerImpl(text).Select(token => token.Normalized)));
}
