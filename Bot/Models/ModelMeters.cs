using System.Diagnostics.Metrics;

namespace Bot.Models;

/// <summary>What the models do, in figures: calls, time, tokens and outcomes.</summary>
internal sealed class ModelMeters : IDisposable
{
    public const string Name = "SkillsAdvisor.Models";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _chat;
    private readonly Histogram<double> _embeddings;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _answers;

    public ModelMeters()
    {
        _chat = _meter.CreateHistogram<double>("models.chat", "s", "Chat calls, by how they ended");
        _embeddings = _meter.CreateHistogram<double>("models.embeddings", "s", "Embedding calls, by how they ended");
        _tokens = _meter.CreateCounter<long>("models.tokens", description: "Tokens of chat calls");
        _answers = _meter.CreateCounter<long>("models.answers", description: "Answers, by who worded them and why");
    }

    public void Chat(string feature, string outcome, TimeSpan took, long tokens)
    {
        _chat.Record(took.TotalSeconds, new("feature", feature), new("outcome", outcome));
        if (tokens > 0) _tokens.Add(tokens, new KeyValuePair<string, object?>("feature", feature));
    }

    public void Embeddings(string outcome, TimeSpan took) => _embeddings.Record(took.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <param name="outcome">How a composer's try ended, in one word.</param>
    public void Answer(string outcome) => _answers.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Dispose() => _meter.Dispose();
}
