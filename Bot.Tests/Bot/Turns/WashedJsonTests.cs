using System.Text;
using Bot.Turns;

namespace Bot.Tests.Host.Turns;

public sealed class WashedJsonTests
{
    [Theory]
    [InlineData("""{"a":"I am black, hello"}""", """{"a":"I am [x], hello"}""")]
    [InlineData("""{"a":["BLACK","blackboard","black-staff-network"]}""", """{"a":["[x]","blackboard","black-staff-network"]}""")]
    [InlineData("""{"black":1,"b":{"c":"\u0062lack"}}""", """{"black":1,"b":{"c":"[x]"}}""")]
    public void Words_go_and_ids_names_of_fields_and_longer_words_stay(string json, string washed) =>
        Assert.Equal(washed, Encoding.UTF8.GetString(WashedJson.Of(Encoding.UTF8.GetBytes(json), ["black"], "[x]")));
}
