using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a test: steps are lined up, and run in order by <see cref="StartTestAsync"/>.</summary>
/// <remarks>Times are milliseconds, and a wait ends as soon as the reply is there.</remarks>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _run;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _run = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(getTask);
        ArgumentNullException.ThrowIfNull(flow);
        _adapter = flow._adapter;
        _callback = flow._callback;
        _run = getTask;
    }

    public Task StartTestAsync() => _run();

    public TestFlow Send(string userSays) => Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));

    public TestFlow Send(IActivity userActivity)
    {
        BotAssert.ActivityNotNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>Tells the bot that the person joined.</summary>
    public TestFlow SendConversationUpdate() => Then(() => _adapter.ProcessActivityAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [_adapter.Conversation.User] }, _callback, CancellationToken.None));

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, _adapter.Clock));

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: what its bot said is expected, all else is sent.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = 3000) =>
        Test(activities, ReplyCheck.SameTypeAndText, description, timeout);

    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(this, (flow, activity) => string.Equals(activity.From?.Role, RoleTypes.Bot, StringComparison.OrdinalIgnoreCase)
            ? flow.AssertReply(actual => validateReply(activity, actual), description, timeout)
            : flow.Send(activity));
    }

    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(actual => ReplyCheck.Text(expected, actual, description), description ?? expected, timeout);

    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = 3000)
    {
        BotAssert.ActivityNotNull(expected);
        return AssertReply(actual => ReplyCheck.SameTypeAndText(expected, actual), description, timeout);
    }

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            actual => ReplyCheck.Holds(equalityComparer.Equals(expected, actual), description ?? "The reply is not equal to the expected activity."),
            description,
            timeout);
    }

    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextReplyAsync(timeout).ConfigureAwait(false)
            ?? throw new TimeoutException($"No reply in {timeout} ms. {description}".TrimEnd())));
    }

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(actual => ReplyCheck.OneOf(candidates, actual, description), description, timeout);
    }

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(actual => ReplyCheck.Contains(expected, actual, description), description, timeout);

    /// <summary>Waits the whole time; 0 looks only at what was sent already.</summary>
    public TestFlow AssertNoReply(string? description = null, uint timeout = 3000) => Then(async () =>
    {
        var reply = await NextReplyAsync(timeout).ConfigureAwait(false);
        ReplyCheck.Holds(reply is null, description ?? $"A reply came where none was expected: {ReplyCheck.Shown(reply)}.");
    });

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _run().ConfigureAwait(false);
            await step().ConfigureAwait(false);
        },
        this);

    private async Task<IActivity?> NextReplyAsync(uint timeout)
    {
        if (_adapter.GetNextReply() is { } waiting)
            return waiting;
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout), _adapter.Clock);
        try
        {
            return await _adapter.GetNextReplyAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
