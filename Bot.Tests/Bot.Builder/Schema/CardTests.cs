using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Tests.Builder.Schema;

public sealed class CardTests
{
    public static TheoryData<Attachment, string> Cards => new()
    {
        { new HeroCard("t").ToAttachment(), "hero" },
        { new ThumbnailCard("t").ToAttachment(), "thumbnail" },
        { new AnimationCard("t").ToAttachment(), "animation" },
        { new AudioCard("t").ToAttachment(), "audio" },
        { new VideoCard("t").ToAttachment(), "video" },
        { new ReceiptCard("t").ToAttachment(), "receipt" },
        { new SigninCard("t").ToAttachment(), "signin" },
        { new OAuthCard("t").ToAttachment(), "oauth" },
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public void Each_card_becomes_an_attachment_of_its_content_type(Attachment attachment, string kind)
    {
        Assert.Equal("application/vnd.microsoft.card." + kind, attachment.ContentType);
        Assert.NotNull(attachment.Content);
    }

    [Fact]
    public void A_card_is_written_inside_its_attachment()
    {
        var card = new HeroCard("Title", buttons: [new CardAction(ActionTypes.ImBack, "Go", value: "go")], images: [new CardImage("https://x.test/i.png", "alt")]);

        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"Title","images":[{"url":"https://x.test/i.png","alt":"alt"}],"buttons":[{"type":"imBack","title":"Go","value":"go"}]}}""",
            Write(card.ToAttachment()));
    }

    [Fact]
    public void A_text_is_a_button_that_says_itself()
    {
        CardAction action = "Yes";

        Assert.Equal(("imBack", "Yes", "Yes"), (action.Type, action.Title, action.Value as string));
    }

    [Fact]
    public void A_sign_in_card_has_one_button_with_the_address() =>
        Assert.Equal(
            """{"text":"Please","buttons":[{"type":"signin","title":"Sign in","value":"https://login.test/"}]}""",
            Write(SigninCard.Create("Please", "Sign in", "https://login.test/")));

    [Fact]
    public void A_dialog_button_of_Teams_is_an_invoke_that_fetches()
    {
        const string json = """{"type":"invoke","title":"Open","value":{"id":1,"type":"task/fetch"}}""";

        Assert.Equal(json, Write(new TaskModuleAction("Open", new { id = 1 })));
        Assert.Equal(json, Write<CardAction>(new TaskModuleAction("Open", """{"id":1}""")));
    }

    [Fact]
    public void A_dialog_answer_is_written_as_the_class_it_is() =>
        Assert.Equal(
            """{"task":{"value":{"title":"T","url":"https://x.test/"},"type":"continue"}}""",
            Write(new TaskModuleResponse(new TaskModuleContinueResponse(new TaskModuleTaskInfo("T", url: "https://x.test/")))));

    [Fact]
    public void A_connector_card_of_Teams_keeps_its_at_signs()
    {
        var card = new O365ConnectorCard("T", potentialAction: [new O365ConnectorCardOpenUri(name: "Open", targets: [new O365ConnectorCardOpenUriTarget("default", "https://x.test/")])]);

        Assert.Equal(
            """{"title":"T","potentialAction":[{"targets":[{"os":"default","uri":"https://x.test/"}],"@type":"OpenUri","name":"Open"}]}""",
            Write(card));
    }

    [Fact]
    public void A_member_of_a_Teams_roster_has_its_directory_id()
    {
        var member = JsonSerializer.Deserialize("""{"id":"29:1","objectId":"o1","givenName":"Ann","userRole":"user","extra":true}""", ProtocolJson.Shape<TeamsChannelAccount>());

        Assert.Equal(("o1", "Ann", true), (member?.AadObjectId, member?.GivenName, (bool?)member?.Properties["extra"]));
    }

    [Theory]
    [InlineData("1000", "1000", true)]
    [InlineData("1000", "1001", true)]
    [InlineData("1001", "1000", false)]
    [InlineData("x", "1000", false)]
    [InlineData(null, null, false)]
    public void A_message_is_read_when_the_last_read_one_is_not_older(string? message, string? lastRead, bool isRead) =>
        Assert.Equal(isRead, ReadReceiptInfo.IsMessageRead(message, lastRead));

    [Fact]
    public void A_targeted_notice_names_its_surface()
    {
        var notice = new TargetedMeetingNotification(new TargetedMeetingNotificationValue
        {
            Recipients = ["29:1"],
            Surfaces = [new MeetingStageSurface<TaskModuleContinueResponse> { Content = new(new TaskModuleTaskInfo("T")) }],
        });

        Assert.Equal(
            """{"value":{"recipients":["29:1"],"surfaces":[{"contentType":"task","content":{"value":{"title":"T"},"type":"continue"},"surface":"meetingStage"}]},"type":"targetedMeetingNotification"}""",
            Write(notice));
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, ProtocolJson.Shape<T>());
}
