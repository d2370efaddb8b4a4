using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Bot.Models.Decorators;

/// <summary>Vectors of questions: kept for a while, limited in time, counted, and left alone by a circuit that opens after repeated failures.</summary>
internal sealed class SteadyEmbeddings : DelegatingEmbeddingGenerator<string, Embedding<float>>
{
    private readonly ResiliencePipeline _pipeline;
    private readonly ModelCache _cache;
    private readonly ModelMeters _meters;
    private readonly TimeProvider _clock;
    private readonly string _model;

    public SteadyEmbeddings(
        IEmbeddingGenerator<string, Embedding<float>> inner, IOptionsMonitor<ModelOptions> options, ModelCache cache, ModelMeters meters, TimeProvider clock)
        : base(inner)
    {
        (_cache, _meters, _clock, _model) = (cache, meters, clock, options.CurrentValue.Embeddings);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => ValueTask.FromResult(TimeSpan.FromMilliseconds(options.CurrentValue.EmbeddingMilliseconds)) })
            .AddCircuitBreaker(Breaker.Options())
            .Build();
    }

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var found = texts.Select(text => _cache.Find<Embedding<float>>(ModelCache.KeyOf(_model, [text]))).ToArray();
        var missing = texts.Where((_, i) => found[i] is null).Distinct().ToList();
        if (missing.Count > 0)
        {
            var fresh = await AskAsync(missing, options, cancellationToken);
            foreach (var (text, vector) in missing.Zip(fresh))
            {
                _cache.Keep(ModelCache.KeyOf(_model, [text]), vector, vector.Vector.Length * sizeof(float));
                for (var i = 0; i < texts.Count; i++)
                {
                    if (texts[i] == text) found[i] = vector;
                }
            }
        }
        return [.. found.OfType<Embedding<float>>()];
    }

    private async Task<GeneratedEmbeddings<Embedding<float>>> AskAsync(List<string> texts, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var (start, outcome) = (_clock.GetTimestamp(), "left");
        try
        {
            var fresh = await _pipeline.ExecuteAsync(async token => await InnerGenerator.GenerateAsync(texts, options, token), cancellationToken);
            outcome = "done";
            return fresh;
        }
        catch (Exception e)
        {
            var named = Breaker.Named(e, cancellationToken);
            outcome = (named as ModelUnavailableException)?.Fault.ToString() ?? "left";
            if (named == e) throw;
            throw named;
        }
        finally
        {
            _meters.Embeddings(outcome, _clock.GetElapsedTime(start));
        }
    }
}
