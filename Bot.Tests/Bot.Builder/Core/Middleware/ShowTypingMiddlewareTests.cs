using Bot.Tests.Builder.Core.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Tests.Builder.Core.Middleware;

public sealed class ShowTypingMiddlewareTests
{
    private readonly ManualClock _clock = new();
    private readonly RecordingAdapter _adapter = new();
    private readonly ShowTypingMiddleware _typing = new(500, 2000);

    [Fact]
    public async Task Signs_come_after_the_delay_and_then_every_period_until_the_turn_ends()
    {
        await RunAsync(RecordingAdapter.Message(), () =>
        {
            _clock.Advance(TimeSpan.FromMilliseconds(499));
            Assert.Empty(_adapter.Sent);
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Single(_adapter.Sent);
            _clock.Advance(TimeSpan.FromMilliseconds(4000));
            Assert.Equal(3, _adapter.Sent.Count);
        });
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(3, _adapter.Sent.Count);
        Assert.All(_adapter.Sent, sign => Assert.Equal((ActivityTypes.Typing, "person"), (sign.Type, sign.Recipient.Id)));
    }

    [Fact]
    public async Task Hooks_see_no_sign_and_a_sign_is_no_response()
    {
        using var turn = Turn(RecordingAdapter.Message());
        var hooked = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            hooked++;
            return next();
        });

        await _typing.OnTurnAsync(turn, _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Single(_adapter.Sent);
        Assert.Equal(0, hooked);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Only_a_person_who_is_waiting_for_a_message_sees_signs()
    {
        var expectsReplies = RecordingAdapter.Message();
        expectsReplies.DeliveryMode = DeliveryModes.ExpectReplies;
        var somethingElse = RecordingAdapter.Message();
        somethingElse.Type = ActivityTypes.Event;

        await RunAsync(expectsReplies, () => _clock.Advance(TimeSpan.FromSeconds(9)));
        await RunAsync(somethingElse, () => _clock.Advance(TimeSpan.FromSeconds(9)));

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_channel_that_hangs_or_fails_does_not_hold_the_turn()
    {
        var hanging = new HangingAdapter();
        using var turn = new TurnContext(hanging, RecordingAdapter.Message());
        turn.TurnState.Set<TimeProvider>(_clock);

        var run = _typing.OnTurnAsync(turn, _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(9));
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal(1, hanging.Sends);
        hanging.Fail();
        await run;
    }

    [Fact]
    public void Times_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(0, 0));
    }

    private async Task RunAsync(Activity activity, Action work)
    {
        using var turn = Turn(activity);
        await _typing.OnTurnAsync(turn, _ =>
        {
            work();
            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    private TurnContext Turn(Activity activity)
    {
        var turn = new TurnContext(_adapter, activity);
        turn.TurnState.Set<TimeProvider>(_clock);
        return turn;
    }

    private sealed class HangingAdapter : BotAdapter
    {
        private readonly TaskCompletionSource<ResourceResponse[]> _never = new();

        public int Sends { get; private set; }

        public void Fail() => _never.SetException(new HttpRequestException("gone"));

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sends++;
            return _never.Task;
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse());

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            Task.CompletedTask;
    }
}
