using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Builder.Stubs;

/// <summary>An issuer of tokens with its metadata server, as the Bot Connector is one.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> published = [];
    private LoopbackServer? server;

    public bool IsDown { get; set; }

    public string MetadataUrl => Server.Url + ".well-known/openidconfiguration";

    public int KeyFetches => Server.Calls.Count(call => call.Target == "/keys");

    private LoopbackServer Server => server ?? throw new InvalidOperationException("The issuer has not been started.");

    public static async Task<TokenIssuer> StartAsync()
    {
        var issuer = new TokenIssuer();
        issuer.server = await LoopbackServer.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    public RSA Publish(string keyId, params string[]? endorsements)
    {
        var key = RSA.Create(2048);
        published[keyId] = (key, endorsements);
        return key;
    }

    public RSA KeyOf(string keyId) => published[keyId].Key;

    /// <summary>A token as it stands on the wire, signed as its header says unless another signature is given.</summary>
    public string Sign(IReadOnlyDictionary<string, object?> header, IReadOnlyDictionary<string, object?> claims, RSA key)
    {
        var content = Part(header) + "." + Part(claims);
        return content + "." + Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    public static string Part(IReadOnlyDictionary<string, object?> content) => Base64UrlEncoder.Encode(JsonSerializer.Serialize(content));

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        foreach (var (key, _) in published.Values) key.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }
        return context.Request.Path == "/keys"
            ? context.Response.WriteAsJsonAsync(new { keys = published.Select(Describe) })
            : context.Response.WriteAsJsonAsync(new { issuer = "https://api.botframework.com", jwks_uri = Server.Url + "keys" });
    }

    private static Dictionary<string, object> Describe(KeyValuePair<string, (RSA Key, string[]? Endorsements)> entry)
    {
        var numbers = entry.Value.Key.ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = entry.Key,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (entry.Value.Endorsements is { } endorsements) key["endorsements"] = endorsements;
        return key;
    }
}
