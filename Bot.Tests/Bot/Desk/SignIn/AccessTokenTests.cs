using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Tests.Host.Desk.SignIn;

public sealed class AccessTokenTests(TokenWorld world) : IClassFixture<TokenWorld>
{
    private static readonly Dictionary<string, Func<DeskIssuer, string?>> _wrong = new()
    {
        ["none"] = _ => null,
        ["blank"] = _ => "Bearer ",
        ["a scheme alone"] = _ => "Bearer",
        ["a word"] = _ => "Bearer abc",
        ["three words with dots"] = _ => "Bearer a.b.c",
        ["another scheme"] = issuer => "Basic " + issuer.Token(),
        ["expired"] = issuer => "Bearer " + issuer.Token(new() { ["exp"] = DeskIssuer.At(-3) }),
        ["not yet valid"] = issuer => "Bearer " + issuer.Token(new() { ["nbf"] = DeskIssuer.At(4) }),
        ["without an end"] = issuer => "Bearer " + issuer.Token(new() { ["exp"] = null }),
        ["for another service"] = issuer => "Bearer " + issuer.Token(new() { ["aud"] = "https://graph.microsoft.com" }),
        ["for nobody"] = issuer => "Bearer " + issuer.Token(new() { ["aud"] = null }),
        ["for two services"] = issuer => "Bearer " + issuer.Token(new() { ["aud"] = new[] { DeskIssuer.Audience, "other" } }),
        ["of another issuer"] = issuer => "Bearer " + issuer.Token(new() { ["iss"] = "https://evil.test" }),
        ["of another tenant of the issuer"] = issuer => "Bearer " + issuer.Token(new() { ["iss"] = issuer.Authority + "/other" }),
        ["of no issuer"] = issuer => "Bearer " + issuer.Token(new() { ["iss"] = null }),
        ["an identity token"] = issuer => "Bearer " + issuer.Token(new() { ["scp"] = null, ["aud"] = DeskIssuer.ClientId }),
        ["without the permission"] = issuer => "Bearer " + issuer.Token(new() { ["scp"] = null }),
        ["of a program for itself"] = issuer => "Bearer " + issuer.Token(new() { ["scp"] = null, ["idtyp"] = "app" }),
        ["with a permission that begins alike"] = issuer => "Bearer " + issuer.Token(new() { ["scp"] = "Desk.Access.All" }),
        ["naming nobody"] = issuer => "Bearer " + issuer.Token(new() { ["oid"] = null }),
        ["naming a blank"] = issuer => "Bearer " + issuer.Token(new() { ["oid"] = "  " }),
        ["signed by a stranger"] = issuer => Foreign(issuer),
        ["of an unknown key"] = issuer => "Bearer " + issuer.Token(header: new() { ["kid"] = "d9" }),
        ["of no key"] = issuer => "Bearer " + issuer.Token(header: new() { ["kid"] = null }),
        ["with the name of another key"] = issuer => "Bearer " + issuer.Token(header: new() { ["kid"] = "d2" }),
        ["not signed"] = issuer => "Bearer " + issuer.Token(header: new() { ["alg"] = "none" }) is var token ? token[..(token.LastIndexOf('.') + 1)] : null,
        ["not signed but with a signature"] = issuer => "Bearer " + issuer.Token(header: new() { ["alg"] = "none" }),
        ["signed with the public key as a secret"] = issuer => Symmetric(issuer),
        ["of an algorithm that its key cannot"] = issuer => "Bearer " + issuer.Token(header: new() { ["alg"] = "ES256" }),
        ["truncated"] = issuer => "Bearer " + issuer.Token()[..^20],
        ["with a claim changed"] = issuer => Changed(issuer),
        ["oversized"] = issuer => "Bearer " + issuer.Token(new() { ["filler"] = new string('x', 20_000) }),
        ["encrypted"] = _ => "Bearer eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.AAAA.AAAA.AAAA.AAAA",
    };

    public static TheoryData<string> Wrong => [.. _wrong.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_token_is_refused(string kind)
    {
        using var answer = await world.CallAsync(_wrong[kind](world.Issuer));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_good_token_says_who_is_there_and_what_they_may_do()
    {
        using var answer = await world.CallAsync("Bearer " + world.Issuer.Token(new() { ["roles"] = new[] { "Desk.Lead", "Something.Else" } }));
        var me = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("adviser-1", (string?)me?["id"]);
        Assert.Equal("Ash Adviser", (string?)me?["name"]);
        Assert.Equal(["lead"], me?["roles"]?.AsArray().Select(role => (string?)role));
        Assert.Null((string?)me?["guard"]);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Somebody_without_a_role_of_the_desk_is_told_so()
    {
        using var answer = await world.CallAsync("Bearer " + world.Issuer.Token(new() { ["roles"] = new[] { "Desk.adviser" } }));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_single_role_and_a_scope_in_the_general_form_are_understood()
    {
        using var answer = await world.CallAsync("bearer " + world.Issuer.Token(
            new() { ["roles"] = "Desk.Adviser", ["scp"] = null, ["scope"] = "openid Desk.Access" }, new() { ["typ"] = "at+jwt", ["kid"] = "d2" }, world.Issuer.SecondKey));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Invented_keys_do_not_make_the_host_ask_the_issuer_again_and_again()
    {
        using var good = await world.CallAsync("Bearer " + world.Issuer.Token());
        var before = world.Issuer.KeyFetches;
        for (var i = 0; i < 10; i++) (await world.CallAsync("Bearer " + world.Issuer.Token(header: new() { ["kid"] = $"made-up-{i}" }))).Dispose();

        Assert.InRange(world.Issuer.KeyFetches, before, before + 1);
    }

    [Fact]
    public async Task A_cookie_opens_nothing_where_tokens_are_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "desk/api/me");
        request.Headers.Add("Cookie", "skillsadvisor-desk=" + new string('a', 64));
        using var answer = await world.Host.Client.SendAsync(request);
        using var link = await world.Host.Client.GetAsync(new Uri("desk/sign-in?link=a", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, link.StatusCode);
    }

    [Fact]
    public async Task The_page_may_speak_to_this_host_and_the_issuer_alone()
    {
        using var page = await world.Host.Client.GetAsync(new Uri("desk", UriKind.Relative));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Contains($"connect-src 'self' {world.Issuer.Authority};", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
    }

    private static string Foreign(DeskIssuer issuer)
    {
        using var stranger = RSA.Create(2048);
        return "Bearer " + issuer.Token(key: stranger);
    }

    private static string Symmetric(DeskIssuer issuer)
    {
        var token = issuer.Token(header: new() { ["alg"] = "HS256" });
        var content = token[..token.LastIndexOf('.')];
        return $"Bearer {content}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(issuer.Key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(content)))}";
    }

    private static string Changed(DeskIssuer issuer)
    {
        var parts = issuer.Token().Split('.');
        return $"Bearer {parts[0]}.{issuer.Token(new() { ["roles"] = new[] { "Desk.Admin" } }).Split('.')[1]}.{parts[2]}";
    }
}
