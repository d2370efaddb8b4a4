using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

public interface ITeamsConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    ITeamsOperations Teams { get; }
}
