using System.Text.Json;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Messages;

public sealed class FactoryTests
{
    [Fact]
    public void A_text_message_accepts_input_unless_told_otherwise()
    {
        var message = MessageFactory.Text("hi", "<speak>hi</speak>");

        Assert.Equal((ActivityTypes.Message, "hi", "<speak>hi</speak>", InputHints.AcceptingInput), (message.Type, message.Text, message.Speak, message.InputHint));
        Assert.Equal(InputHints.IgnoringInput, MessageFactory.Text("hi", inputHint: InputHints.IgnoringInput).InputHint);
        Assert.Null(MessageFactory.Text(null).Text);
    }

    [Fact]
    public void Suggested_actions_say_their_title_and_may_be_for_some_only()
    {
        var message = MessageFactory.SuggestedActions(["Yes", "نعم"], "Sure?", toList: ["person"]);

        Assert.Equal(["Yes", "نعم"], message.SuggestedActions!.Actions!.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal(["person"], message.SuggestedActions.To);
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, "text"));
    }

    [Fact]
    public void Attachments_stand_in_a_list_or_in_a_carousel()
    {
        Attachment[] cards = [new HeroCard("a").ToAttachment(), new HeroCard("b").ToAttachment()];

        Assert.Equal(AttachmentLayoutTypes.List, MessageFactory.Attachment(cards).AttachmentLayout);
        Assert.Equal(AttachmentLayoutTypes.Carousel, MessageFactory.Carousel(cards).AttachmentLayout);
        Assert.Equal(2, MessageFactory.Carousel(cards).Attachments!.Count);
        Assert.Equal("a.png", MessageFactory.ContentUrl("https://x.example/a.png", "image/png", "a.png").Attachments![0].Name);
        Assert.ThrowsAny<ArgumentException>(() => MessageFactory.ContentUrl("", "image/png"));
    }

    [Fact]
    public void A_hand_off_carries_context_and_transcript_in_the_same_conversation()
    {
        using var turn = new TurnContext(new RecordingAdapter(), RecordingAdapter.Message());

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, new { Skill = "leadership" }, new Transcript([RecordingAdapter.Message("help")]));

        Assert.Equal((ActivityTypes.Event, "handoff.initiate", "talk"), (handoff.Type, handoff.Name, handoff.Conversation.Id));
        Assert.Equal("talk", handoff.RelatesTo?.Conversation.Id);
        var attachment = Assert.Single(handoff.Attachments!);
        Assert.Equal(("application/json", "Transcript"), (attachment.ContentType, attachment.Name));
        Assert.Contains("help", JsonSerializer.Serialize(attachment.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hand_off_status_is_one_of_three()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "talk"), "failed", "nobody there");

        Assert.Equal("handoff.status", status.Name);
        Assert.Equal("""{"state":"failed","message":"nobody there"}""", JsonSerializer.Serialize(status.Value));
        Assert.Equal("""{"state":"completed"}""", JsonSerializer.Serialize(EventFactory.CreateHandoffStatus(new ConversationAccount(id: "t"), "completed").Value));
        Assert.Throws<ArgumentException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(id: "talk"), "perhaps"));
    }
}
