using Bot.Handoff.Cases;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Desk.SignIn;

internal abstract record TokenVerdict
{
    private TokenVerdict() { }

    internal sealed record Good(Colleague Colleague) : TokenVerdict;

    /// <param name="Reason">For the log: no part of the token.</param>
    internal sealed record Refused(string Reason) : TokenVerdict;

    /// <summary>The issuer has not been reached since the start, so nothing can be judged.</summary>
    internal sealed record NoKeys : TokenVerdict;
}

/// <summary>Judges OpenID Connect access tokens: of our issuer, for us, for a person who came by our page, and in time.</summary>
internal sealed class AccessTokens(IssuerKeys keys, IOptions<SignInOptions> options, TimeProvider clock)
{
    // Entra ID's have two or three thousand characters; many groups make them longer.
    private const int LongestToken = 16 * 1024;
    private const int LongestId = 200;
    private const int LongestName = 100;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    public async Task<TokenVerdict> JudgeAsync(string token, CancellationToken cancellationToken)
    {
        if (Read(token) is not { } read) return new TokenVerdict.Refused("not a readable token");
        if (!Algorithms.Contains(read.Alg) || string.IsNullOrEmpty(read.Kid)) return new TokenVerdict.Refused("no algorithm or key of ours");
        if (await keys.ReadAsync(cancellationToken) is not { } issuer) return new TokenVerdict.NoKeys();
        if (await keys.FindAsync(read.Kid, cancellationToken) is not { } key) return new TokenVerdict.Refused("signed with a key that the issuer does not publish");

        var result = await handler.ValidateTokenAsync(read, new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = Algorithms,
            ValidIssuer = issuer.Issuer,
            ValidAudience = options.Value.Audience,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (notBefore, expires, _, _) =>
                expires is { } end && end + ClockSkew > Now && (notBefore is not { } start || start - ClockSkew <= Now),
        });
        if (!result.IsValid) return new TokenVerdict.Refused(result.Exception?.GetType().Name ?? "not valid");
        if (read.Audiences.Count() != 1) return new TokenVerdict.Refused("made for others too");
        if (!IsForPage(read)) return new TokenVerdict.Refused("without the desk's permission");
        return Person(read) is { } colleague ? new TokenVerdict.Good(colleague) : new TokenVerdict.Refused("names nobody");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private JsonWebToken? Read(string token)
    {
        if (token.Length > LongestToken || !handler.CanReadToken(token)) return null;
        try
        {
            return handler.ReadJsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    // An identity token, or one that a program asked for itself, has no permission that a person gave.
    private bool IsForPage(JsonWebToken token)
    {
        var wanted = options.Value.Scope[(options.Value.Scope.LastIndexOf('/') + 1)..];
        return Texts(token, "scp").Concat(Texts(token, "scope")).SelectMany(text => text.Split(' ')).Contains(wanted, StringComparer.Ordinal);
    }

    private Colleague? Person(JsonWebToken token)
    {
        var id = Texts(token, options.Value.IdClaim).FirstOrDefault() ?? "";
        if (id.Trim() == "" || id.Length > LongestId) return null;
        var name = Texts(token, options.Value.NameClaim).FirstOrDefault()?.Trim() ?? "";
        return new Colleague(id, name switch { "" => "Adviser", { Length: > LongestName } => name[..LongestName], _ => name }, Roles(token));
    }

    private DeskRoles Roles(JsonWebToken token)
    {
        var roles = DeskRoles.None;
        foreach (var role in Texts(token, options.Value.RoleClaim))
        {
            if (role == options.Value.AdviserRole) roles |= DeskRoles.Adviser;
            if (role == options.Value.LeadRole) roles |= DeskRoles.Lead;
            if (role == options.Value.AdminRole) roles |= DeskRoles.Admin;
        }
        return roles;
    }

    private static IEnumerable<string> Texts(JsonWebToken token, string claim) =>
        token.Claims.Where(one => one.Type == claim).Select(one => one.Value);
}
