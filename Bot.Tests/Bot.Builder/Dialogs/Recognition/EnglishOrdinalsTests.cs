using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Bot.Tests.Builder.Dialogs.Recognition;

public sealed class EnglishOrdinalsTests
{
    [Theory]
    [InlineData("first", 0)]
    [InlineData("the first one", 0)]
    [InlineData("1st", 0)]
    [InlineData("The second one please", 1)]
    [InlineData("2nd", 1)]
    [InlineData("3rd", 2)]
    [InlineData("third", 2)]
    [InlineData("the fifth option", 4)]
    [InlineData("eighth", 7)]
    [InlineData("twelfth", 11)]
    [InlineData("twentieth", 19)]
    [InlineData("twenty-first", 20)]
    [InlineData("twenty first", 20)]
    [InlineData("21st", 20)]
    [InlineData("thirty-second", 31)]
    [InlineData("hundredth", 99)]
    [InlineData("one hundredth", 99)]
    [InlineData("one hundred and first", 100)]
    [InlineData("the former", 0)]
    [InlineData("the top one", 0)]
    public void A_place_counts_from_the_start(string said, int offset)
    {
        Assert.Equal(new Place(offset, false), Assert.Single(Read(said)).Value);
    }

    [Theory]
    [InlineData("last", 0)]
    [InlineData("the last one", 0)]
    [InlineData("the final option", 0)]
    [InlineData("the latter", 0)]
    [InlineData("the bottom one", 0)]
    [InlineData("last but one", 1)]
    [InlineData("second to last", 1)]
    [InlineData("second-to-last", 1)]
    [InlineData("second last", 1)]
    [InlineData("next to last", 1)]
    [InlineData("the penultimate", 1)]
    [InlineData("third from the end", 2)]
    [InlineData("third from last", 2)]
    [InlineData("2nd from the bottom", 1)]
    public void A_place_counts_from_the_end(string said, int offset)
    {
        Assert.Equal(new Place(offset, true), Assert.Single(Read(said)).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("2")]
    [InlineData("top marks")]
    [InlineData("everlasting")]
    [InlineData("0th")]
    public void What_is_no_place_gives_none(string said) => Assert.Empty(Read(said));

    [Theory]
    [InlineData(0, false, 3, 0)]
    [InlineData(2, false, 3, 2)]
    [InlineData(3, false, 3, -1)]
    [InlineData(0, true, 3, 2)]
    [InlineData(2, true, 3, 0)]
    [InlineData(3, true, 3, -1)]
    [InlineData(0, true, 0, -1)]
    public void A_place_outside_the_list_has_no_index(int offset, bool fromEnd, int count, int index)
    {
        Assert.Equal(index, new Place(offset, fromEnd).IndexIn(count));
    }

    private static IReadOnlyList<Found<Place>> Read(string text) => Languages.For("en").Ordinals(text);
}
