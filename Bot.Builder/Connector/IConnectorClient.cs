using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    ServiceClientCredentials? Credentials { get; }

    IAttachments Attachments { get; }

    IConversations Conversations { get; }
}
