using Bot.Sdk;
using Bot.Storage;
using Bot.Telemetry;
using Bot.Turns.Outbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Bot.Turns;

/// <summary>
/// The SDK's adapter with one difference: what the bot sends, replaces or withdraws within a turn goes into the turn's transaction and leaves
/// after the commit. Typing signs and streamed text leave at once and are never stored.
/// </summary>
internal sealed partial class AdvisorAdapter : CloudAdapter
{
    // A typing sign that a slow channel has not taken by the end of the turn is not worth waiting for.
    private static readonly TimeSpan LivePatience = TimeSpan.FromSeconds(2);

    // A quick answer needs no sign that it is coming.
    private const int TypingAfterMilliseconds = 500;

    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int NotImplemented = 501;

    private readonly IBot bot;
    private readonly TypingSigns typing;
    private readonly ILogger<AdvisorAdapter> logger;

    public AdvisorAdapter(
        BotFrameworkAuthentication authentication, IBot bot, TurnSpan span, IBotTelemetryClient telemetry, TypingSigns typing, IEnumerable<IMiddleware> others,
        ILogger<AdvisorAdapter> logger)
        : base(authentication, logger)
    {
        (this.bot, this.typing, this.logger) = (bot, typing, logger);
        Use(span);
        Use(new ShowTypingMiddleware(TypingAfterMilliseconds));
        // What people write, and their names, are never reported.
        Use(new TelemetryLoggerMiddleware(telemetry, logPersonalInformation: false));
        foreach (var middleware in others) Use(middleware);
    }

    /// <summary>Runs the bot on the stored activity. Matches <see cref="TurnHandler"/>.</summary>
    public async Task<TurnAnswer?> RunAsync(TurnTransaction turn, CancellationToken cancellationToken)
    {
        var activity = turn.ReadActivity();
        var identity = turn.Caller.ToIdentity();
        var caller = new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = turn.Caller.Audience!,
            CallerId = turn.Caller.CallerId!,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity),
        };
        var answer = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken);
        if (answer is null) return null;
        var body = answer.Body is null ? null : ActivityJson.WriteBody(Fitting(answer.Body));
        // Channels take a card action's answer with HTTP 200 only; how it went stands in the body.
        return activity is { Type: ActivityTypes.Invoke, Name: TurnFailure.AdaptiveCardAction } && answer.Status != Ok
            ? new TurnAnswer(Ok, body ?? TurnFailure.ErrorOfCard(answer.Status == NotImplemented ? BadRequest : answer.Status, "This card cannot do that any more."))
            : new TurnAnswer(answer.Status, body);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        if (TurnTransaction.Current is not { } turn) return await base.SendActivitiesAsync(turnContext, activities, cancellationToken);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++) responses[i] = await TakeAsync(turn, turnContext, activities[i], cancellationToken);
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (TurnTransaction.Current is not { } turn) return base.UpdateActivityAsync(turnContext, activity, cancellationToken);
        return Task.FromResult(new ResourceResponse(OutgoingActivities.Add(turn, activity, SendKind.Update)));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (TurnTransaction.Current is not { } turn) return base.DeleteActivityAsync(turnContext, reference, cancellationToken);
        var withdrawal = new Activity { Type = ActivityTypes.MessageDelete };
        withdrawal.ApplyConversationReference(reference);
        withdrawal.Id = reference.ActivityId ?? throw new ArgumentException("There is no activity to withdraw.", nameof(reference));
        OutgoingActivities.Add(turn, withdrawal, SendKind.Delete);
        return Task.CompletedTask;
    }

    private async Task<ResourceResponse> TakeAsync(TurnTransaction turn, ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            // The SDK's own way for what is no message to the person: pauses, traces, the answer to an invoke.
            case ActivityTypes.Trace or "delay" or "invokeResponse":
                return Single(await base.SendActivitiesAsync(turnContext, [activity], cancellationToken));
            case ActivityTypes.Typing:
                return new ResourceResponse(await SendLiveAsync(turn, turnContext, activity, cancellationToken));
            default:
                return new ResourceResponse(OutgoingActivities.Add(turn, activity, SendKind.Send));
        }
    }

    /// <returns>The id under which it is known where it went; empty where it went nowhere.</returns>
    private async Task<string> SendLiveAsync(TurnTransaction turn, ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var isText = !string.IsNullOrEmpty(activity.Text);
        if (!isText && turn.IsStreaming) return "";
        // The log of our own Direct Line keeps replies only.
        if (ConversationKey.IsDirectLine(turn.Conversation))
        {
            typing.OfBot(turn.Conversation, isText ? OutgoingActivities.Live(activity) : null);
            return activity.Id ?? "";
        }
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LivePatience);
        try
        {
            return Single(await base.SendActivitiesAsync(turnContext, [activity], patience.Token)).Id ?? "";
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogLiveLost(e, turn.TurnId);
            return "";
        }
    }

    // Replies in the response keep the same limits as those that are sent.
    private static object Fitting(object body) => body is ExpectedReplies { Activities: { } replies }
        ? new ExpectedReplies([.. replies.SelectMany(MessageFit.Split)])
        : body;

    private static ResourceResponse Single(ResourceResponse[] responses) => responses is [{ } one, ..] ? one : new ResourceResponse("");

    [LoggerMessage(Level = LogLevel.Debug, Message = "A typing sign, or a piece of streamed text, of turn {TurnId} was not taken")]
    private partial void LogLiveLost(Exception exception, string turnId);
}
