using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Bot.Models.Decorators;

/// <summary>Counts calls, their time, their tokens and how they ended.</summary>
internal sealed class MeteredChat(IChatClient inner, ModelMeters meters, TimeProvider clock) : StreamedChat(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var start = clock.GetTimestamp();
        var (outcome, tokens) = ("left", 0L);
        try
        {
            await using var stream = InnerClient.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                try
                {
                    if (!await stream.MoveNextAsync()) break;
                }
                catch (ModelUnavailableException e)
                {
                    outcome = e.Fault.ToString();
                    throw;
                }
                tokens = stream.Current.Contents.OfType<UsageContent>().FirstOrDefault()?.Details.TotalTokenCount ?? tokens;
                yield return stream.Current;
            }
            outcome = "done";
        }
        finally
        {
            meters.Chat(options?.ModelId ?? "chat", outcome, clock.GetElapsedTime(start), tokens);
        }
    }
}
