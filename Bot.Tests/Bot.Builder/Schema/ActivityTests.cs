using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Tests.Builder.Schema;

public sealed class ActivityTests
{
    private static Activity Incoming => new(ActivityTypes.Message)
    {
        Id = "a1",
        ChannelId = "test",
        ServiceUrl = "https://channel.test/",
        Locale = "cy-GB",
        From = new ChannelAccount("user", "Ann"),
        Recipient = new ChannelAccount("bot", "Advisor"),
        Conversation = new ConversationAccount(id: "c1", isGroup: true, name: "Team"),
    };

    [Fact]
    public void A_reply_goes_back_to_who_wrote()
    {
        var reply = Incoming.CreateReply("Helo");

        Assert.Equal(("message", "Helo", "a1", "cy-GB"), (reply.Type, reply.Text, reply.ReplyToId, reply.Locale));
        Assert.Equal(("bot", "user", "c1"), (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id));
        Assert.Equal(("test", "https://channel.test/"), (reply.ChannelId, reply.ServiceUrl));
        Assert.Equal("en-GB", Incoming.CreateReply("Hello", "en-GB").Locale);
    }

    [Theory]
    [InlineData("directline", null)]
    [InlineData("webchat", null)]
    [InlineData("msteams", "a1")]
    public void Nothing_replies_to_a_conversation_update_where_nobody_knows_its_id(string channel, string? repliesTo)
    {
        var update = Incoming;
        update.Type = ActivityTypes.ConversationUpdate;
        update.ChannelId = channel;

        Assert.Equal(repliesTo, update.CreateReply("Hello").ReplyToId);
        Assert.Equal(repliesTo, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void A_reference_addresses_an_answer()
    {
        var answer = new Activity(ActivityTypes.Message).ApplyConversationReference(Incoming.GetConversationReference());

        Assert.Equal(("bot", "user", "a1", "cy-GB"), (answer.From.Id, answer.Recipient.Id, answer.ReplyToId, answer.Locale));
        Assert.Null(answer.Id);
    }

    [Fact]
    public void A_reference_addresses_an_incoming_activity_the_other_way_round()
    {
        var incoming = new Activity(ActivityTypes.Event) { Locale = "en-GB" };
        var reference = Incoming.GetConversationReference();
        reference.Locale = null;

        incoming.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("user", "bot", "a1", "en-GB"), (incoming.From.Id, incoming.Recipient.Id, incoming.Id, incoming.Locale));
        Assert.Null(incoming.ReplyToId);
    }

    [Fact]
    public void A_later_reply_refers_to_what_the_channel_called_the_activity() =>
        Assert.Equal("given", Incoming.GetReplyConversationReference(new ResourceResponse("given")).ActivityId);

    [Fact]
    public void A_continuation_is_an_event_from_the_person_to_the_bot()
    {
        var reference = Incoming.GetConversationReference();
        var continuation = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation", "user", "bot"), (continuation.Type, continuation.Name, continuation.From.Id, continuation.Recipient.Id));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.NotEmpty(continuation.Id);
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/voice", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void A_kind_includes_what_stands_behind_a_slash(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void Each_kind_is_only_its_own()
    {
        var update = new Activity(ActivityTypes.ConversationUpdate);

        Assert.Same(update, update.AsConversationUpdateActivity());
        Assert.Null(update.AsMessageActivity());
        Assert.Null(update.AsInvokeActivity());
        Assert.Null(update.AsEventActivity());
        Assert.Null(update.AsTypingActivity());
    }

    [Fact]
    public void Mentions_of_the_bot_are_taken_out_and_those_of_others_stay()
    {
        var message = Incoming;
        message.Text = "<at>Advisor</at> ask <at>Bob</at> please";
        message.Entities =
        [
            new Mention(new ChannelAccount("bot"), "<at>Advisor</at>"),
            JsonSerializer.Deserialize("""{"type":"mention","mentioned":{"id":"bob"},"text":"<at>Bob</at>"}""", ProtocolJson.Shape<Entity>())!,
        ];

        Assert.True(message.MentionsRecipient());
        Assert.True(message.MentionsId("bob"));
        Assert.Equal("ask <at>Bob</at> please", message.RemoveRecipientMention());
        Assert.Equal("ask <at>Bob</at> please", message.Text);
    }

    [Fact]
    public void A_mention_with_signs_of_a_pattern_is_taken_literally()
    {
        var message = Incoming;
        message.Text = "<at>(.*)+</at> hello";
        message.Entities = [new Mention(message.Recipient, "<at>(.*)+</at>")];

        Assert.Equal("hello", message.RemoveRecipientMention());
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_that_is_asked_for()
    {
        var activity = new Activity { ChannelData = JsonSerializer.SerializeToElement(new { team = new { id = "t1" }, eventType = "teamRenamed", extra = 1 }) };

        var data = activity.GetChannelData<TeamsChannelData>();

        Assert.Equal(("t1", "teamRenamed"), (data?.Team?.Id, data?.EventType));
        Assert.Equal(1, ((JsonElement)data!.AdditionalProperties["extra"]).GetInt32());
    }

    [Fact]
    public void On_whose_behalf_Teams_shows_a_message_is_written_only_where_it_is_set()
    {
        static string Write(TeamsChannelData data) => JsonSerializer.Serialize(data, ProtocolJson.Shape<TeamsChannelData>());
        var data = new TeamsChannelData(onBehalfOf: [new OnBehalfOf { ItemId = 0, MentionType = "person", Mri = "29:1", DisplayName = "Ann" }]);
        var again = JsonSerializer.Deserialize(Write(data), ProtocolJson.Shape<TeamsChannelData>());

        Assert.Equal("{}", Write(new TeamsChannelData()));
        Assert.Equal("Ann", Assert.Single(again!.OnBehalfOf).DisplayName);
    }

    [Fact]
    public void Channel_data_of_another_shape_is_told_and_not_thrown()
    {
        Assert.False(new Activity { ChannelData = JsonSerializer.SerializeToElement(7) }.TryGetChannelData<TeamsChannelData>(out _));
        Assert.False(new Activity().TryGetChannelData<TeamsChannelData>(out _));
        Assert.True(new Activity { ChannelData = new JsonObject { ["eventType"] = "x" } }.TryGetChannelData<TeamsChannelData>(out var data));
        Assert.Equal("x", data?.EventType);
        Assert.Null(new Activity().GetChannelData<TeamsChannelData>());
    }

    [Fact]
    public void Content_is_anything_that_can_be_shown()
    {
        Assert.False(new Activity().HasContent());
        Assert.False(new Activity { Text = "  " }.HasContent());
        Assert.True(new Activity { Text = "x" }.HasContent());
        Assert.True(new Activity { Summary = "x" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new() }.HasContent());
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        Assert.Equal("Int32", Activity.CreateTraceActivity("n", value: 5).ValueType);
        Assert.Equal("given", Incoming.CreateTrace("n", 5, "given", "label").ValueType);
        Assert.Equal("a1", Incoming.CreateTrace("n").ReplyToId);
    }

    [Fact]
    public void Entities_are_equal_by_what_they_say()
    {
        var one = new Entity("x") { Properties = new JsonObject { ["a"] = 1, ["b"] = "2" } };
        var other = new Entity("x") { Properties = new JsonObject { ["b"] = "2", ["a"] = 1 } };

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, new Entity("x"));
    }

    [Fact]
    public void An_entity_takes_over_what_another_object_says()
    {
        var entity = new Entity();
        entity.SetAs(new Mention(new ChannelAccount("u"), "@u"));

        Assert.Equal("mention", entity.Type);
        Assert.Equal(("u", "@u"), (entity.GetAs<Mention>()?.Mentioned.Id, entity.GetAs<Mention>()?.Text));
    }
}
