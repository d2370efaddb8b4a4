using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Desk.SignIn;
using Bot.Handoff;
using Bot.Handoff.Desks;
using Bot.Storage;
using Bot.Tests.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Handoff;

/// <summary>The real host with hand-off settings of a test's own, at a time of its own.</summary>
internal sealed class HandoffHost : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("handoff").FullName;
    private readonly IReadOnlyDictionary<string, string> settings;
    private readonly StringWriter console = new();
    private WebApplicationFactory<Program> factory;

    /// <param name="start">What the host takes for now when it starts.</param>
    public HandoffHost(DateTimeOffset start, IReadOnlyDictionary<string, string>? settings = null)
    {
        this.settings = settings ?? new Dictionary<string, string>();
        Clock = new MovedClock(start);
        factory = Start();
        Client = factory.CreateClient();
    }

    private WebApplicationFactory<Program> Start() =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseFolder(folder);
            host.UseSetting("Outbox:FirstPauseMilliseconds", "20");
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)).AddSingleton(provider => new OneTimeLink(
                provider.GetRequiredService<IServer>(), provider.GetRequiredService<IOptions<SignInOptions>>(), Clock, TextWriter.Synchronized(console))));
        });

    /// <summary>Where the channel of the test's advisers listens.</summary>
    public string ServiceUrl { get; init; } = "http://127.0.0.1:9/";

    public MovedClock Clock { get; }

    public HttpClient Client { get; private set; }

    public CaseActions Actions => factory.Services.GetRequiredService<CaseActions>();

    public CaseQueries Queries => factory.Services.GetRequiredService<CaseQueries>();

    public ICaseStore Cases => factory.Services.GetRequiredService<ICaseStore>();

    public IServiceProvider Services => factory.Services;

    /// <summary>Ends the host and starts another over the same data. Talks of before are not to be used again.</summary>
    public void Restart()
    {
        factory.Dispose();
        factory = Start();
        Client = factory.CreateClient();
    }

    /// <summary>An adviser's browser, signed in by the link of the console.</summary>
    public async Task<HttpClient> SignInAsync(string name, params string[] roles)
    {
        factory.Services.GetRequiredService<OneTimeLink>().Offer();
        var desk = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var link = console.ToString().Split("link=")[^1].Split(' ')[0];
        using var form = new FormUrlEncodedContent([new("link", link), new("name", name), .. roles.Select(role => KeyValuePair.Create("role", role))]);
        using var signedIn = await desk.PostAsync("desk/sign-in", form);
        var me = await desk.GetFromJsonAsync<JsonElement>("desk/api/me");
        desk.DefaultRequestHeaders.Add("X-Desk-Guard", me.GetProperty("guard").GetString());
        return desk;
    }

    /// <summary>Posts what a channel posts.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        var answer = await Client.PostAsJsonAsync("/api/messages", activity);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    /// <summary>Does what the clock of cases does every few seconds.</summary>
    public Task<int> RunDueAsync() => factory.Services.GetServices<IHostedService>().OfType<DueCases>().Single().RunAsync(CancellationToken.None);

    public Task<DirectLineTalk> OpenTalkAsync() => DirectLineTalk.OpenAsync(Client, factory.CreateClient(), factory.Services.GetRequiredService<IDirectLineStore>());

    /// <returns>The talk, the case's reference and what the person was told.</returns>
    public async Task<(DirectLineTalk Talk, string Reference, string Told)> OpenCaseAsync(string request)
    {
        var talk = await OpenTalkAsync();
        await talk.SayAsync("speak to a person");
        await talk.ReadUntilAsync("What should they help you with?");
        await talk.SayAsync(request);
        await talk.ReadUntilAsync("Shall I send it?");
        await talk.SayAsync("yes");
        var told = await talk.ReadUntilAsync("Your request is stored.");
        return (talk, (await Cases.ReadCasesOfAsync(talk.Key, CancellationToken.None))[0].Id, told);
    }

    public void Dispose()
    {
        factory.Dispose();
        TemporaryFolder.Delete(folder);
    }
}
