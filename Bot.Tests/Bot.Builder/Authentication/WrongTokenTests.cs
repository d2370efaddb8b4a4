using System.Security.Cryptography;
using System.Text;
using Bot.Tests.Builder.Stubs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Builder.Authentication;

public sealed class WrongTokenTests(TokenWorld world) : IClassFixture<TokenWorld>
{
    private static readonly Dictionary<string, Func<TokenWorld, string?>> _wrong = new()
    {
        ["none"] = _ => null,
        ["blank"] = _ => "   ",
        ["a scheme alone"] = _ => "Bearer",
        ["a scheme and nothing"] = _ => "Bearer ",
        ["another scheme"] = world => world.Channel().Replace("Bearer", "Basic", StringComparison.Ordinal),
        ["without its scheme"] = world => world.Channel()["Bearer ".Length..],
        ["a word"] = _ => "Bearer abc",
        ["three words with dots"] = _ => "Bearer a.b.c",
        ["two tokens"] = world => world.Channel() + "," + world.Channel(),
        ["two tokens with a blank"] = world => world.Channel() + " " + world.Channel(),
        ["expired"] = world => world.Channel(claims: new() { ["exp"] = world.At(-6) }),
        ["long expired"] = world => world.Channel(claims: new() { ["exp"] = world.At(-600_000), ["nbf"] = world.At(-700_000) }),
        ["not yet valid"] = world => world.Channel(claims: new() { ["nbf"] = world.At(6) }),
        ["without an end"] = world => world.Channel(claims: new() { ["exp"] = null }),
        ["end is a word"] = world => world.Channel(claims: new() { ["exp"] = "tomorrow" }),
        ["end is an object"] = world => world.Channel(claims: new() { ["exp"] = new { a = 1 } }),
        ["for another bot"] = world => world.Channel(claims: new() { ["aud"] = "00000000-0000-0000-0000-000000000bad" }),
        ["for nobody"] = world => world.Channel(claims: new() { ["aud"] = null }),
        ["for an empty name"] = world => world.Channel(claims: new() { ["aud"] = "" }),
        ["for two bots"] = world => world.Channel(claims: new() { ["aud"] = new[] { "another", TokenWorld.AppId } }),
        ["of another issuer"] = world => world.Channel(claims: new() { ["iss"] = "https://evil.test" }),
        ["of no issuer"] = world => world.Channel(claims: new() { ["iss"] = null }),
        ["of the other cloud"] = world => world.Channel(claims: new() { ["iss"] = "https://api.botframework.us" }),
        ["issuer with a slash more"] = world => world.Channel(claims: new() { ["iss"] = "https://api.botframework.com/" }),
        ["signed by a stranger"] = world => world.Channel(key: world.Stranger),
        ["of an unknown key"] = world => world.Channel(header: new() { ["kid"] = "k9" }),
        ["of no key"] = world => world.Channel(header: new() { ["kid"] = null }),
        ["with the name of another key"] = world => world.Channel(header: new() { ["kid"] = "k2" }),
        ["with a path as key"] = world => world.Channel(header: new() { ["kid"] = "../../etc/passwd" }),
        ["not signed"] = world => Unsigned(world, "none"),
        ["not signed, in capitals"] = world => Unsigned(world, "NONE"),
        ["not signed but with a signature"] = world => world.Channel(header: new() { ["alg"] = "none" }),
        ["signed with the public key as a secret"] = world => Symmetric(world, world.Connector.KeyOf("k1").ExportSubjectPublicKeyInfo()),
        ["signed with the public key's text as a secret"] = world => Symmetric(world, Encoding.ASCII.GetBytes(world.Connector.KeyOf("k1").ExportSubjectPublicKeyInfoPem())),
        ["signed with the modulus as a secret"] = world => Symmetric(world, world.Connector.KeyOf("k1").ExportParameters(false).Modulus!),
        ["of another algorithm"] = world => world.Channel(header: new() { ["alg"] = "ES256" }),
        ["of an invented algorithm"] = world => world.Channel(header: new() { ["alg"] = "RS1" }),
        ["without an algorithm"] = world => world.Channel(header: new() { ["alg"] = null }),
        ["bringing its own key"] = world => world.Channel(header: new() { ["jwk"] = Jwk(world.Stranger) }, key: world.Stranger),
        ["naming where its key is"] = world => world.Channel(header: new() { ["jku"] = "https://evil.test/keys" }, key: world.Stranger),
        ["without a service URL"] = world => world.Channel(claims: new() { ["serviceurl"] = null }),
        ["of an empty service URL"] = world => world.Channel(claims: new() { ["serviceurl"] = "" }),
        ["of a foreign service URL"] = world => world.Channel(claims: new() { ["serviceurl"] = "https://evil.test/" }),
        ["of a service URL that only begins alike"] = world => world.Channel(claims: new() { ["serviceurl"] = "https://service.test/uk/.evil.test/" }),
        ["of a service URL that is too short"] = world => world.Channel(claims: new() { ["serviceurl"] = "https://service.test/" }),
        ["of a key for another channel"] = world => world.Channel(header: new() { ["kid"] = "k2" }, key: world.Connector.KeyOf("k2")),
        ["of a key for no channel"] = world => world.Channel(header: new() { ["kid"] = "k3" }, key: world.Connector.KeyOf("k3")),
        ["truncated in its signature"] = world => world.Channel()[..^20],
        ["truncated in its claims"] = world => world.Channel()[..120],
        ["changed after signing"] = Changed,
        ["oversized"] = world => world.Channel(claims: new() { ["filler"] = new string('x', 20_000) }),
        ["encrypted"] = _ => "Bearer eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AAAA.AAAA.AAAA.AAAA",
        ["claims are a list"] = world => "Bearer " + TokenIssuer.Part(new Dictionary<string, object?> { ["alg"] = "RS256", ["kid"] = "k1" }) + ".W10.AAAA",
        ["of the directory, signed by the connector"] = world => world.Channel(claims: new() { ["iss"] = TokenWorld.EmulatorIssuer, ["appid"] = TokenWorld.AppId }),
        ["of the connector, signed by the directory"] = world => world.Emulator(claims: new() { ["iss"] = "https://api.botframework.com", ["serviceurl"] = TokenWorld.ServiceUrl }),
        ["of the directory for another app"] = world => world.Emulator(claims: new() { ["appid"] = "another" }),
        ["of the directory for no app"] = world => world.Emulator(claims: new() { ["appid"] = null }),
        ["of the directory with only a version 2 name"] = world => world.Emulator(claims: new() { ["appid"] = null, ["azp"] = TokenWorld.AppId }),
        ["of the directory, version 2, for another app"] = world => world.Emulator(claims: new() { ["iss"] = TokenWorld.EmulatorIssuer2, ["ver"] = "2.0", ["azp"] = "another" }),
        ["of the directory, of no known version"] = world => world.Emulator(claims: new() { ["ver"] = "3.0", ["azp"] = TokenWorld.AppId }),
        ["of the directory to another audience"] = world => world.Emulator(claims: new() { ["aud"] = "https://graph.microsoft.com" }),
        ["of another tenant"] = world => world.Emulator(claims: new() { ["iss"] = "https://sts.windows.net/00000000-0000-0000-0000-000000000bad/" }),
        ["of the directory, expired"] = world => world.Emulator(claims: new() { ["exp"] = world.At(-6) }),
        ["of the directory, signed by a stranger"] = world => world.Emulator(key: world.Stranger),
    };

    public static TheoryData<string> Wrong => [.. _wrong.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_token_is_refused_and_no_turn_runs(string kind)
    {
        var bot = new ScriptedBot();
        var adapter = new CloudAdapter(world.Bot());

        var answer = await Knock.WithAsync(adapter, bot, TokenWorld.Message, _wrong[kind](world));

        Assert.Contains(answer.Status, new[] { 401, 403 });
        Assert.Empty(answer.Body);
        Assert.Empty(bot.Turns);
    }

    [Fact]
    public async Task A_good_token_does_not_vouch_for_an_activity_without_a_service_url()
    {
        var bot = new ScriptedBot();
        var message = TokenWorld.Message;
        message.ServiceUrl = null!;
        message.DeliveryMode = Microsoft.Bot.Schema.DeliveryModes.ExpectReplies;

        Assert.Equal(401, (await Knock.WithAsync(new CloudAdapter(world.Bot()), bot, message, world.Channel())).Status);
        Assert.Empty(bot.Turns);
    }

    private static string Unsigned(TokenWorld world, string algorithm) =>
        world.Channel(header: new() { ["alg"] = algorithm }) is var token ? token[..(token.LastIndexOf('.') + 1)] : "";

    private static string Symmetric(TokenWorld world, byte[] secret)
    {
        var token = world.Channel(header: new() { ["alg"] = "HS256" })["Bearer ".Length..];
        var content = token[..token.LastIndexOf('.')];
        return $"Bearer {content}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Changed(TokenWorld world)
    {
        var parts = world.Channel().Split('.');
        var other = world.Channel(claims: new() { ["serviceurl"] = "https://service.test/uk" }).Split('.');
        return $"{parts[0]}.{other[1]}.{parts[2]}";
    }

    private static Dictionary<string, string> Jwk(RSA key)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["kid"] = "k1", ["n"] = Base64UrlEncoder.Encode(numbers.Modulus), ["e"] = Base64UrlEncoder.Encode(numbers.Exponent) };
    }
}
