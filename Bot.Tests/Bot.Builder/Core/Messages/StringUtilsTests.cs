using System.Text;
using Microsoft.Bot.Builder;

namespace Bot.Tests.Builder.Core.Messages;

public sealed class StringUtilsTests
{
    [Theory]
    [InlineData("learning", 5, "learn...")]
    [InlineData("learning", 8, "learning")]
    [InlineData("learning", 0, "...")]
    [InlineData("", 3, "")]
    [InlineData(null, 3, "")]
    [InlineData("أهلا وسهلا", 4, "أهلا...")]
    [InlineData("ab😀cd", 3, "ab...")]
    [InlineData("ab😀cd", 4, "ab😀...")]
    public void Text_is_cut_and_dotted(string? text, int length, string expected)
    {
        Assert.Equal(expected, StringUtils.Ellipsis(text, length));
        Assert.Equal(expected, StringUtils.Ellipsis(new StringBuilder(text), length).ToString());
    }

    [Fact]
    public void Two_long_texts_that_begin_alike_stay_apart()
    {
        var (one, two) = (StringUtils.EllipsisHash(new string('a', 900) + "1", 20), StringUtils.EllipsisHash(new string('a', 900) + "2", 20));

        Assert.NotEqual(one, two);
        Assert.StartsWith(new string('a', 20) + "...", one, StringComparison.Ordinal);
        Assert.Equal(one, StringUtils.EllipsisHash(new StringBuilder(new string('a', 900) + "1"), 20).ToString());
        Assert.Equal("short", StringUtils.EllipsisHash("short", 20));
    }

    [Fact]
    public void The_hash_is_that_of_the_standard() =>
        Assert.Equal("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", StringUtils.Hash("abc"));

    [Fact]
    public void A_negative_length_is_a_mistake() => Assert.Throws<ArgumentOutOfRangeException>(() => StringUtils.Ellipsis("text", -1));
}
