using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Bot.Tests.Builder.Dialogs.Recognition;

public sealed class EnglishNumbersTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("zero", "0")]
    [InlineData("7", "7")]
    [InlineData("seven", "7")]
    [InlineData("Twelve", "12")]
    [InlineData("twenty-one", "21")]
    [InlineData("twenty one", "21")]
    [InlineData("twenty\u2010one", "21")]
    [InlineData("ninety nine", "99")]
    [InlineData("a hundred", "100")]
    [InlineData("one hundred", "100")]
    [InlineData("one hundred and five", "105")]
    [InlineData("one hundred five", "105")]
    [InlineData("two hundred and fifty", "250")]
    [InlineData("twenty five hundred", "2500")]
    [InlineData("a thousand", "1000")]
    [InlineData("three thousand four hundred and twelve", "3412")]
    [InlineData("one thousand and one", "1001")]
    [InlineData("one thousand, two hundred", "1200")]
    [InlineData("two million", "2000000")]
    [InlineData("two million three hundred thousand and six", "2300006")]
    [InlineData("1,000", "1000")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("2.5", "2.5")]
    [InlineData(".5", "0.5")]
    [InlineData("-5", "-5")]
    [InlineData("minus five", "-5")]
    [InlineData("negative 12", "-12")]
    [InlineData("\u22123", "-3")]
    [InlineData("5k", "5000")]
    [InlineData("1.5 million", "1500000")]
    [InlineData("£3m", "3000000")]
    [InlineData("2bn", "2000000000")]
    [InlineData("half", "0.5")]
    [InlineData("a half", "0.5")]
    [InlineData("one half", "0.5")]
    [InlineData("a quarter", "0.25")]
    [InlineData("three quarters", "0.75")]
    [InlineData("two and a half", "2.5")]
    [InlineData("two and three quarters", "2.75")]
    [InlineData("2 and a half", "2.5")]
    [InlineData("two point five", "2.5")]
    [InlineData("three point one four", "3.14")]
    [InlineData("1/2", "0.5")]
    [InlineData("3/4", "0.75")]
    [InlineData("2 1/2", "2.5")]
    [InlineData("2½", "2.5")]
    [InlineData("½", "0.5")]
    [InlineData("a dozen", "12")]
    [InlineData("dozen", "12")]
    [InlineData("two dozen", "24")]
    [InlineData("half a dozen", "6")]
    [InlineData("half a million", "500000")]
    [InlineData("a couple", "2")]
    [InlineData("a couple of days", "2")]
    [InlineData("£20", "20")]
    [InlineData("20%", "20")]
    [InlineData("20kg", "20")]
    [InlineData("I am 34 years old", "34")]
    [InlineData("about forty, I think", "40")]
    [InlineData("There are three of us.", "3")]
    [InlineData("٣٤", "34")]
    [InlineData("３４", "34")]
    [InlineData("\u200B34\u200B", "34")]
    [InlineData("thir\u200Bteen", "13")]
    [InlineData("\u200F12", "12")]
    [InlineData("TWENTY", "20")]
    public void A_number_is_read_as_it_is_said(string said, string expected)
    {
        var found = Read(said);

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Assert.Single(found).Value.Exact);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("none of them")]
    [InlineData("covid19")]
    [InlineData("version 1.2.3")]
    [InlineData("the first")]
    [InlineData("1st")]
    [InlineData("twenty-first")]
    [InlineData("point")]
    [InlineData("minus")]
    [InlineData("and a")]
    [InlineData("atone someone")]
    [InlineData("\uD83D")]
    public void What_is_no_number_gives_none(string said)
    {
        Assert.Empty(Read(said));
    }

    [Theory]
    [InlineData("between 3 and 5", "3 5")]
    [InlineData("one, two, three", "1 2 3")]
    [InlineData("nineteen eighty", "19 80")]
    [InlineData("2 or 3 days", "2 3")]
    [InlineData("10-12", "10 12")]
    [InlineData("five and six", "5 6")]
    public void Several_numbers_come_in_their_order(string said, string expected)
    {
        var found = Read(said);

        Assert.Equal(expected, string.Join(' ', found.Select(number => number.Value.Exact)));
    }

    [Fact]
    public void A_find_says_where_it_stands()
    {
        var found = Assert.Single(Read("about twenty-one people"));

        Assert.Equal(("twenty-one", 6, 15), (found.Text, found.Start, found.End));
    }

    [Fact]
    public void A_number_too_long_for_a_decimal_is_read_approximately()
    {
        var found = Assert.Single(Read(new string('9', 40)));

        Assert.Null(found.Value.Exact);
        Assert.Equal(1e40, found.Value.Approximate, 1e30);
    }

    [Fact]
    public void A_number_beyond_all_types_is_none() => Assert.Empty(Read(new string('9', 400)));

    [Fact]
    public void Only_the_beginning_of_a_huge_text_is_read()
    {
        var found = Read("3 " + new string('x', 1_000_000) + " 4");

        Assert.Equal(3, Assert.Single(found).Value.Exact);
    }

    [Fact]
    public void Every_number_below_ten_thousand_survives_its_words()
    {
        for (var number = 0; number < 10_000; number++)
        {
            Assert.Equal(number, Assert.Single(Read(NumberWords.Say(number))).Value.Exact);
        }
    }

    [Fact]
    public void Any_number_survives_its_words_and_its_digits() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        number => Read(NumberWords.Say(number)) is [var said] && said.Value.Exact == number &&
            Read(number.ToString("N0", CultureInfo.InvariantCulture)) is [var written] && written.Value.Exact == number).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_the_reader_fail() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => Read(text ?? "").All(found => found.Text.Length > 0)).QuickCheckThrowOnFailure();

    private static IReadOnlyList<Found<Number>> Read(string text) => Languages.For("en-GB").Numbers(text);
}
