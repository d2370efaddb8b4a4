using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Tests.Builder.Core.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingHandler _handler = new();

    [Theory]
    [InlineData("channelCreated", "channel created General Learning")]
    [InlineData("teamRenamed", "team renamed Learning")]
    [InlineData("teamArchived", "")]
    [InlineData("nobodyKnows", "")]
    public async Task What_happens_to_teams_and_channels_has_its_method(string eventType, string called)
    {
        await RunAsync(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelData = Json($$$"""{"eventType":"{{{eventType}}}","team":{"id":"t","name":"Learning"},"channel":{"id":"c","name":"General"}}"""),
        });

        Assert.Equal(called, string.Join(";", _handler.Calls));
    }

    [Fact]
    public async Task The_bot_itself_joining_needs_no_roster()
    {
        await RunAsync(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount("bot")],
            ChannelData = Json("""{"team":{"id":"t","name":"Learning"}}"""),
        });

        Assert.Equal(["joined bot"], _handler.Calls);
    }

    [Theory]
    [InlineData("editMessage", "edited")]
    [InlineData("undeleteMessage", "restored")]
    public async Task A_message_is_edited_or_comes_back(string eventType, string called)
    {
        await RunAsync(new Activity { Type = ActivityTypes.MessageUpdate, ChannelData = Json($$"""{"eventType":"{{eventType}}"}""") });

        Assert.Equal([called], _handler.Calls);
    }

    [Fact]
    public async Task A_read_receipt_says_what_was_read()
    {
        await RunAsync(new Activity
        {
            Type = ActivityTypes.Event,
            Name = "application/vnd.microsoft.readReceipt",
            Value = Json("""{"lastReadMessageId":"1600000000002"}"""),
        });
        await RunAsync(new Activity { Type = ActivityTypes.Event, Name = "application/vnd.microsoft.readReceipt", Value = "odd" }, keep: true);

        Assert.Equal(["read True", "read False"], _handler.Calls);
    }

    [Theory]
    [InlineData("composeExtension/query", """{"commandId":"find"}""", 200)]
    [InlineData("task/fetch", """{"data":{"x":1}}""", 200)]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""", 200)]
    [InlineData("fileConsent/invoke", """{"action":"maybe"}""", 400)]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"odd"}""", 400)]
    [InlineData("composeExtension/selectItem", "[]", 400)]
    [InlineData("composeExtension/query", null, 400)]
    [InlineData("tab/fetch", "{}", 501)]
    [InlineData("signin/verifyState", null, 501)]
    [InlineData("nobody/knows", null, 501)]
    [InlineData(null, null, 501)]
    public async Task An_invoke_of_Teams_is_answered_by_a_status(string? name, string? value, int status)
    {
        await RunAsync(new Activity { Type = ActivityTypes.Invoke, Name = name, Value = value is null ? null : Json(value) });

        var response = (InvokeResponse)Assert.Single(_adapter.Sent, sent => sent.Type == ActivityTypesEx.InvokeResponse).Value!;
        Assert.Equal(status, response.Status);
    }

    [Fact]
    public async Task What_comes_from_another_channel_is_left_to_the_plain_handler()
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, ChannelData = Json("""{"eventType":"teamRenamed"}""") };
        update.ApplyConversationReference(RecordingAdapter.Message().GetConversationReference(), isIncoming: true);

        await _adapter.RunAsync(update, _handler.OnTurnAsync);

        Assert.Empty(_handler.Calls);
    }

    [Fact]
    public void Channel_data_tells_where_in_Teams_an_activity_belongs()
    {
        var activity = new Activity
        {
            ChannelData = Json("""{"channel":{"id":"c"},"team":{"id":"t"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"s"}},"onBehalfOf":[{"mri":"x"}]}"""),
        };

        Assert.Equal(("c", "t", "m", "s"), (activity.TeamsGetChannelId(), activity.TeamsGetTeamInfo()?.Id, activity.TeamsGetMeetingInfo()?.Id, activity.TeamsGetSelectedChannelId()));
        Assert.Equal("x", activity.TeamsGetTeamOnBehalfOf()![0].Mri);
        Assert.Null(new Activity { ChannelData = "odd" }.TeamsGetChannelId());
    }

    [Fact]
    public void A_notification_keeps_what_channel_data_there_was()
    {
        var activity = new Activity { ChannelData = JsonNode.Parse("""{"team":{"id":"t"},"own":1}""") };

        activity.TeamsNotifyUser(alertInMeeting: true, "https://x.example");

        var data = activity.GetChannelData<TeamsChannelData>()!;
        Assert.Equal(("t", true, false), (data.Team?.Id, data.Notification?.AlertInMeeting, data.Notification?.Alert));
        Assert.True(data.AdditionalProperties.ContainsKey("own"));
    }

    [Fact]
    public async Task Outside_a_team_asking_about_the_team_is_an_error_that_says_so()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message());

        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private async Task RunAsync(Activity activity, bool keep = false)
    {
        if (!keep)
            _handler.Calls.Clear();
        activity.ApplyConversationReference(RecordingAdapter.Message().GetConversationReference(), isIncoming: true);
        activity.ChannelId = "msteams";
        await _adapter.RunAsync(activity, _handler.OnTurnAsync);
    }

    private sealed class RecordingHandler : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"channel created {channelInfo.Name} {teamInfo.Name}");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"team renamed {teamInfo.Name}");

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"joined {teamsMembersAdded[0].Id}");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("restored");

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"read {readReceiptInfo.IsMessageRead("1600000000001")}");

        protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(new MessagingExtensionResponse());

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse());

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note("accepted");

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
