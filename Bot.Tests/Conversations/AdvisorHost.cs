using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Conversations;

/// <summary>The real host with the real content, its data in a folder of its own. Talks go in by its front door.</summary>
public sealed class AdvisorHost : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advisor").FullName;
    private readonly WebApplicationFactory<Program> _factory;
    private int _talks;

    public AdvisorHost()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseFolder(_folder);
            host.UseSetting("Department:Name", "Department of Examples");
            host.UseSetting("Department:Contacts:0:Name", "Learning team");
            host.UseSetting("Department:Contacts:0:Text", "see the intranet");
        });
        Client = _factory.CreateClient();
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public HttpClient NewClient() => _factory.CreateClient();

    public Talk NewTalk() => new(Client, $"talk-{Interlocked.Increment(ref _talks)}");

    public void Dispose()
    {
        _factory.Dispose();
        TemporaryFolder.Delete(_folder);
    }
}

[CollectionDefinition(Name)]
public sealed class ConversationTests : ICollectionFixture<AdvisorHost>
{
    public const string Name = "Conversations";
}
