using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Knowledge.Answers.Understanding;
using Bot.Models;
using Bot.Models.Clients;
using Bot.Models.Traces;
using Bot.Tests.Knowledge;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Models;

/// <summary>The models part of the host, as it is set up in the product, against a server of the test.</summary>
internal sealed class ModelWorld : IWordingWitness, IDisposable
{
    private readonly ServiceProvider _services;

    public ModelWorld(string? endpoint, TimeProvider? clock = null, params (string Key, string Value)[] more)
    {
        Settings = new ConfigurationManager();
        if (endpoint is not null)
        {
            Settings.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Models:Endpoint"] = endpoint, ["Models:Key"] = "secret-key", ["Models:Chat"] = "words", ["Models:Embeddings"] = "vectors", ["Models:TraceFile"] = "", ["Models:SpendingFile"] = "",
            });
        }
        Settings.AddInMemoryCollection(more.Select(pair => KeyValuePair.Create<string, string?>($"Models:{pair.Key}", pair.Value)));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSingleton(ShippedKnowledge.Base);
        services.AddModels(Settings);
        if (endpoint is not null) services.AddSingleton<IWordingWitness>(this);
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new KnowledgeOptions { IndexFile = Path.Combine(Path.GetTempPath(), "none", "none.db") }));
        _services = services.BuildServiceProvider();
        if (endpoint is not null) Pipeline = new AnswerPipeline(ShippedKnowledge.Base, _services.GetRequiredService<IAnswerComposer>(), new AnswerThresholds(), NullLoggerFactory.Instance, _services.GetRequiredService<IQuestionReader>());
    }

    public ConfigurationManager Settings { get; }

    public IServiceProvider Services => _services;

    public List<WordingTrace> Traces { get; } = [];

    /// <summary>The product's pipeline over the shipped knowledge, worded by the server of the test.</summary>
    public AnswerPipeline Pipeline { get; } = ShippedKnowledge.Pipeline;

    public IChatClient Chat => _services.GetRequiredService<IChatClient>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public void Tell(WordingTrace trace)
    {
        lock (Traces) Traces.Add(trace);
    }

    public async Task<ModelFault> FaultAsync(string words = "hello")
    {
        var fault = await Assert.ThrowsAsync<ModelUnavailableException>(() => Chat.GetResponseAsync(words));
        return fault.Fault;
    }

    public void Dispose() => _services.Dispose();
}
