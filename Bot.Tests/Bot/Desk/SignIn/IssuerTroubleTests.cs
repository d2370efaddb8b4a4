using System.Net;

namespace Bot.Tests.Host.Desk.SignIn;

public sealed class IssuerTroubleTests
{
    [Fact]
    public async Task An_issuer_that_was_never_reached_lets_nobody_in_and_the_page_says_why()
    {
        await using var issuer = await DeskIssuer.StartAsync();
        issuer.IsDown = true;
        using var host = new DeskHost("Production", issuer.Settings);
        using var request = new HttpRequestMessage(HttpMethod.Get, "desk/api/me");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + issuer.Token());

        using var answer = await host.Client.SendAsync(request);
        using var page = await host.Client.GetAsync(new Uri("desk", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("does not answer", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issuer_that_stands_for_every_tenant_is_not_trusted()
    {
        await using var issuer = await DeskIssuer.StartAsync();
        issuer.NameInMetadata = "https://login.microsoftonline.com/{tenantid}/v2.0";
        using var host = new DeskHost("Production", issuer.Settings);
        using var request = new HttpRequestMessage(HttpMethod.Get, "desk/api/me");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + issuer.Token(new() { ["iss"] = issuer.NameInMetadata }));

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Without_settings_there_is_no_desk_in_Production()
    {
        using var host = new DeskHost("Production", []);
        foreach (var path in new[] { "desk", "desk/insight", "desk/sign-in", "desk/sign-in?link=x" })
        {
            using var page = await host.Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
            Assert.Contains("not switched on", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        using var call = await host.Client.GetAsync(new Uri("desk/api/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, call.StatusCode);
    }
}
