using System.Text;
using Bot.Turns;

namespace Bot.Tests.Host.Turns;

public sealed class ParkedWordsTests
{
    [Fact]
    public void Every_copy_of_the_words_is_masked_and_the_way_back_stays()
    {
        var parked = ParkedWords.Of(Encoding.UTF8.GetBytes("""
            {"text":"I am Ann","speak":"I am Ann","serviceUrl":"https://example.org/","entities":[{"mentioned":{"name":"Ann"}}],"value":{"field":"Ann","deep":[{"n":1,"who":"Ann"}]}}
            """), text => text.Replace("Ann", "[name]", StringComparison.Ordinal))?.ToJsonString() ?? "";

        Assert.DoesNotContain("Ann", parked, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"I am [name]\"", parked, StringComparison.Ordinal);
        Assert.Contains("\"n\":1", parked, StringComparison.Ordinal);
        Assert.Contains("https://example.org/", parked, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_activity_is_left_as_it_came() => Assert.Null(ParkedWords.Of("not json"u8.ToArray(), text => text));
}
