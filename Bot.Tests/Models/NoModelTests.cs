using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using Bot.Knowledge.Answers;
using Bot.Tests.Knowledge;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Models;

/// <summary>Without a key no call is made. The test listens to the platform's own reports of requests, look-ups of names and connections.</summary>
public sealed class NoModelTests
{
    [Fact]
    public async Task Without_an_endpoint_no_client_exists_and_no_socket_is_opened()
    {
        using var world = new ModelWorld(null);
        using var watch = new SocketWatch();

        foreach (var question in ShippedKnowledge.Questions.Take(40)) await world.Pipeline.AnswerAsync(new Question(question.Question), CancellationToken.None);

        Assert.Empty(watch.Seen);
        Assert.Null(world.Services.GetService<IChatClient>());
        Assert.Null(world.Services.GetService<IEmbeddingGenerator<string, Embedding<float>>>());
        Assert.DoesNotContain(world.Services.GetServices<IHostedService>(), service => service.GetType().Namespace?.StartsWith("Bot.Models", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_watch_sees_a_call_where_there_is_one()
    {
        await using var server = await ModelServer.SayingAsync("""{"completeness":"none","sentences":[]}""");
        using var world = new ModelWorld(server.Url);
        using var watch = new SocketWatch();

        await world.Pipeline.AnswerAsync(new Question("What did the Access programme achieve?"), CancellationToken.None);

        Assert.Contains("RequestStart", watch.Seen);
    }

    /// <summary>Keeps what happens below this test's own calls; other tests run beside it.</summary>
    private sealed class SocketWatch : EventListener
    {
        private static readonly AsyncLocal<SocketWatch?> _own = new();

        public SocketWatch() => _own.Value = this;

        public ConcurrentQueue<string> Seen { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Net.NameResolution") EnableEvents(eventSource, EventLevel.Informational);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (_own.Value == this && eventData.EventName is "RequestStart" or "ConnectStart" or "ResolutionStart" && _own.Value == this) Seen?.Enqueue(eventData.EventName);
        }
    }
}
