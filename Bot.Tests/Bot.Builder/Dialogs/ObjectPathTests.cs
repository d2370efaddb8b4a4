using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Tests.Builder.Dialogs;

public sealed class ObjectPathTests
{
    private const string Card = """{ "Topic": "mentoring", "count": "12", "remote": "true", "day": "Friday", "grade": 7, "tags": ["a", "b"] }""";

    [Fact]
    public void Json_of_a_card_becomes_the_type_that_is_asked_for()
    {
        using var document = JsonDocument.Parse(Card);

        var expected = new Form("mentoring", 12, true, DayOfWeek.Friday, "7", ["a", "b"]);
        foreach (var value in new object[] { document.RootElement, JsonNode.Parse(Card)!, JsonSerializer.Deserialize<Dictionary<string, object>>(Card)! })
        {
            Assert.Equivalent(expected, ObjectPath.MapValueTo<Form>(value));
        }
    }

    [Fact]
    public void What_fits_is_handed_on_as_it_is()
    {
        var form = new Form("x", 1, false, DayOfWeek.Monday, "g", []);

        Assert.Same(form, ObjectPath.MapValueTo<Form>(form));
        Assert.Equal("x", ObjectPath.MapValueTo<string>("x"));
    }

    [Fact]
    public void Null_is_the_default()
    {
        Assert.Null(ObjectPath.MapValueTo<Form>(null));
        Assert.Equal(0, ObjectPath.MapValueTo<int>(null));
    }

    [Fact]
    public void Plain_values_change_their_type()
    {
        Assert.Equal(5, ObjectPath.MapValueTo<int>(5L));
        Assert.Equal(5m, ObjectPath.MapValueTo<decimal>("5"));
        Assert.True(ObjectPath.MapValueTo<bool>("True"));
    }

    [Fact]
    public void Another_shape_is_refused()
    {
        Assert.Throws<JsonException>(() => ObjectPath.MapValueTo<Form>("text"));
        Assert.Throws<JsonException>(() => ObjectPath.MapValueTo<int>(new[] { 1 }));
    }

    [Fact]
    public void No_type_is_taken_from_the_json()
    {
        var form = ObjectPath.MapValueTo<Dictionary<string, object>>(JsonNode.Parse("""{ "$type": "System.IO.FileInfo, System.Private.CoreLib", "fileName": "/etc/passwd" }"""));

        Assert.All(form!.Values, value => Assert.IsType<JsonElement>(value));
    }

    private sealed record Form(string Topic, int Count, bool Remote, DayOfWeek Day, string Grade, IReadOnlyList<string> Tags);
}
