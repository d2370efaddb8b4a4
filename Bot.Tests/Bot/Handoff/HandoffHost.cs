using Bot.Handoff;
using Bot.Handoff.Desks;
using Bot.Storage;
using Bot.Tests.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Host.Handoff;

/// <summary>The real host with hand-off settings of a test's own, at a time of its own.</summary>
internal sealed class HandoffHost : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("handoff").FullName;
    private readonly WebApplicationFactory<Program> factory;

    /// <param name="start">What the host takes for now when it starts.</param>
    public HandoffHost(DateTimeOffset start, IReadOnlyDictionary<string, string>? settings = null)
    {
        Clock = new MovedClock(start);
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment(Environments.Development);
            host.UseSetting("Urls", "http://127.0.0.1:0");
            host.UseSetting("Storage:Path", Path.Combine(folder, "store.db"));
            host.UseSetting("Knowledge:IndexFile", Path.Combine(folder, "index.db"));
            host.UseSetting("Knowledge:Watch", "false");
            host.UseSetting("Outbox:FirstPauseMilliseconds", "20");
            foreach (var (key, value) in settings ?? new Dictionary<string, string>()) host.UseSetting(key, value);
            host.ConfigureLogging(logging => logging.ClearProviders());
            host.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        });
        Client = factory.CreateClient();
    }

    /// <summary>Where the channel of the test's advisers listens.</summary>
    public string ServiceUrl { get; init; } = "http://127.0.0.1:9/";

    public MovedClock Clock { get; }

    public HttpClient Client { get; }

    public CaseActions Actions => factory.Services.GetRequiredService<CaseActions>();

    public CaseQueries Queries => factory.Services.GetRequiredService<CaseQueries>();

    public ICaseStore Cases => factory.Services.GetRequiredService<ICaseStore>();

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
