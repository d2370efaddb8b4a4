using System.Net.Http.Json;

namespace Bot.Tests.Host.Turns.Crash;

internal sealed class ConnectorClient(string name, HttpClient http, LoopbackChannel channel, Random chance) : CrashClient(chance)
{
    public override string Name => name;

    /// <summary>Replies that came more than once.</summary>
    public int Repeats => channel.To(name).Count - channel.To(name).DistinctBy(reply => reply.Id).Count();

    public override Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<IReadOnlyList<Reply>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Reply>>([.. channel.To(name).DistinctBy(reply => reply.Id)]);

    protected override async Task<string> PostAsync(string key, string words, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("api/messages", new
        {
            type = "message",
            id = key,
            channelId = "test",
            serviceUrl = channel.ServiceUrl,
            from = new { id = name, name },
            recipient = new { id = "bot", name = "Bot" },
            conversation = new { id = name },
            locale = "en-GB",
            text = words,
        }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return key;
    }
}
