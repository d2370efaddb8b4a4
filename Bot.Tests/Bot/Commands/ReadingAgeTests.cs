using Bot.Commands;
using Bot.Tests.House;

namespace Bot.Tests.Host.Commands;

public sealed class ReadingAgeTests
{
    private const double OldestReader = 11;
    private const int LeastSentences = 100;
    private const double HardestText = 13.5;
    // The formula says little of a few words: one name makes them hard.
    private const int LongerText = 12;

    [Fact]
    public void The_bots_own_words_can_be_read_at_eleven()
    {
        var sentences = OwnWording.In(Repository.Root).SelectMany(text => text).ToList();

        Assert.InRange(sentences.Count, LeastSentences, int.MaxValue);
        Assert.InRange(ReadingAge.Of(sentences), 0, OldestReader);
    }

    [Fact]
    public void No_longer_text_of_the_bots_own_is_far_harder_than_the_rest() =>
        Assert.DoesNotContain(OwnWording.In(Repository.Root), text => ReadingAge.WordsIn(text) >= LongerText && ReadingAge.Of(text) > HardestText);

    [Theory]
    [InlineData("cat", 1)]
    [InlineData("adviser", 3)]
    [InlineData("make", 1)]
    [InlineData("asked", 1)]
    [InlineData("little", 2)]
    [InlineData("needed", 2)]
    public void Syllables_are_counted_by_their_vowels(string word, int syllables) => Assert.Equal(syllables, ReadingAge.Syllables(word));

    [Fact]
    public void Long_words_in_long_sentences_need_an_older_reader() =>
        Assert.True(ReadingAge.Of(["Organisational considerations necessitate comprehensive interdepartmental collaboration regarding eligibility"]) > ReadingAge.Of(["The cat sat on the mat"]) + 10);

    [Fact]
    public void A_colon_ends_no_sentence_and_the_first_item_belongs_to_what_leads_to_it() =>
        Assert.Equal(["You can: ask a question about skills", "say what you want to learn"], ReadingAge.Sentences("You can:\n- ask a question about skills\n- say what you want to learn"));

    [Fact]
    public void Headings_and_short_items_are_no_sentences() =>
        Assert.Equal(["Nothing was erased."], ReadingAge.Sentences("Project delivery\n\nNothing was erased.\n- in Leeds\n- Policy and drafting"));

    [Fact]
    public void A_sentence_with_a_hole_is_one_sentence() =>
        Assert.Equal([["It takes one day, so you can go."]], OwnWording.OfSource("""Reply.With($"It takes {(days == 1 ? "one day" : $"{days} days")}, so you can go.", [])"""));

    [Fact]
    public void Patterns_keys_logs_and_exceptions_are_not_wording() =>
        Assert.Equal([["This is said to people."]], OwnWording.OfSource("""
            private const string Key = "words";
            [GeneratedRegex(@"^Not a sentence at all$", Options)]
            private static partial Regex Pattern();
            // "This is a remark to readers."
            throw new InvalidOperationException("This is never said to anybody.");
            Reply.With("This is said to people.", ['"']);
            """));
}
