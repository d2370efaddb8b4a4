using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Schema;

public sealed class ActivityJsonTests
{
    [Fact]
    public void What_the_protocol_does_not_name_survives_at_every_level()
    {
        const string json = """
            {"type":"message","id":"1","future":{"a":[1,2]},"none":null,"properties":{"x":1},"unknown":2,"from":{"id":"u","tier":"gold"},"recipient":{"id":"b"},
             "conversation":{"id":"c","region":"uk"},"channelId":"test","serviceUrl":"https://x.test/",
             "attachments":[{"contentType":"text/plain","content":"hi","hash":"abc"}],
             "entities":[{"type":"clientInfo","locale":"en-GB","timezone":"Europe/London"}],"text":"hello"}
            """;

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Write(Read(json)))));
    }

    [Fact]
    public void Nothing_is_written_for_what_is_not_set() =>
        Assert.Equal("""{"type":"typing"}""", Write(new Activity(ActivityTypes.Typing)));

    [Fact]
    public void Names_are_read_in_any_case_and_written_in_the_protocols() =>
        Assert.Equal("""{"type":"message","channelId":"test"}""", Write(Read("""{"Type":"message","CHANNELID":"test"}""")));

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":{}}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","conversation":"c"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","timestamp":17}""")]
    [InlineData("""{"type":"message","attachments":{}}""")]
    [InlineData("""{"type":"message","entities":"x"}""")]
    [InlineData("""{"type":"message","membersAdded":["u"]}""")]
    [InlineData("""{"type":"message","type":"event"}""")]
    [InlineData("""{"type":"message","TYPE":"event"}""")]
    [InlineData("""{"type":"message","value":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","future":1,"future":2}""")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("")]
    public void A_value_of_the_wrong_type_is_refused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Nesting_is_bounded()
    {
        var json = $$"""{"type":"message","channelData":{{new string('[', 20_000)}}{{new string(']', 20_000)}}}""";

        Assert.Throws<JsonException>(() => Read(json));
    }

    [Theory]
    [InlineData("2026-01-31T23:59:59.1234567Z", "2026-01-31T23:59:59.1234567+00:00")]
    [InlineData("2026-01-31T23:59:59+05:30", "2026-01-31T23:59:59+05:30")]
    [InlineData("2026-01-31T23:59:59+0530", "2026-01-31T23:59:59+05:30")]
    [InlineData("2026-01-31T23:59:59", "2026-01-31T23:59:59+00:00")]
    public void Times_are_read_as_channels_spell_them(string sent, string meant)
    {
        var activity = Read($$"""{"type":"message","timestamp":"{{sent}}"}""");

        Assert.Equal(DateTimeOffset.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), activity.Timestamp);
        Assert.Contains(meant.Replace("+00:00", "", StringComparison.Ordinal), Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_time_is_no_time() => Assert.Null(Read("""{"type":"message","expiration":""}""").Expiration);

    [Fact]
    public void Nulls_in_lists_are_dropped_and_null_lists_stay_null()
    {
        var activity = Read("""{"type":"conversationUpdate","membersAdded":[null,{"id":"u"},null],"membersRemoved":null}""");

        Assert.Equal("u", Assert.Single(activity.MembersAdded!).Id);
        Assert.Null(activity.MembersRemoved);
    }

    [Fact]
    public void A_derived_entity_is_written_with_all_it_has()
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            Entities = [new Mention(new ChannelAccount("u", "Ann"), "<at>Ann</at>"), new GeoCoordinates(latitude: 51.5)],
        };

        Assert.Equal(
            """{"type":"message","entities":[{"mentioned":{"id":"u","name":"Ann"},"text":"<at>Ann</at>","type":"mention"},{"latitude":51.5,"type":"GeoCoordinates"}]}""",
            Write(activity));
    }

    [Fact]
    public void No_type_name_in_the_json_chooses_a_class()
    {
        var activity = Read("""{"type":"message","value":{"$type":"System.IO.FileInfo, System.Private.CoreLib","path":"x"}}""");

        Assert.Equal("System.IO.FileInfo, System.Private.CoreLib", Assert.IsType<JsonElement>(activity.Value).GetProperty("$type").GetString());
    }

    [Fact]
    public void Any_object_can_be_a_value()
    {
        var activities = new object[] { new { StatusCode = 1 }, new Dictionary<string, object> { ["statusCode"] = 1 }, new JsonObject { ["statusCode"] = 1 } }
            .Select(value => Write(new Activity(ActivityTypes.Event) { Value = value }));

        Assert.All(activities, json => Assert.Equal("""{"type":"event","value":{"statusCode":1}}""", json));
    }

    [Fact]
    public void Values_of_suggested_actions_stay_strings()
    {
        const string json = """{"type":"message","suggestedActions":{"actions":[{"type":"imBack","title":"1","value":"1"},{"type":"postBack","title":"y","value":"true"}]}}""";

        Assert.Equal(json, Write(Read(json)));
    }

    [Fact]
    public void Letters_of_every_alphabet_come_through()
    {
        const string text = "Ŵy, żółć, שלום, 👩🏽‍💻 <b>&\"'";

        Assert.Equal(text, Read(Write(new Activity(ActivityTypes.Message) { Text = text })).Text);
    }

    [Fact]
    public void The_times_and_numbers_on_the_wire_do_not_depend_on_the_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            var activity = Read("""{"TYPE":"INVOKE","timestamp":"2026-01-31T10:00:00Z","entities":[{"type":"GeoCoordinates","latitude":51.5}]}""");

            Assert.NotNull(activity.AsInvokeActivity());
            Assert.Equal(51.5, Assert.Single(activity.Entities!).GetAs<GeoCoordinates>()?.Latitude);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, ProtocolJson.Shape<Activity>())!;

    private static string Write(Activity activity) => JsonSerializer.Serialize(activity, ProtocolJson.Shape<Activity>());
}
