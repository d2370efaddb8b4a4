using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The calls of the Bot Connector v3 at one service URL. Cheap to make: the HttpClient behind it is shared.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    public ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, handlers is { Length: > 0 } ? SharedHttp.Create(handlers) : SharedHttp.Client, handlers is { Length: > 0 })
    {
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? customHttpClient, bool disposeHttpClient)
        : base(customHttpClient ?? SharedHttp.Client, disposeHttpClient && customHttpClient is not null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = ServiceAddress.Parse(baseUri.OriginalString);
        Credentials = credentials;
        Pipeline = new ConnectorPipeline(HttpClient, credentials);
        Conversations = new Conversations(this);
        Attachments = new Attachments(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials? Credentials { get; }

    public IConversations Conversations { get; }

    public IAttachments Attachments { get; }

    internal ConnectorPipeline Pipeline { get; set; }
}
