using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Models.Decorators;

/// <summary>The same words to the same model, with the same answer, for a day. Only whole answers are kept.</summary>
internal sealed class CachedChat(IChatClient inner, ModelCache cache, string model) : StreamedChat(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var key = ModelCache.KeyOf(model, [.. asked.SelectMany(message => new[] { message.Role.Value, message.Text }), (options?.ResponseFormat as ChatResponseFormatJson)?.SchemaName ?? ""]);
        if (cache.Find<string>(key) is { } known)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, known) { FinishReason = ChatFinishReason.Stop, ModelId = model };
            yield break;
        }
        List<string> heard = [];
        await foreach (var update in InnerClient.GetStreamingResponseAsync(asked, options, cancellationToken))
        {
            heard.Add(update.Text);
            yield return update;
        }
        var whole = string.Concat(heard);
        cache.Keep(key, whole, whole.Length * sizeof(char));
    }
}
