using System.Collections.Concurrent;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials are made once per purpose, because each keeps its token: a turn must not log in anew.</summary>
internal sealed class CredentialShelf
{
    /// <summary>A bot talks to one or two audiences. More come from callers, and are not worth memory.</summary>
    private const int Most = 32;

    private readonly ConcurrentDictionary<(string AppId, string Audience, string Login, bool Validates), ServiceClientCredentials> shelf = new();

    public ServiceClientCredentials Take(
        string appId, string? audience, string? login, bool validatesAuthority, Func<ServiceClientCredentials> make)
    {
        var purpose = (appId, audience ?? "", login ?? "", validatesAuthority);
        return shelf.TryGetValue(purpose, out var kept) ? kept
            : shelf.Count < Most ? shelf.GetOrAdd(purpose, _ => make())
            : make();
    }
}
