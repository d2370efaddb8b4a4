using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Benchmarks.Builder;

/// <summary>The check of a channel's token when its keys are known, as in every turn but the first; and of one that is refused.</summary>
[MemoryDiagnoser]
public class TokenBenchmarks : IDisposable
{
    private const string AppId = "00000000-0000-0000-0000-0000000000b0";
    private const string ServiceUrl = "https://service.test/uk/";

    private readonly RSA _key = RSA.Create(2048);
    private readonly Activity _message = new() { Type = ActivityTypes.Message, ChannelId = "test", ServiceUrl = ServiceUrl };
    private BotFrameworkAuthentication _bot = null!;
    private string _good = "";
    private string _foreign = "";

    [GlobalSetup]
    public async Task SetUp()
    {
        _bot = BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, "https://issuer.test/metadata", null, null,
            new PasswordServiceClientCredentialFactory(AppId, "secret", null, null, null), null, new Issuer(_key), null);
        _good = TokenFor(AppId);
        _foreign = TokenFor("another");
        await GoodToken();
        if (!await ForeignToken())
            throw new InvalidOperationException("A token for another bot was let in.");
    }

    [Benchmark]
    public Task<AuthenticateRequestResult> GoodToken() => _bot.AuthenticateRequestAsync(_message, _good, CancellationToken.None);

    [Benchmark]
    public async Task<bool> ForeignToken()
    {
        try
        {
            await _bot.AuthenticateRequestAsync(_message, _foreign, CancellationToken.None);
            return false;
        }
        catch (UnauthorizedAccessException)
        {
            return true;
        }
    }

    public void Dispose()
    {
        _key.Dispose();
        GC.SuppressFinalize(this);
    }

    private string TokenFor(string audience) => "Bearer " + new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = audience,
        Expires = TimeProvider.System.GetUtcNow().AddHours(5).UtcDateTime,
        Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
    });

    /// <summary>The metadata and the key of the token's issuer, without a network.</summary>
    private sealed class Issuer(RSA key) : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var numbers = key.ExportParameters(includePrivateParameters: false);
            object body = request.RequestUri!.AbsolutePath == "/keys"
                ? new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "RSA", use = "sig", kid = "k1",
                            n = Base64UrlEncoder.Encode(numbers.Modulus), e = Base64UrlEncoder.Encode(numbers.Exponent), endorsements = new[] { "test" },
                        },
                    },
                }
                : new { issuer = "https://api.botframework.com", jwks_uri = "https://issuer.test/keys" };
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(body) });
        }
    }
}
