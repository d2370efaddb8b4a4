using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Desk.SignIn;

public sealed class OneTimeLinkTests
{
    [Fact]
    public void A_link_works_once_and_another_is_printed_only_then()
    {
        var console = new StringWriter();
        var link = Link(console, new ManualClock());
        link.Offer();
        link.Offer();
        var secret = Assert.Single(Printed(console));

        Assert.False(link.Use("wrong"));
        Assert.True(link.Use(secret));
        Assert.False(link.Use(secret));
        link.Offer();
        Assert.Equal(2, Printed(console).Distinct().Count());
    }

    [Fact]
    public void A_link_is_no_good_when_its_minutes_are_over()
    {
        var clock = new ManualClock();
        var console = new StringWriter();
        var link = Link(console, clock);
        link.Offer();
        clock.Advance(TimeSpan.FromMinutes(16));

        Assert.False(link.IsGood(Printed(console).Single()));
        Assert.False(link.Use(Printed(console).Single()));
        Assert.False(link.Use(""));
    }

    [Fact]
    public void A_session_ends_after_a_working_day()
    {
        var clock = new ManualClock();
        var sessions = new Sessions(Options.Create(new SignInOptions()), clock);
        var name = sessions.Begin(new Colleague("a", "A", DeskRoles.Adviser));
        clock.Advance(TimeSpan.FromHours(7.9));
        Assert.NotNull(sessions.Find(name));

        clock.Advance(TimeSpan.FromHours(0.2));

        Assert.Null(sessions.Find(name));
        Assert.Null(sessions.Find(""));
    }

    [Fact]
    public async Task The_link_becomes_a_session_that_only_the_pages_own_calls_can_use()
    {
        using var host = new DeskHost("Development", []);
        using var desk = await SignedInAsync(host, "Ash Adviser", "adviser");

        var me = await desk.GetFromJsonAsync<JsonObject>("desk/api/me");
        Assert.Equal("development/ash-adviser", (string?)me?["id"]);
        Assert.Equal(["adviser"], me?["roles"]?.AsArray().Select(role => (string?)role));
        var guard = (string?)me?["guard"] ?? "";

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, null, null));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, "made up", null));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, guard, "same-site"));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(desk, guard, "cross-site"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(desk, guard, "same-origin"));
        using var after = await desk.GetAsync(new Uri("desk/api/me", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_from_other_sites()
    {
        using var host = new DeskHost("Development", []);
        using var client = host.NewClient();
        using var answer = await SignInAsync(host, client, "A", "adviser");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/desk", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_used_or_invented_link_is_turned_away()
    {
        using var host = new DeskHost("Development", []);
        using var client = host.NewClient();
        using var seen = await client.GetAsync(new Uri("desk/sign-in?link=invented", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["link"] = "invented", ["role"] = "admin" });
        using var posted = await client.PostAsync(new Uri("desk/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Forbidden, seen.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, posted.StatusCode);
        Assert.False(posted.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_token_opens_nothing_where_the_link_is_the_way_in()
    {
        await using var issuer = await DeskIssuer.StartAsync();
        using var host = new DeskHost("Development", []);
        using var request = new HttpRequestMessage(HttpMethod.Get, "desk/api/me");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + issuer.Token());

        using var answer = await host.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    /// <summary>A client with the session of a person who came in by a fresh link.</summary>
    internal static async Task<HttpClient> SignedInAsync(DeskHost host, string name, params string[] roles)
    {
        var client = host.NewClient();
        (await SignInAsync(host, client, name, roles)).Dispose();
        return client;
    }

    private static async Task<HttpResponseMessage> SignInAsync(DeskHost host, HttpClient client, string name, params string[] roles)
    {
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("link", host.TakeLink()), KeyValuePair.Create("name", name), .. roles.Select(role => KeyValuePair.Create("role", role)),
        ]);
        return await client.PostAsync(new Uri("desk/sign-in", UriKind.Relative), form);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient desk, string? guard, string? site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "desk/api/sign-out");
        if (guard is not null) request.Headers.Add("X-Desk-Guard", guard);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        using var answer = await desk.SendAsync(request);
        return answer.StatusCode;
    }

    private static IReadOnlyList<string> Printed(StringWriter console) =>
        [.. console.ToString().Split("link=").Skip(1).Select(part => part.Split(' ')[0])];

    private static OneTimeLink Link(TextWriter console, TimeProvider clock) => new(new NoServer(), Options.Create(new SignInOptions()), clock, console);

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
