using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is at work while a message takes long: after <c>delay</c>, then every <c>period</c> milliseconds.</summary>
/// <remarks>The signs go straight to the adapter, so neither hooks nor transcripts see them. A turn never waits for one, and one that
/// cannot be sent is forgotten. The clock is the turn state's <see cref="TimeProvider"/> if it has one.</remarks>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(period);
        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (!IsSomeoneWatching(turnContext.Activity))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        var signs = new TypingSigns(turnContext, _delay, _period, turnContext.TurnState.Get<TimeProvider>() ?? TimeProvider.System, cancellationToken);
        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            signs.Stop();
        }
    }

    // Replies that go back in the response all arrive at once: a sign among them would show nothing.
    private static bool IsSomeoneWatching(Activity activity) =>
        activity.Type == ActivityTypes.Message && activity.DeliveryMode != DeliveryModes.ExpectReplies;

    /// <summary>A timer rather than a waiting task: most turns end before the first sign, and then nothing was started.</summary>
    private sealed class TypingSigns
    {
        private readonly ITurnContext _turn;
        private readonly ConversationReference _reference;
        private readonly CancellationTokenSource _stopped;
        private readonly ITimer _timer;
        private int _sending;

        internal TypingSigns(ITurnContext turn, TimeSpan delay, TimeSpan period, TimeProvider clock, CancellationToken cancellationToken)
        {
            _turn = turn;
            _reference = turn.Activity.GetConversationReference();
            _stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _timer = clock.CreateTimer(static signs => _ = ((TypingSigns)signs!).SendAsync(), this, delay, period);
        }

        internal void Stop()
        {
            _timer.Dispose();
            _stopped.Cancel();
            _stopped.Dispose();
        }

        private async Task SendAsync()
        {
            // A channel slower than the period gets the next sign when it took the last.
            if (_stopped.IsCancellationRequested || Interlocked.Exchange(ref _sending, 1) == 1)
                return;
            try
            {
                var sign = new Activity { Type = ActivityTypes.Typing, RelatesTo = _turn.Activity.RelatesTo };
                sign.ApplyConversationReference(_reference);
                await _turn.Adapter.SendActivitiesAsync(_turn, [sign], _stopped.Token).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Nobody misses a typing sign; a failing channel shows itself when the reply is sent.
            }
            finally
            {
                Volatile.Write(ref _sending, 0);
            }
        }
    }
}
