using System.Text.Json;
using Bot.Dialogs.Ask;
using Bot.Knowledge.Answers;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Host.Dialogs.Ask;

public sealed class AiLabelTests
{
    private static readonly Answer.Found _found = new(
        [new AnswerSentence("It lasts six months.", 1)], [new Citation(1, "e", "e#0", new string('t', 200), [], new string('q', 500), "Guide", "https://source.example/", "May 2017")], [])
    {
        IsWorded = true,
    };

    [Fact]
    public void What_a_model_worded_says_so_and_names_its_sources()
    {
        var reply = new Activity(ActivityTypes.Message);

        AiLabel.Put(reply, _found, "msteams");

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(reply, ProtocolJson.Shape<Activity>()));
        var entity = json.RootElement.GetProperty("entities")[0];
        Assert.Equal(("https://schema.org/Message", "Message", "https://schema.org"), (entity.GetProperty("type").GetString(), entity.GetProperty("@type").GetString(), entity.GetProperty("@context").GetString()));
        Assert.Equal("AIGeneratedContent", entity.GetProperty("additionalType")[0].GetString());
        var claim = entity.GetProperty("citation")[0];
        Assert.Equal((1, 80, 160), (claim.GetProperty("position").GetInt32(), claim.GetProperty("appearance").GetProperty("name").GetString()?.Length, claim.GetProperty("appearance").GetProperty("abstract").GetString()?.Length));
        Assert.Equal("default", json.RootElement.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
    }

    [Fact]
    public void Only_Teams_gets_its_thumbs()
    {
        var reply = new Activity(ActivityTypes.Message);

        AiLabel.Put(reply, _found, "directline");

        Assert.Null(reply.ChannelData);
        Assert.Single(reply.Entities ?? []);
    }
}
