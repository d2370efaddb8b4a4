using Bot.Desk.SignIn;
using Bot.Tests.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Host.Desk;

/// <summary>The real host, without a browser, with its data in a folder of its own.</summary>
public sealed class DeskHost : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("desk").FullName;
    private readonly WebApplicationFactory<Program> factory;
    private readonly StringWriter console = new();

    public DeskHost(string environment, IEnumerable<(string Key, string Value)> settings)
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseFolder(folder);
            host.UseEnvironment(environment);
            if (environment != Environments.Development) host.UseSetting("MicrosoftAppId", "00000000-0000-0000-0000-0000000000b0");
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.ConfigureTestServices(services => services.AddSingleton(provider => new OneTimeLink(
                provider.GetRequiredService<IServer>(), provider.GetRequiredService<IOptions<SignInOptions>>(), TimeProvider.System, TextWriter.Synchronized(console))));
        });
        Client = NewClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => factory.Services;

    /// <summary>The secret of the newest link on the console.</summary>
    public string TakeLink()
    {
        Services.GetRequiredService<OneTimeLink>().Offer();
        return console.ToString().Split("link=")[^1].Split(' ')[0];
    }

    /// <summary>Keeps cookies and follows no redirect.</summary>
    public HttpClient NewClient() => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    public void Dispose()
    {
        factory.Dispose();
        TemporaryFolder.Delete(folder);
    }
}
