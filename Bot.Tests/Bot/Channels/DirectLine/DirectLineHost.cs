using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.DirectLine;
using Bot.Department;
using Bot.Storage;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Host.Channels.DirectLine;

/// <summary>The door on a free port with a store of its own, a clock that stands still, and an echo in place of the bot.</summary>
public sealed class DirectLineHost : IAsyncLifetime
{
    public const string Secret = "a secret for the tests";
    // A fifth of a minute's worth, see below. The clock stands still, so none comes back.
    public const int Burst = 20;
    public const string KnownOrigin = "https://intranet.example";

    private readonly string folder = Directory.CreateTempSubdirectory("directline").FullName;
    private readonly WebApplication app;

    public DirectLineHost()
        : this(AppContext.BaseDirectory)
    {
    }

    internal DirectLineHost(string contentRoot)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = contentRoot });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "store.db"),
            ["DirectLine:Secret"] = Secret,
            ["DirectLine:AllowedOrigins:0"] = KnownOrigin,
            ["DirectLine:ActivitiesPerMinute"] = "100",
            ["WebChat:EmbeddingOrigins:0"] = KnownOrigin,
        });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(server => server.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services
            .AddRouting()
            .AddSingleton<TimeProvider>(Clock)
            .AddStorage(builder.Configuration)
            .AddDirectLine(builder.Configuration)
            .AddWebChat(builder.Configuration)
            .AddSingleton<EchoTurns>()
            .AddSingleton<AcceptActivity>(host => host.GetRequiredService<EchoTurns>().AcceptAsync)
            .AddSingleton<AnswerQuestion>(new Web.CannedAnswers().AnswerAsync);
        builder.Services.AddDepartment(builder.Configuration);
        app = builder.Build();
        app.MapDirectLine();
        app.MapWebChat();
    }

    internal ManualClock Clock { get; } = new();

    internal EchoTurns Turns => app.Services.GetRequiredService<EchoTurns>();

    internal DirectLineTokens Tokens => app.Services.GetRequiredService<DirectLineTokens>();

    public HttpClient Client { get; private set; } = new();

    public async Task InitializeAsync()
    {
        await app.Services.GetRequiredService<ITurnStore>().ProbeAsync(CancellationToken.None);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First();
        Client = new HttpClient { BaseAddress = new Uri($"{address}/") };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A conversation that has begun.</summary>
    public async Task<Talk> BeginAsync()
    {
        var session = await SendAsync(HttpMethod.Post, "v3/directline/tokens/generate", Secret, "{}");
        var started = await SendAsync(HttpMethod.Post, "v3/directline/conversations", session.Text("token"), "{}");
        return new Talk(this, started.Text("conversationId"), started.Text("token"), started.Text("streamUrl"));
    }

    public async Task<Answered> SendAsync(HttpMethod method, string path, string? token, string? json)
    {
        using var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new Answered((int)response.StatusCode, body);
    }
}

public sealed record Answered(int Status, string Body)
{
    public JsonObject Json => JsonNode.Parse(Body)?.AsObject() ?? [];

    public string Text(string name) => (string?)Json[name] ?? "";

    public IReadOnlyList<JsonObject> Activities => [.. Json["activities"]?.AsArray().Select(activity => activity?.AsObject() ?? []) ?? []];
}

public sealed record Talk(DirectLineHost Host, string Id, string Token, string StreamUrl)
{
    public Task<Answered> PostAsync(string json) => Host.SendAsync(HttpMethod.Post, $"v3/directline/conversations/{Id}/activities", Token, json);

    public Task<Answered> SayAsync(string text) => PostAsync(new JsonObject { ["type"] = "message", ["text"] = text }.ToJsonString());

    public Task<Answered> ReadAsync(string watermark = "") => Host.SendAsync(HttpMethod.Get, $"v3/directline/conversations/{Id}/activities?watermark={watermark}", Token, null);
}
