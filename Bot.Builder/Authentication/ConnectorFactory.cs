namespace Microsoft.Bot.Connector.Authentication;

public abstract class ConnectorFactory
{
    /// <exception cref="ArgumentException">The service URL is empty or no web address.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
