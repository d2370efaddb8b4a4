namespace Microsoft.Bot.Connector.Authentication;

internal sealed class CloudConnectorFactory(
    string appId, Cloud cloud, ServiceClientCredentialsFactory credentials, IHttpClientFactory? http)
    : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken)
    {
        var address = ServiceAddress.Parse(serviceUrl);
        var own = await credentials.CreateCredentialsAsync(
            appId, audience ?? cloud.OutboundScope, cloud.LoginUrl, cloud.ValidatesAuthority, cancellationToken);
        return new ConnectorClient(address, own, http?.CreateClient(), disposeHttpClient: false);
    }
}
