using System.Net;

namespace Bot.Turns.Outbound;

/// <summary>
/// The connections of the SDK's connector clients. Those clients try a refused call again by themselves, with pauses of their own. For what the
/// outbox sends one place decides when it is tried again: there the refusal comes back at once, as <see cref="SendRefusedException"/>.
/// </summary>
internal sealed class ConnectorHttp(TimeProvider clock) : IHttpClientFactory, IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly AsyncLocal<bool> OnceOnly = new();

    private readonly FirstAnswer handler = new(clock);

    /// <summary>From here to the end of the async method that calls it, a refused call is not repeated.</summary>
    public static void TryOnceOnly() => OnceOnly.Value = true;

    public HttpClient CreateClient(string name) => new(handler, disposeHandler: false) { Timeout = Timeout };

    public void Dispose() => handler.Dispose();

    private sealed class FirstAnswer(TimeProvider clock) : DelegatingHandler(new SocketsHttpHandler
    {
        // A redirect would carry a person's words to a host that no token vouched for.
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
    })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            if (!OnceOnly.Value || !IsRepeatedByClients(response.StatusCode)) return response;
            using (response)
            {
                throw new SendRefusedException(response.StatusCode, response.Headers.RetryAfter switch
                {
                    { Delta: { } delta } => delta,
                    { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
                    _ => null,
                });
            }
        }

        // Not 401: the client then asks for a new token, once, which is part of sending.
        private static bool IsRepeatedByClients(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout or HttpStatusCode.RequestTimeout;
    }
}

/// <param name="retryAfter">What the channel asked for; null when it did not.</param>
internal sealed class SendRefusedException(HttpStatusCode status, TimeSpan? retryAfter) : Exception($"The channel answered {(int)status}.")
{
    public HttpStatusCode Status => status;

    public TimeSpan? RetryAfter => retryAfter;
}
