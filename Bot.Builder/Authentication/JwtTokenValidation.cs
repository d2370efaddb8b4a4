using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

public static class JwtTokenValidation
{
    /// <summary>The app that a token of Azure AD was given to: <c>appid</c> in version 1, <c>azp</c> in version 2, else null.</summary>
    public static string? GetAppIdFromClaims(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var all = claims as ICollection<Claim> ?? [.. claims];
        return Value(AuthenticationConstants.VersionClaim) switch
        {
            null or "" or "1.0" => Value(AuthenticationConstants.AppIdClaim),
            "2.0" => Value(AuthenticationConstants.AuthorizedParty),
            _ => null,
        };

        string? Value(string type) => all.FirstOrDefault(claim => claim.Type == type)?.Value;
    }
}
