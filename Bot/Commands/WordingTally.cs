using System.Globalization;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Knowledge.Answers.Understanding;
using Bot.Models;
using Bot.Models.Decorators;
using Bot.Privacy;
using Bot.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands;

/// <summary>Counts how a chat composer's tries ended and how many sentences the citation check removed.</summary>
internal sealed class WordingTally : IWordingWitness
{
    private readonly Lock _gate = new();
    private readonly Dictionary<WordingOutcome, int> _outcomes = [];
    private int _shown;
    private int _removed;

    public void Tell(WordingTrace trace)
    {
        lock (_gate)
        {
            _outcomes[trace.Outcome] = _outcomes.GetValueOrDefault(trace.Outcome) + 1;
            _shown += trace.Shown;
            _removed += trace.Stopped.Count;
        }
    }

    /// <summary>The models of the settings with this as their witness; a recording stands before, or in place of, the endpoint.</summary>
    public void AddTo(IServiceCollection services, IConfiguration settings, string? recording)
    {
        services.AddModels(settings);
        services.RemoveAll<IWordingWitness>();
        services.AddSingleton<IWordingWitness>(this);
        if (recording is null) return;
        // Judged questions hold no personal data, and a recording must give the same answer on every machine: no limits, no cache.
        var live = services.LastOrDefault(service => service.ServiceType == typeof(IChatClient))?.ImplementationFactory;
        services.AddPrivacy();
        services.RemoveAll<IChatClient>();
        services.AddSingleton<IChatClient>(provider => new RecordedChat(live?.Invoke(provider) as IChatClient, recording));
        services.RemoveAll<IAnswerComposer>();
        services.RemoveAll<IQuestionReader>();
        services.AddSingleton<IAnswerComposer>(provider => new ChatComposer(
            provider.GetRequiredService<IChatClient>(), new WordingPrompt(PromptFile.Wording, PromptFile.WordingRepair), null, this, text => provider.GetRequiredService<LeavingWords>().Mask(text), TimeProvider.System));
    }

    public override string ToString()
    {
        lock (_gate)
        {
            var outcomes = string.Join(", ", _outcomes.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
            return string.Create(CultureInfo.InvariantCulture, $"Worded by chat: {_outcomes.Values.Sum()} tries ({outcomes}). {_shown} sentences passed; the check removed {_removed}.");
        }
    }
}
