using Bot.Dialogs.Repair;

namespace Bot.Tests.Host.Dialogs.Repair;

public sealed class CorrectionTests
{
    [Theory]
    [InlineData("no, I meant SEO", "SEO")]
    [InlineData("actually Leeds", "Leeds")]
    [InlineData("sorry i meant two days", "two days")]
    [InlineData("not HEO, SEO", "SEO")]
    [InlineData("change it to Sheffield", "Sheffield")]
    [InlineData("change leeds to york", "york")]
    [InlineData("i'm not an EO i'm an HEO", "HEO")]
    [InlineData("Leeds instead", "Leeds")]
    [InlineData("SEO not HEO", "SEO")]
    [InlineData("no no sorry", "")]
    public void The_words_that_are_meant_are_left(string said, string meant) => Assert.Equal(meant, Correction.Meant(said), ignoreCase: true);
}
