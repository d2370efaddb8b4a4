using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls that only Microsoft Teams has, at the service URL of a Teams activity.</summary>
public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, handlers is { Length: > 0 } ? SharedHttp.Create(handlers) : SharedHttp.Client, handlers is { Length: > 0 })
    {
    }

    public TeamsConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient? customHttpClient, bool disposeHttpClient)
        : base(customHttpClient ?? SharedHttp.Client, disposeHttpClient && customHttpClient is not null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = ServiceAddress.Parse(baseUri.OriginalString);
        Credentials = credentials;
        Pipeline = new ConnectorPipeline(HttpClient, credentials);
        Teams = new TeamsOperations(this);
    }

    public Uri BaseUri { get; set; }

    public ServiceClientCredentials? Credentials { get; }

    public ITeamsOperations Teams { get; }

    internal ConnectorPipeline Pipeline { get; set; }
}
