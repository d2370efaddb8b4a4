using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticateRequestResult
{
    /// <summary>For whom the bot's own tokens are made when it answers.</summary>
    public string? Audience { get; set; }

    public string? CallerId { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; } = null!;

    public ConnectorFactory ConnectorFactory { get; set; } = null!;
}
