using Bot.Commands;
using Bot.Tests.House;

namespace Bot.Tests.Host.Commands;

public sealed class ReadingAgeTests
{
    private const double OldestReader = 11;
    private const int LeastSentences = 100;

    [Fact]
    public void The_bots_own_words_can_be_read_at_eleven()
    {
        var sentences = OwnWording.In(Repository.Root);

        Assert.InRange(sentences.Count, LeastSentences, int.MaxValue);
        Assert.InRange(ReadingAge.Of(sentences), 0, OldestReader);
    }

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
    public void Patterns_and_keys_are_not_wording() =>
        Assert.Equal(["This is said to people"], OwnWording.OfSource("""
            private const string Key = "words";
            [GeneratedRegex(@"^Not a sentence at all$", Options)]
            private static partial Regex Pattern();
            Reply.With("This is said to people.", []);
            """));
}
