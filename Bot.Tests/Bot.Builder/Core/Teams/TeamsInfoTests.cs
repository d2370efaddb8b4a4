using Bot.Tests.Builder.Core.Turns;
using Bot.Tests.Builder.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Bot.Tests.Builder.Core.Teams;

public sealed class TeamsInfoTests : IAsyncLifetime
{
    private readonly Dictionary<string, string> _answers = new()
    {
        ["/v3/teams/19%3Ateam"] = """{"id":"19:team","name":"Learning","aadGroupId":"group","memberCount":3}""",
        ["/v3/teams/19%3Ateam/conversations"] = """{"conversations":[{"id":"19:team"},{"id":"19:b","name":"Project delivery"}]}""",
        ["/v3/conversations/19%3Ateam/members"] = """[{"id":"29:ada","name":"Ada","email":"ada@dept.test","userPrincipalName":"ada"},{"id":"29:bob"}]""",
        ["/v3/conversations/19%3Ateam/pagedmembers?pageSize=1"] = """{"continuationToken":"n&2","members":[{"id":"29:ada","givenName":"Ada"}]}""",
        ["/v3/conversations/19%3Ateam/pagedmembers?pageSize=1&continuationToken=n%262"] = """{"members":[{"id":"29:bob","givenName":"Bob"}]}""",
        ["/v3/conversations/19%3Ateam/members/29%3Aada"] = """{"id":"29:ada","givenName":"Ada","tenantId":"tenant"}""",
        ["/v1/meetings/meeting%3D"] = """{"details":{"id":"meeting=","title":"Stand-up"}}""",
        ["/v1/meetings/meeting%3D/participants/object-id?tenantId=tenant"] = """{"user":{"id":"29:ada"},"meeting":{"role":"Organizer","inMeeting":true}}""",
    };

    private LoopbackServer _teams = null!;
    private ConnectorClient _connector = null!;

    public async Task InitializeAsync()
    {
        _teams = await LoopbackServer.StartAsync(context =>
        {
            var found = _answers.TryGetValue(_teams.Calls.Last().Target, out var body);
            context.Response.StatusCode = found ? 200 : 404;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(body ?? """{"error":{"code":"ConversationNotFound","message":"gone"}}""");
        });
        _connector = new ConnectorClient(new Uri(_teams.Url), (Microsoft.Rest.ServiceClientCredentials?)null);
    }

    public async Task DisposeAsync()
    {
        _connector.Dispose();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_team_tells_its_details_and_channels()
    {
        var turn = Turn();

        var details = await TeamsInfo.GetTeamDetailsAsync(turn);
        var channels = await TeamsInfo.GetTeamChannelsAsync(turn);

        Assert.Equal(("Learning", "group", 3), (details.Name, details.AadGroupId, details.MemberCount));
        Assert.Equal([null, "Project delivery"], channels.Select(channel => channel.Name));
    }

    [Fact]
    public async Task The_members_of_a_turn_in_a_team_are_those_of_the_team()
    {
        var members = (await TeamsInfo.GetMembersAsync(Turn())).ToArray();

        Assert.Equal(["29:ada", "29:bob"], members.Select(member => member.Id));
        Assert.Equal(("ada@dept.test", "ada"), (members[0].Email, members[0].UserPrincipalName));
    }

    [Fact]
    public async Task Members_come_page_by_page_until_no_token_is_left()
    {
        var turn = Turn();
        var names = new List<string?>();
        string? token = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 1, token);
            names.AddRange(page.Members.Select(member => member.GivenName));
            token = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));

        Assert.Equal(["Ada", "Bob"], names);
    }

    [Fact]
    public async Task One_member_is_asked_for_by_id()
    {
        var member = await TeamsInfo.GetTeamMemberAsync(Turn(), "29:ada", "19:team");

        Assert.Equal(("Ada", "tenant"), (member.GivenName, member.TenantId));
    }

    [Fact]
    public async Task Whom_Teams_does_not_know_is_a_typed_error()
    {
        var error = await Assert.ThrowsAsync<ErrorResponseException>(() => TeamsInfo.GetMemberAsync(Turn(), "29:nobody"));

        Assert.Equal("ConversationNotFound", error.Body?.Error?.Code);
    }

    [Fact]
    public async Task A_meeting_and_its_participant_are_those_of_the_turn()
    {
        var turn = Turn();

        var meeting = await TeamsInfo.GetMeetingInfoAsync(turn);
        var participant = await TeamsInfo.GetMeetingParticipantAsync(turn);

        Assert.Equal("Stand-up", meeting.Details?.Title);
        Assert.Equal(("29:ada", "Organizer", true), (participant.User?.Id, participant.Meeting?.Role, participant.Meeting?.InMeeting));
    }

    [Theory]
    [InlineData("29:ada", "Ada")]
    [InlineData("29:gone", null)]
    public async Task Whoever_joins_is_looked_up_and_is_announced_even_when_gone_again(string id, string? givenName)
    {
        var handler = new Greeter();
        var turn = Turn();
        turn.Activity.Type = ActivityTypes.ConversationUpdate;
        turn.Activity.MembersAdded = [new ChannelAccount(id)];

        await handler.OnTurnAsync(turn);

        Assert.Equal((id, givenName), (Assert.Single(handler.Joined).Id, handler.Joined[0].GivenName));
    }

    private TurnContext Turn()
    {
        var activity = RecordingAdapter.Message();
        activity.ChannelId = "msteams";
        activity.From.AadObjectId = "object-id";
        activity.ChannelData = new TeamsChannelData
        {
            Team = new TeamInfo("19:team"),
            Tenant = new TenantInfo("tenant"),
            Meeting = new TeamsMeetingInfo("meeting="),
        };
        var turn = new TurnContext(new RecordingAdapter(), activity);
        turn.TurnState.Add<IConnectorClient>(_connector);
        return turn;
    }

    private sealed class Greeter : TeamsActivityHandler
    {
        public List<TeamsChannelAccount> Joined { get; } = [];

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Joined.AddRange(teamsMembersAdded);
            return Task.CompletedTask;
        }
    }
}
