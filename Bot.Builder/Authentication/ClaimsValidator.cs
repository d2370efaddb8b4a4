using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A bot's own last word on a token that is otherwise good.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The bearer is not welcome.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
