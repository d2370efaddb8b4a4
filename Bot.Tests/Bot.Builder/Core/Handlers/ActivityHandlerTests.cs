using System.Text.Json;
using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Handlers;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly RecordingHandler _handler = new();

    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "message update")]
    [InlineData(ActivityTypes.MessageDelete, "message delete")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Event, "event")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "command result")]
    [InlineData(ActivityTypes.Trace, "unrecognised")]
    [InlineData("somethingNew", "unrecognised")]
    public async Task Each_kind_of_activity_has_its_method(string type, string called)
    {
        await RunAsync(new Activity { Type = type });

        Assert.Equal([called], _handler.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "uninstalled")]
    [InlineData("remove-upgrade", "uninstalled")]
    [InlineData("else", null)]
    public async Task An_installation_adds_or_removes(string action, string? called)
    {
        await RunAsync(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action });

        Assert.Equal(called is null ? [] : [called], _handler.Calls);
    }

    [Fact]
    public async Task Members_count_only_when_one_is_not_the_bot()
    {
        await RunAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("bot")], MembersRemoved = [] });
        Assert.Empty(_handler.Calls);

        await RunAsync(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("person")],
            MembersRemoved = [new ChannelAccount("other")],
        });
        Assert.Equal(["2 joined", "1 left"], _handler.Calls);
    }

    [Fact]
    public async Task Reactions_are_told_as_added_and_removed()
    {
        await RunAsync(new Activity
        {
            Type = ActivityTypes.MessageReaction,
            ReactionsAdded = [new MessageReaction("like")],
            ReactionsRemoved = [new MessageReaction("sad")],
        });

        Assert.Equal(["+like", "-sad"], _handler.Calls);
    }

    [Fact]
    public async Task A_token_response_is_an_event_of_its_own()
    {
        await RunAsync(new Activity { Type = ActivityTypes.Event, Name = "tokens/response" });

        Assert.Equal(["token"], _handler.Calls);
    }

    [Theory]
    [InlineData("signin/verifyState", 200)]
    [InlineData("signin/tokenExchange", 200)]
    [InlineData("nobody/knows", 501)]
    [InlineData(null, 501)]
    public async Task An_invoke_is_answered_by_a_status(string? name, int status) =>
        Assert.Equal(status, (await InvokeAsync(name, null)).Status);

    [Fact]
    public async Task An_adaptive_card_action_is_answered_by_the_bot()
    {
        var response = await InvokeAsync("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"book","data":{"id":7}}}""");

        Assert.Equal(200, response.Status);
        Assert.Equal("book", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Value);
    }

    [Theory]
    [InlineData("adaptiveCard/action", null)]
    [InlineData("adaptiveCard/action", "{}")]
    [InlineData("adaptiveCard/action", "\"text\"")]
    [InlineData("adaptiveCard/action", "[1,2]")]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""")]
    [InlineData("application/search", null)]
    [InlineData("application/search", """{"queryText":"x"}""")]
    [InlineData("application/search", """{"kind":"search"}""")]
    public async Task A_malformed_invoke_is_refused_and_nothing_of_it_is_repeated(string name, string? value)
    {
        var response = await InvokeAsync(name, value);

        Assert.Equal(400, response.Status);
        Assert.Equal(400, Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).StatusCode);
        Assert.Empty(_handler.Calls);
    }

    [Fact]
    public async Task A_search_reaches_the_bot_with_its_words()
    {
        var response = await InvokeAsync("application/search", """{"kind":"search","queryText":"تعلم","queryOptions":{"skip":0,"top":5}}""");

        Assert.Equal(200, response.Status);
        Assert.Equal(["search تعلم 5"], _handler.Calls);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));

    private async Task<InvokeResponse> InvokeAsync(string? name, string? value)
    {
        await RunAsync(new Activity
        {
            Type = ActivityTypes.Invoke,
            Name = name,
            Value = value is null ? null : JsonDocument.Parse(value).RootElement,
        });
        return (InvokeResponse)Assert.Single(_adapter.Sent, sent => sent.Type == ActivityTypesEx.InvokeResponse).Value!;
    }

    private async Task RunAsync(Activity activity)
    {
        _handler.Calls.Clear();
        activity.ApplyConversationReference(RecordingAdapter.Message().GetConversationReference(), isIncoming: true);
        await _adapter.RunAsync(activity, _handler.OnTurnAsync);
    }

    private sealed class RecordingHandler : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("message update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("message delete");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"{membersAdded.Count} joined");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"{membersRemoved.Count} left");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"+{messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"-{messageReactions[0].Type}");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("command result");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognised");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("sign-in");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action?.Verb });

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Calls.Add($"search {invokeValue.QueryText} {invokeValue.QueryOptions?.Top}");
            return Task.FromResult(new SearchInvokeResponse { StatusCode = 200 });
        }

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
