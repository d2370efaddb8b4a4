using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Bot.Telemetry;

/// <summary>One span and one duration for each turn: channel and type, never words.</summary>
internal sealed class TurnSpan(BotTelemetry telemetry, TimeProvider clock) : IMiddleware
{
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var (channel, type, start) = (turnContext.Activity.ChannelId, turnContext.Activity.Type, clock.GetTimestamp());
        var span = telemetry.BeginTurn(channel, type);
        Exception? failure = null;
        try
        {
            await next(cancellationToken);
        }
        catch (Exception e) when (Noted(e, out failure))
        {
            throw;
        }
        finally
        {
            telemetry.EndTurn(span, channel, type, clock.GetElapsedTime(start), failure);
        }
    }

    // A filter looks at the exception while its stack is still whole, and lets it pass.
    private static bool Noted(Exception exception, out Exception? noted)
    {
        noted = exception;
        return false;
    }
}
