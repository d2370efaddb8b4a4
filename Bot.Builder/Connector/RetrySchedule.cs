using System.Net;

namespace Microsoft.Bot.Connector;

/// <summary>When a refused call is made again: the documented statuses, a growing pause with jitter, the server's own wish first.</summary>
internal sealed class RetrySchedule(TimeProvider clock, Random chance)
{
    /// <summary>Calls in all. What is still refused then goes back to the caller, whose queue may try again much later.</summary>
    public const int Attempts = 4;

    /// <summary>The longest pause. A server that wants more gets no further call: a person is waiting.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(400);

    public static RetrySchedule Default { get; } = new(TimeProvider.System, new Random());

    public TimeProvider Clock => clock;

    /// <returns>The pause before the next call, or null when there is to be none.</returns>
    /// <param name="attempt">The calls made so far, from 1.</param>
    public TimeSpan? PauseAfter(HttpResponseMessage response, int attempt)
    {
        if (attempt >= Attempts || !IsTransient(response.StatusCode))
        {
            return null;
        }

        if (Wish(response) is { } wish)
        {
            return wish <= LongestPause ? wish : null;
        }

        // Jitter only lengthens, by up to half: instances that failed together do not come back together.
        return FirstPause * (1 << (attempt - 1)) * (1 + (Draw() / 2));
    }

    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private TimeSpan? Wish(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };

    private double Draw()
    {
        lock (chance)
        {
            return chance.NextDouble();
        }
    }
}
