using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bot.Tests.Builder.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Host.Desk.SignIn;

/// <summary>An OpenID Connect issuer on this machine: metadata, keys, and for browsers the authorisation code flow with PKCE.</summary>
public sealed class DeskIssuer : IAsyncDisposable
{
    public const string Audience = "00000000-0000-0000-0000-0000000000d0";
    public const string ClientId = "00000000-0000-0000-0000-0000000000c0";
    public const string Scope = "api://00000000-0000-0000-0000-0000000000d0/Desk.Access";

    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce)> codes = [];
    private LoopbackServer? server;

    public RSA Key { get; } = RSA.Create(2048);

    public RSA SecondKey { get; } = RSA.Create(2048);

    public bool IsDown { get; set; }

    public string? NameInMetadata { get; set; }

    /// <summary>Who signs in next by the browser's flow.</summary>
    public Dictionary<string, object?> Person { get; set; } = [];

    /// <summary>Seconds that a token of the page is good for.</summary>
    public int ExpiresIn { get; set; } = 3600;

    /// <summary>True where a page must ask the person again.</summary>
    public bool RefusesRefresh { get; set; }

    /// <summary>How often a page has renewed its token.</summary>
    public int Refreshes { get; private set; }

    public string Authority => Server.Url.TrimEnd('/');

    public int KeyFetches => Server.Calls.Count(call => call.Target == "/keys");

    private LoopbackServer Server => server ?? throw new InvalidOperationException("The issuer has not been started.");

    public static async Task<DeskIssuer> StartAsync()
    {
        var issuer = new DeskIssuer();
        issuer.server = await LoopbackServer.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    public IEnumerable<(string Key, string Value)> Settings =>
    [
        ("Desk:SignIn:Authority", Authority), ("Desk:SignIn:Audience", Audience), ("Desk:SignIn:ClientId", ClientId), ("Desk:SignIn:Scope", Scope),
    ];

    /// <summary>A good access token, but for what is put in its place. A value of null takes a claim away.</summary>
    public string Token(Dictionary<string, object?>? claims = null, Dictionary<string, object?>? header = null, RSA? key = null)
    {
        var content = Part(Merge(new() { ["alg"] = "RS256", ["kid"] = "d1", ["typ"] = "JWT" }, header)) + "." + Part(Merge(new()
        {
            ["iss"] = Authority,
            ["aud"] = Audience,
            ["scp"] = "Desk.Access",
            ["oid"] = "adviser-1",
            ["sub"] = "pairwise",
            ["name"] = "Ash Adviser",
            ["roles"] = new[] { "Desk.Adviser" },
            ["nbf"] = At(-5),
            ["exp"] = At(55),
        }, claims));
        return content + "." + Base64UrlEncoder.Encode((key ?? Key).SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static long At(double minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    public static string Part(IReadOnlyDictionary<string, object?> content) => Base64UrlEncoder.Encode(System.Text.Json.JsonSerializer.Serialize(content));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Key.Dispose();
        SecondKey.Dispose();
    }

    private static Dictionary<string, object?> Merge(Dictionary<string, object?> all, Dictionary<string, object?>? changes)
    {
        foreach (var (name, value) in changes ?? [])
        {
            if (value is null) all.Remove(name);
            else all[name] = value;
        }
        return all;
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return context.Request.Path.Value switch
        {
            "/.well-known/openid-configuration" => context.Response.WriteAsJsonAsync(new
            {
                issuer = NameInMetadata ?? Authority,
                jwks_uri = Authority + "/keys",
                authorization_endpoint = Authority + "/authorize",
                token_endpoint = Authority + "/token",
                end_session_endpoint = Authority + "/goodbye",
            }),
            "/keys" => context.Response.WriteAsJsonAsync(new { keys = new[] { Describe("d1", Key), Describe("d2", SecondKey) } }),
            "/authorize" => Authorize(context),
            "/token" => ExchangeAsync(context),
            _ => context.Response.WriteAsync("goodbye"),
        };
    }

    // Nobody is asked: whoever comes is signed in as the person of the test.
    private Task Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        var code = RandomNumberGenerator.GetHexString(16);
        codes[code] = (query["code_challenge"].ToString(), query["nonce"].ToString());
        context.Response.Redirect($"{query["redirect_uri"]}#code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
        return Task.CompletedTask;
    }

    private Task ExchangeAsync(HttpContext context)
    {
        var form = QueryHelpers.ParseQuery(Server.Calls.Last(call => call.Target == "/token").Body);
        var isFresh = form.TryGetValue("refresh_token", out var refresh) && refresh == "refresh-1" && !RefusesRefresh;
        if (isFresh) Refreshes++;
        var isGoodCode = form.TryGetValue("code", out var code) && codes.TryRemove(code.ToString(), out var asked)
            && asked.Challenge == Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        context.Response.StatusCode = isFresh || isGoodCode ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return isFresh || isGoodCode
            ? context.Response.WriteAsJsonAsync(new { token_type = "Bearer", access_token = Token(Person), refresh_token = "refresh-1", expires_in = ExpiresIn })
            : context.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
    }

    private static Dictionary<string, object> Describe(string id, RSA key)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
    }
}
