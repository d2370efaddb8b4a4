using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace Bot.Models.Clients;

/// <summary>OpenAI's embedding client behind the platform's interface.</summary>
internal sealed class OpenAIEmbeddings(EmbeddingClient client, string model) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata = new("openai", null, model);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        try
        {
            var answer = (await client.GenerateEmbeddingsAsync(texts, cancellationToken: cancellationToken)).Value;
            if (answer.Count != texts.Count) throw new ModelUnavailableException(ModelFault.Broken);
            return new GeneratedEmbeddings<Embedding<float>>(answer.OrderBy(one => one.Index).Select(one => new Embedding<float>(one.ToFloats()) { ModelId = model }));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw FaultReader.Read(e);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The HTTP client belongs to ModelClients.
    }
}
