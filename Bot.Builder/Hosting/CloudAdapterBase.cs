using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs turns for activities of the Bot Framework's channels, and sends by the connector of each activity's service URL.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    /// <summary>Sends one after the other: the next leaves when the channel has taken the one before.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentOutOfRangeException.ThrowIfZero(activities.Length, nameof(activities));
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = await DeliverAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse("");
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return await ConnectorOf(turnContext).Conversations.UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false)
            ?? new ResourceResponse(activity.Id);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentException.ThrowIfNullOrEmpty(reference.ActivityId);
        return ConnectorOf(turnContext).Conversations.DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(
            claimsIdentity, reference, BotFrameworkAuthentication.GetOriginatingAudience(), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), continuationActivity, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(
            claimsIdentity, continuationActivity, BotFrameworkAuthentication.GetOriginatingAudience(), callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <summary>Opens a conversation at a channel and runs a first turn in it.</summary>
    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        audience ??= BotFrameworkAuthentication.GetOriginatingAudience();
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        using var connector = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var opened = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        var firstTurn = new Activity(ActivityTypes.Event)
        {
            Id = opened.ActivityId ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("n"),
            Name = ActivityEventNames.CreateConversation,
            ChannelId = channelId,
            ServiceUrl = string.IsNullOrEmpty(opened.ServiceUrl) ? serviceUrl : opened.ServiceUrl,
            Conversation = new ConversationAccount(
                conversationParameters.IsGroup, id: opened.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot!,
        };
        using var turn = NewTurn(firstTurn, identity, audience, connector, factory, callback);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A turn that the bot begins. The activity names the conversation and, as its recipient, the bot.</summary>
    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(continuationActivity.Conversation);
        ArgumentNullException.ThrowIfNull(callback);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var connector = await ConnectAsync(factory, continuationActivity, audience, cancellationToken).ConfigureAwait(false);
        using var turn = NewTurn(continuationActivity, claimsIdentity, audience, connector, factory, callback);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="UnauthorizedAccessException">The caller is refused; nothing of the bot has run.</exception>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string? authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the turn of an activity whose caller is known.</summary>
    /// <returns>The body of the answer for an invoke or for expected replies, and null for everything else.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        var (identity, factory, audience) =
            (authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.ConnectorFactory, authenticateRequestResult.Audience);
        activity.CallerId = authenticateRequestResult.CallerId;
        using var connector = await ConnectAsync(factory, activity, audience, cancellationToken).ConfigureAwait(false);
        using var turn = NewTurn(activity, identity, audience, connector, factory, callback);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        return ResultOf(turn);
    }

    /// <summary>The identity of the bot itself, for turns that it begins.</summary>
    protected ClaimsIdentity CreateClaimsIdentity(string? botAppId) => new(
    [
        new Claim(AuthenticationConstants.AudienceClaim, botAppId ?? ""),
        new Claim(AuthenticationConstants.AppIdClaim, botAppId ?? ""),
    ]);

    private static InvokeResponse? ResultOf(TurnContext turn) => turn.Activity switch
    {
        { DeliveryMode: DeliveryModes.ExpectReplies } => new InvokeResponse
        {
            Status = 200,
            Body = new ExpectedReplies(turn.BufferedReplyActivities),
        },
        { Type: ActivityTypes.Invoke } => turn.TurnState.Get<Activity>(InvokeResponseKey) is { } answer
            ? ProtocolJson.Convert<InvokeResponse>(answer.Value)
            : new InvokeResponse { Status = 501 },
        _ => null,
    };

    private static async Task<ResourceResponse?> DeliverAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = null!;
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(PauseOf(activity), Dialogs.TurnClock.Of(turnContext), cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
        }

        var conversations = ConnectorOf(turnContext).Conversations;
        return await (string.IsNullOrEmpty(activity.ReplyToId)
            ? conversations.SendToConversationAsync(activity, cancellationToken)
            : conversations.ReplyToActivityAsync(activity, cancellationToken)).ConfigureAwait(false);
    }

    private static TimeSpan PauseOf(Activity activity) =>
        TimeSpan.FromMilliseconds(Math.Clamp(ProtocolJson.Convert<int?>(activity.Value) ?? 1000, 0, 60_000));

    private static IConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()
        ?? throw new InvalidOperationException("The activity of this turn has no service URL that could be called.");

    // Without a service URL a turn can still run, because its replies may leave by another way; a send would be refused.
    private static async Task<IConnectorClient?> ConnectAsync(
        ConnectorFactory factory, Activity activity, string? audience, CancellationToken cancellationToken) =>
        ServiceAddress.IsCallable(activity.ServiceUrl)
            ? await factory.CreateAsync(activity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false)
            : null;

    private TurnContext NewTurn(
        Activity activity, ClaimsIdentity identity, string? audience, IConnectorClient? connector, ConnectorFactory factory, BotCallbackHandler callback)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Add<System.Security.Principal.IIdentity>(BotIdentityKey, identity);
        turn.TurnState.Set(OAuthScopeKey, audience);
        turn.TurnState.Set(connector);
        turn.TurnState.Add(factory);
        turn.TurnState.Add(callback);
        return turn;
    }
}
