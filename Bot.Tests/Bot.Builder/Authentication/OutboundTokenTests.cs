using System.Net;
using System.Net.Http.Json;
using Microsoft.Bot.Connector.Authentication;

namespace Bot.Tests.Builder.Authentication;

public sealed class OutboundTokenTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task Many_callers_share_one_request()
    {
        var source = new Source(clock);
        var token = new SharedToken(source, clock);

        var waiting = Enumerable.Range(0, 50).Select(_ => token.GetAsync(forceRefresh: false)).ToArray();
        source.Open();

        Assert.All(await Task.WhenAll(waiting), text => Assert.Equal("token 1", text));
        Assert.Equal(1, source.Requests);
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_its_end()
    {
        var source = new Source(clock).Open();
        var token = new SharedToken(source, clock);

        Assert.Equal("token 1", await token.GetAsync(forceRefresh: false));
        clock.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("token 1", await token.GetAsync(forceRefresh: false));
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("token 2", await token.GetAsync(forceRefresh: false));
        Assert.Equal("token 3", await token.GetAsync(forceRefresh: true));
    }

    [Fact]
    public async Task A_short_outage_of_the_login_service_stays_unnoticed_and_a_long_one_does_not()
    {
        var source = new Source(clock).Open();
        var token = new SharedToken(source, clock);
        await token.GetAsync(forceRefresh: false);

        source.IsDown = true;
        clock.Advance(TimeSpan.FromMinutes(57));
        Assert.Equal("token 1", await token.GetAsync(forceRefresh: false));
        clock.Advance(TimeSpan.FromMinutes(4));
        await Assert.ThrowsAsync<HttpRequestException>(() => token.GetAsync(forceRefresh: false));

        source.IsDown = false;
        Assert.StartsWith("token", await token.GetAsync(forceRefresh: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", null, "/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("https://login.microsoftonline.com/botframework.com", "tenant-1", "/tenant-1/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    public async Task One_login_serves_all_sends_of_a_bot(string login, string? tenant, string path, string scope)
    {
        var service = new LoginService();
        using var http = new HttpClient(service);
        var factory = new PasswordServiceClientCredentialFactory(TokenWorld.AppId, "secret", tenant, http, null);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var credentials = await factory.CreateCredentialsAsync(TokenWorld.AppId, "https://api.botframework.com", login, true, CancellationToken.None);
            using var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);
            Assert.Equal("Bearer from-login", request.Headers.Authorization?.ToString());
        }));

        var asked = Assert.Single(service.Requests);
        Assert.Equal(path, asked.Path);
        Assert.Contains($"scope={Uri.EscapeDataString(scope)}", asked.Form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_an_identity_sends_no_token()
    {
        var credentials = await new PasswordServiceClientCredentialFactory().CreateCredentialsAsync("", "", "", true, CancellationToken.None);
        using var request = new HttpRequestMessage();

        await credentials.ProcessHttpRequestAsync(request, CancellationToken.None);

        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task Credentials_are_not_lent_to_another_app() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new PasswordServiceClientCredentialFactory(TokenWorld.AppId, "secret", null, null, null)
            .CreateCredentialsAsync("another", "scope", "https://login.microsoftonline.com/botframework.com", true, CancellationToken.None));

    private sealed class Source(TimeProvider clock) : IAuthenticator
    {
        private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int requests;

        public int Requests => requests;

        public bool IsDown { get; set; }

        public Source Open()
        {
            gate.TrySetResult();
            return this;
        }

        public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
        {
            var number = Interlocked.Increment(ref requests);
            await gate.Task;
            return IsDown
                ? throw new HttpRequestException("down")
                : new AuthenticatorResult { AccessToken = $"token {number}", ExpiresOn = clock.GetUtcNow().AddHours(1) };
        }
    }

    private sealed class LoginService : HttpMessageHandler
    {
        public List<(string Path, string Form)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Post || request.Content is null) return new HttpResponseMessage(HttpStatusCode.NotFound);
            var form = await request.Content.ReadAsStringAsync(cancellationToken);
            lock (Requests) Requests.Add((request.RequestUri?.AbsolutePath ?? "", form));
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = JsonContent.Create(new { token_type = "Bearer", expires_in = 3600, access_token = "from-login" }),
            };
        }
    }
}
