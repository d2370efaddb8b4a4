using System.Net.Http.Json;
using System.Text.Json;
using Bot.Channels.Connector;
using Bot.Storage;
using Bot.Telemetry;
using Bot.Turns;
using Bot.Turns.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Host.Turns;

/// <summary>The doors, the turns and the store as in service, around a bot that a test scripts; the channel is a list.</summary>
internal sealed class TurnHost(WebApplication app) : IAsyncDisposable
{
    public RecordingChannel Channel => (RecordingChannel)app.Services.GetRequiredService<IChannelOut>();

    public ITurnStore Store => app.Services.GetRequiredService<ITurnStore>();

    public TypingSigns Typing => app.Services.GetRequiredService<TypingSigns>();

    public HttpClient Client { get; } = app.GetTestClient();

    public static async Task<TurnHost> StartAsync(
        string folder, Func<ITurnContext, CancellationToken, Task> bot, IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(TestSettings.Patient!);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = Path.Combine(folder, "store.db"),
            ["Turns:RetryMilliseconds"] = "10",
            ["Outbox:FirstPauseMilliseconds"] = "10",
            ["Turns:DrainSeconds"] = "1",
        });
        if (settings is not null) builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddBotTelemetry(builder.Configuration);
        builder.Services.AddTurns(builder.Configuration);
        builder.Services.AddConnector();
        builder.Services.AddSingleton<IBot>(new ScriptedBot(bot));
        builder.Services.Replace(ServiceDescriptor.Singleton<IChannelOut, RecordingChannel>());
        change?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapMessages();
        await app.StartAsync();
        return new TurnHost(app);
    }

    /// <summary>A message as the Direct Line door brings it.</summary>
    public Task<Acceptance> AcceptAsync(string conversation, string id, string text)
    {
        var message = Message(ConversationKey.IdOf(conversation), id, text);
        message["channelId"] = "directline";
        return app.Services.GetRequiredService<Inbox>().AcceptAsync(new IncomingActivity
        {
            Conversation = conversation,
            RepeatKey = id,
            ActivityId = id,
            Activity = JsonSerializer.SerializeToUtf8Bytes(message),
        }, CancellationToken.None);
    }

    /// <summary>The log once it has so many lines.</summary>
    public async Task<IReadOnlyList<LoggedActivity>> ReadLogAsync(string conversation, int lines)
    {
        List<LoggedActivity> log = [];
        using var limit = new CancellationTokenSource(Waits.Longest);
        await foreach (var line in app.Services.GetRequiredService<IDirectLineStore>().FollowLogAsync(conversation, 0, limit.Token))
        {
            log.Add(line);
            if (log.Count == lines) break;
        }
        return log;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => Client.PostAsJsonAsync("/api/messages", activity);

    public static Dictionary<string, object?> Message(string conversation, string id, string text) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "test",
        ["serviceUrl"] = "http://127.0.0.1:9/",
        ["from"] = new { id = "user", name = "Ann" },
        ["recipient"] = new { id = "bot", name = "Bot" },
        ["conversation"] = new { id = conversation },
        ["text"] = text,
    };

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> bot) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => bot(turnContext, cancellationToken);
    }
}
