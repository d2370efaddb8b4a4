using Bot.Knowledge;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Knowledge.Answers.Understanding;
using Bot.Knowledge.Retrieval.Hybrid;
using Bot.Models.Clients;
using Bot.Models.Decorators;
using Bot.Models.Guards;
using Bot.Models.Traces;
using Bot.Privacy;
using Bot.Prompts;
using Bot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace Bot.Models;

internal static class ModelSetup
{
    /// <summary>Without an endpoint only the options are checked: no client exists, so that no call can be made.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<ModelOptions>().Bind(settings.GetSection(ModelOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsRanges>().AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsRules>();
        var options = settings.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        return options.IsOn ? AddClients(services, options) : services;
    }

    private static IServiceCollection AddClients(IServiceCollection services, ModelOptions options)
    {
        services
            .AddPrivacy()
            .AddSingleton<ModelMeters>()
            .AddSingleton<ModelBudget>()
            .AddSingleton<ModelSpending>()
            .AddSingleton<ModelCache>()
            .AddSingleton<ModelTraces>()
            .AddSingleton<IKeptApart>(provider => provider.GetRequiredService<ModelTraces>())
            .AddSingleton<IWordingWitness>(provider => provider.GetRequiredService<ModelTraces>())
            .AddSingleton(provider => new ModelClients(provider.GetRequiredService<IOptions<ModelOptions>>().Value))
            .AddSingleton<ModelProbe>()
            .AddSingleton<ModelWatch>()
            .AddSingleton<IMiddleware, ModelCaller>();
        services.AddHostedService(provider => provider.GetRequiredService<ModelSpending>());
        services.AddHostedService(provider => provider.GetRequiredService<ModelTraces>());
        services.AddHostedService(provider => provider.GetRequiredService<ModelWatch>());
        services.AddHealthChecks().AddCheck<ModelWatch>("models");
        if (options.HasChat) services.AddSingleton(Chat).AddSingleton<IAnswerComposer>(Composer).AddSingleton<IQuestionReader>(Reader);
        if (options.HasEmbeddings) services.AddSingleton(Embeddings).AddSingleton(Hybrid).AddSingleton<VectorKeeper>().AddHostedService(provider => provider.GetRequiredService<VectorKeeper>());
        return services;
    }

    // Read from the bottom up: the caller's side is last. What costs nothing stands before what costs.
    private static IChatClient Chat(IServiceProvider provider)
    {
        var (options, clock) = (provider.GetRequiredService<IOptionsMonitor<ModelOptions>>(), provider.GetRequiredService<TimeProvider>());
        IChatClient chat = provider.GetRequiredService<ModelClients>().Chat;
        chat = new PatientChat(chat, options, clock);
        chat = new BudgetedChat(chat, provider.GetRequiredService<ModelBudget>());
        chat = new RatedChat(chat, options, clock);
        chat = new CachedChat(chat, provider.GetRequiredService<ModelCache>(), options.CurrentValue.Chat);
        return new MeteredChat(chat, provider.GetRequiredService<ModelMeters>(), clock);
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Embeddings(IServiceProvider provider) => new SteadyEmbeddings(
        provider.GetRequiredService<ModelClients>().Embeddings, provider.GetRequiredService<IOptionsMonitor<ModelOptions>>(),
        provider.GetRequiredService<ModelCache>(), provider.GetRequiredService<ModelMeters>(), provider.GetRequiredService<TimeProvider>());

    private static HybridSearch Hybrid(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ModelOptions>>();
        var index = provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.IndexFile;
        return new HybridSearch(
            provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>(), options.CurrentValue.Embeddings, new VectorFile(Path.ChangeExtension(index, ".vectors.db")),
            Mask(provider), () => options.CurrentValue.Hybrid, provider.GetRequiredService<ILogger<HybridSearch>>());
    }

    private static TalkGuard Guard(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ModelOptions>>();
        return new TalkGuard(provider.GetRequiredService<IChatClient>(), PromptFile.Guard, () => options.CurrentValue.Guard);
    }

    private static ChatReader Reader(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<ModelOptions>>();
        return new ChatReader(
            provider.GetRequiredService<IChatClient>(), PromptFile.Reading, Mask(provider), () => options.CurrentValue.Reading, provider.GetRequiredService<TimeProvider>());
    }

    private static SwitchedComposer Composer(IServiceProvider provider) => new(
        new ChatComposer(
            provider.GetRequiredService<IChatClient>(), new WordingPrompt(PromptFile.Wording, PromptFile.WordingRepair), Guard(provider),
            provider.GetRequiredService<IWordingWitness>(), Mask(provider), provider.GetRequiredService<TimeProvider>()),
        provider.GetRequiredService<IOptionsMonitor<ModelOptions>>());

    // Asked for at each call: what it needs of the knowledge needs the search, which is built with this.
    private static Func<string, string> Mask(IServiceProvider provider) => text => provider.GetRequiredService<LeavingWords>().Mask(text);
}
