using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A channel in memory: what the bot sends waits in a queue for the test to look at.</summary>
public partial class TestAdapter : BotAdapter, IExtendedUserTokenProvider
{
    private const string DefaultChannel = "test";
    private const string DefaultServiceUrl = "https://test.com";
    private const string DefaultLocale = "en-us";

    private readonly ReplyQueue _replies = new();
    private long _lastId = -1;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(Named(channelId, "Conversation1", "convo1", "User1", "Bot"), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference? conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? Named(DefaultChannel, "Conversation1", "convo1", "User1", "Bot");
        EnableTrace = sendTraceActivity;
    }

    /// <summary>Who speaks with whom, and where; activities without these get them from here.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>The locale of the messages that this adapter makes.</summary>
    public string Locale { get; set; } = DefaultLocale;

    /// <summary>Whether traces are queued with the replies.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>Replies that nobody took yet.</summary>
    public Queue<Activity> ActiveQueue => _replies.Activities;

    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>A conversation on the test channel between a person and a bot, by name.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        var conversation = Named(DefaultChannel, name, name, user, bot);
        conversation.Locale = DefaultLocale;
        return conversation;
    }

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler? callback, CancellationToken cancellationToken = default)
    {
        using var turn = CreateTurnContext(Completed(activity));
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<InvokeResponse?> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var turn = CreateTurnContext(Completed(activity));
        turn.TurnState.Set<object>(BotIdentityKey, claimsIdentity);
        await RunPipelineAsync(turn, callback, cancellationToken).ConfigureAwait(false);
        return turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse;
    }

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>A message from the person of <see cref="Conversation"/>.</summary>
    public Activity MakeActivity(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Begins a new conversation: the queue is emptied and the bot gets a conversation update.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        _replies.Clear();
        var update = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = channelId,
            Conversation = new ConversationAccount { Id = Guid.CreateVersion7(Clock.GetUtcNow()).ToString("N") },
        };
        return ProcessActivityAsync(update, callback, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityListNotNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("There is nothing to send.", nameof(activities));

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            activity.Id ??= Guid.CreateVersion7(Clock.GetUtcNow()).ToString("N");
            activity.Timestamp ??= Clock.GetUtcNow();
            responses[i] = new ResourceResponse { Id = activity.Id };
            await QueueAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        _replies.Replace(activity.Id, activity);
        return Task.FromResult(new ResourceResponse { Id = activity.Id });
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        _replies.Replace(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    /// <returns>Null when no reply waits.</returns>
    public IActivity? GetNextReply() => _replies.Next();

    /// <summary>Waits for a reply if none is there yet.</summary>
    public async Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default) =>
        await _replies.NextAsync(cancellationToken).ConfigureAwait(false);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private async Task QueueAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var wait = TimeSpan.FromMilliseconds(Convert.ToDouble(activity.Value, CultureInfo.InvariantCulture));
                await Task.Delay(wait, Clock, cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set<object>(InvokeResponseKey, activity);
                _replies.Add(activity);
                break;
            case ActivityTypes.Trace when !EnableTrace:
                break;
            default:
                _replies.Add(activity);
                break;
        }
    }

    private Activity Completed(Activity activity)
    {
        BotAssert.ActivityNotNull(activity);
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From?.Id is null or "unknown" || activity.From.Role == RoleTypes.Bot)
            activity.From = Conversation.User;
        activity.Recipient = Conversation.Bot;
        activity.Conversation ??= Conversation.Conversation;
        activity.ServiceUrl ??= Conversation.ServiceUrl;
        activity.Id ??= NextId();
        activity.Timestamp ??= Clock.GetUtcNow();
        activity.LocalTimestamp ??= Clock.GetLocalNow();
        return activity;
    }

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);

    private static ConversationReference Named(string channelId, string name, string id, string user, string bot) => new()
    {
        ChannelId = channelId,
        ServiceUrl = DefaultServiceUrl,
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Conversation = new ConversationAccount(false, id: id, name: name),
    };
}
