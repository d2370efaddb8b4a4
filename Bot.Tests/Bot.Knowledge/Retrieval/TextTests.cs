using Bot.Knowledge.Retrieval;

namespace Bot.Tests.Knowledge.Retrieval;

public sealed class TextTests
{
    [Theory]
    [InlineData("Ｃａｆé\u200B MENU", "cafe menu")]
    [InlineData("o\uFB03cials", "officials")]
    [InlineData("soft\u00ADhyphen and\u202E reverse", "softhyphen and reverse")]
    [InlineData("what\u2019s", "what's")]
    [InlineData("a\tb\u0000c\u2028d", "a b c d")]
    public void Text_is_brought_to_one_form(string text, string expected) => Assert.Equal(expected, TextNormaliser.Normalise(text));

    [Fact]
    public void Half_a_surrogate_pair_is_no_accident() => Assert.Equal("a   b", TextNormaliser.Normalise("a \uD83D b"));

    [Theory]
    [InlineData("C++, C# and L&D at 18:30", "c++ c# and l&d at 18 30")]
    [InlineData("the manager's end-of-year talk; don't", "the manager end of year talk dont")]
    [InlineData("''' && ++", "")]
    [InlineData("R&D&x a&", "r&d x a")]
    public void Words_keep_the_marks_that_belong_to_a_name(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokeniser.Words(TextNormaliser.Normalise(text))));

    [Fact]
    public void A_run_of_letters_without_end_is_no_word() => Assert.Empty(Tokeniser.Words(new string('a', 5_000)));

    [Theory]
    [InlineData("managing", "manag")]
    [InlineData("managers", "manag")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("relational", "relat")]
    [InlineData("generously", "generous")]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("conditional", "condit")]
    [InlineData("cries", "cri")]
    [InlineData("ties", "tie")]
    [InlineData("consign", "consign")]
    [InlineData("knightly", "knight")]
    [InlineData("communication", "communic")]
    [InlineData("prince2", "prince2")]
    public void Stems_are_those_of_the_published_algorithm(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("mentor", "mentor", 0)]
    [InlineData("mentor", "mentro", 1)]
    [InlineData("mentor", "mntor", 1)]
    [InlineData("mentor", "mentoor", 1)]
    [InlineData("mentor", "mantir", 2)]
    [InlineData("mentor", "planner", 3)]
    public void A_swap_is_one_slip(string one, string other, int slips) => Assert.Equal(slips, SpellingCorrector.Slips(one, other, 2));
}
