using Bot.Tests.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Models;

/// <summary>The real host with the real content and a model server of the test; its clock can be moved on.</summary>
internal sealed class ModelHost : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelhost").FullName;
    private readonly WebApplicationFactory<Program> _factory;
    private int _talks;

    public ModelHost(string endpoint, params (string Key, string Value)[] more)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseFolder(_folder);
            host.UseSetting("Models:Endpoint", endpoint);
            host.UseSetting("Models:Key", "secret-key");
            host.UseSetting("Models:Chat", "words");
            host.UseSetting("Models:TraceFile", "");
            host.UseSetting("Models:SpendingFile", "");
            foreach (var (key, value) in more) host.UseSetting($"Models:{key}", value);
            host.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        });
        Client = _factory.CreateClient();
    }

    public MovedClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public HttpClient NewClient() => _factory.CreateClient();

    public WebSocketClient NewSocket() => _factory.Server.CreateWebSocketClient();

    public Talk NewTalk() => new(Client, $"model-talk-{Interlocked.Increment(ref _talks)}");

    /// <summary>As an operator changes the settings file.</summary>
    public void Set(string key, string value)
    {
        var settings = (IConfigurationRoot)Services.GetRequiredService<IConfiguration>();
        settings[$"Models:{key}"] = value;
        settings.Reload();
    }

    public void Dispose()
    {
        _factory.Dispose();
        TemporaryFolder.Delete(_folder);
    }
}
