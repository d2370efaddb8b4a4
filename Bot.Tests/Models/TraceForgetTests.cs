using System.Text;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Models;
using Bot.Models.Traces;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Models;

/// <summary>A trace belongs to the person whom the answer was for: it is shown to them and goes with them.</summary>
public sealed class TraceForgetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("traces").FullName;

    public void Dispose() => Conversations.TemporaryFolder.Delete(_folder);

    [Fact]
    public async Task Who_is_forgotten_leaves_no_trace_and_others_keep_theirs()
    {
        var file = Path.Combine(_folder, "traces.jsonl");
        using var world = new ModelWorld("http://127.0.0.1:9", null, ("TraceFile", file));
        var traces = world.Services.GetRequiredService<ModelTraces>();
        await TellAsync(traces, "ann", "Quaggamuffin");
        await TellAsync(traces, "bea", "Wombatology");
        // One more than is on disk when the person is forgotten.
        await traces.WriteAsync(CancellationToken.None);
        await TellAsync(traces, "ann", "Quaggamuffin again");
        var ann = new KnownPerson("test", "ann", []);

        Assert.Equal(2, (await traces.ReadHeldAsync(ann, CancellationToken.None)).Count);
        await traces.ForgetAsync(ann, CancellationToken.None);

        var left = await File.ReadAllTextAsync(file);
        Assert.DoesNotContain("Quaggamuffin", left, StringComparison.Ordinal);
        Assert.Contains("Wombatology", left, StringComparison.Ordinal);
        Assert.Equal("Wombatology", Assert.Single(ModelTraces.Read(file)).Trace.Question);
    }

    private static Task TellAsync(ModelTraces traces, string person, string question)
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "test", From = new ChannelAccount(person), Conversation = new ConversationAccount(id: "c") });
        return new ModelCaller(TimeProvider.System).OnTurnAsync(turn, _ =>
        {
            traces.Tell(new WordingTrace(WordingOutcome.Worded, null, question, question, [], [], 1, TimeSpan.Zero));
            return Task.CompletedTask;
        }, CancellationToken.None);
    }
}
