using Bot.Dialogs.Talk;

namespace Bot.Tests.Host.Dialogs.Talk;

public sealed class ListPlacesTests
{
    private static readonly string[] _titles = ["Access", "Catalyst", "Future Leaders Scheme"];

    [Theory]
    [InlineData("how long is the second one", "how long is Catalyst")]
    [InlineData("tell me more about the first", "tell me more about Access")]
    [InlineData("add number 3 to my plan", "add Future Leaders Scheme to my plan")]
    [InlineData("add the first to my plan please", "add Access to my plan please")]
    [InlineData("who is the last option for?", "who is Future Leaders Scheme for?")]
    [InlineData("Option 2", "Catalyst")]
    [InlineData("the third one please", "Future Leaders Scheme")]
    public void The_name_stands_in_the_place_of_the_place(string said, string named) => Assert.Equal(named, ListPlaces.Named(said, _titles));

    [Theory]
    [InlineData("when was the first Fast Stream")]
    [InlineData("who came second")]
    [InlineData("two days a month")]
    [InlineData("the fifth one")]
    [InlineData("")]
    public void What_points_at_no_option_of_the_list_stays(string said) => Assert.Null(ListPlaces.Named(said, _titles));

    [Fact]
    public void A_place_that_the_list_does_not_have_is_a_place_all_the_same() => Assert.True(ListPlaces.Points("number 7"));
}
