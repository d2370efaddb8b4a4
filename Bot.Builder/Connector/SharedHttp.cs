namespace Microsoft.Bot.Connector;

/// <summary>The one HttpClient for everyone who was given none: connections to a channel are shared by all turns.</summary>
internal static class SharedHttp
{
    /// <summary>A channel answers within seconds or not at all; the turn's person waits behind this.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <summary>New addresses behind a name are noticed after this time.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpClient Client { get; } = Create();

    /// <summary>A client of its own for callers that bring their handlers; the first handler meets a request first.</summary>
    public static HttpClient Create(params DelegatingHandler[] handlers)
    {
        // A redirect would carry a person's words to a host that no token vouched for.
        HttpMessageHandler inner = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            PooledConnectionLifetime = ConnectionLifetime,
            ConnectTimeout = TimeSpan.FromSeconds(10),
        };
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = inner;
            inner = handlers[i];
        }

        return new HttpClient(inner) { Timeout = Timeout };
    }
}
