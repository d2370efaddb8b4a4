namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the signing key must carry besides the one for the channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    public ClaimsValidator? ClaimsValidator { get; set; }

    /// <summary>Issuers of Azure AD whose tokens are accepted from the Emulator, besides the Bot Framework's own.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}
