using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>How often one address may begin a conversation or ask by the plain form.</summary>
internal sealed class VisitorRates(IOptions<WebChatOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> sessions = PerMinute(() => options.Value.SessionsPerMinute);
    private readonly PartitionedRateLimiter<string> questions = PerMinute(() => options.Value.FormQuestionsPerMinute);

    public bool AllowSession(HttpContext context) => Allows(sessions, context);

    public bool AllowQuestion(HttpContext context) => Allows(questions, context);

    public void Dispose()
    {
        sessions.Dispose();
        questions.Dispose();
    }

    private static bool Allows(PartitionedRateLimiter<string> limiter, HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> PerMinute(Func<int> permits) => PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits(), Window = TimeSpan.FromMinutes(1) }));
}
