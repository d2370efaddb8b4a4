using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Bot.Tests.Builder.Dialogs.Recognition;

public sealed class EnglishAnswersTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("YES!!")]
    [InlineData("y")]
    [InlineData("yep")]
    [InlineData("yup")]
    [InlineData("Yeah")]
    [InlineData("aye")]
    [InlineData("sure")]
    [InlineData("Sure thing")]
    [InlineData("ok")]
    [InlineData("OK.")]
    [InlineData("okay then")]
    [InlineData("all right")]
    [InlineData("of course")]
    [InlineData("Absolutely")]
    [InlineData("definitely")]
    [InlineData("correct")]
    [InlineData("that's right")]
    [InlineData("that’s right")]
    [InlineData("yes please")]
    [InlineData("yes, I am sure")]
    [InlineData("ok yes")]
    [InlineData("why not")]
    [InlineData("go ahead")]
    [InlineData("no problem")]
    [InlineData("please do")]
    [InlineData("I think so")]
    [InlineData("sounds good")]
    [InlineData("true")]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("y\u200Bes")]
    [InlineData("ｙｅｓ")]
    public void Yes_is_understood(string said) => Assert.True(Read(said));

    [Theory]
    [InlineData("no")]
    [InlineData("No!")]
    [InlineData("n")]
    [InlineData("nope")]
    [InlineData("nah")]
    [InlineData("never")]
    [InlineData("not really")]
    [InlineData("no thanks")]
    [InlineData("No, thank you")]
    [InlineData("ok, no thanks")]
    [InlineData("not now")]
    [InlineData("not today")]
    [InlineData("not right now")]
    [InlineData("absolutely not")]
    [InlineData("of course not")]
    [InlineData("definitely not")]
    [InlineData("I don't think so")]
    [InlineData("I don’t think so")]
    [InlineData("I'd rather not")]
    [InlineData("please don't")]
    [InlineData("no way")]
    [InlineData("that's wrong")]
    [InlineData("incorrect")]
    [InlineData("false")]
    [InlineData("not ok")]
    [InlineData("leave it")]
    [InlineData("👎")]
    public void No_is_understood(string said) => Assert.False(Read(said));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("yes and no")]
    [InlineData("yes or no?")]
    [InlineData("not sure")]
    [InlineData("I'm not sure")]
    [InlineData("no idea")]
    [InlineData("I don't know")]
    [InlineData("I don't mind")]
    [InlineData("maybe")]
    [InlineData("what do you mean")]
    [InlineData("knowledge")]
    [InlineData("yesterday")]
    [InlineData("42")]
    public void What_is_neither_is_not_guessed(string said) => Assert.Null(Read(said));

    [Fact]
    public void A_huge_text_is_read_quickly_and_by_its_beginning() => Assert.True(Read("yes " + new string('?', 1_000_000) + " no"));

    [Fact]
    public void What_is_said_twice_means_the_same() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(), text => text is not { Length: < 1000 } || Read(text + " . " + text) == Read(text)).QuickCheckThrowOnFailure();

    private static bool? Read(string text) => Languages.For("en-GB").Answer(text);
}
