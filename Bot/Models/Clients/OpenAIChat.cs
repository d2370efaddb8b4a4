using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Bot.Models.Clients;

/// <summary>OpenAI's chat client behind the platform's interface: text in, streamed text out, in a JSON shape where one is asked for.</summary>
internal sealed class OpenAIChat(ChatClient client, string model) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", null, model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        await GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var stream = client.CompleteChatStreamingAsync(messages.Select(Said), Options(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var reading = stream.ConfigureAwait(false);
        var ended = false;
        while (await NextAsync(stream, cancellationToken) is { } update)
        {
            if (update.RefusalUpdate is { Length: > 0 }) throw new ModelUnavailableException(ModelFault.Refused);
            var read = new ChatResponseUpdate(ChatRole.Assistant, string.Concat(update.ContentUpdate.Select(part => part.Text))) { ModelId = update.Model, ResponseId = update.CompletionId };
            if (update.Usage is { } usage)
                read.Contents.Add(new UsageContent(new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }));
            switch (update.FinishReason)
            {
                case OpenAI.Chat.ChatFinishReason.ContentFilter:
                    throw new ModelUnavailableException(ModelFault.Filtered);
                case OpenAI.Chat.ChatFinishReason.Length:
                    throw new ModelUnavailableException(ModelFault.Broken);
                case not null:
                    (read.FinishReason, ended) = (Microsoft.Extensions.AI.ChatFinishReason.Stop, true);
                    break;
            }
            yield return read;
        }
        // A stream that ends without saying so was cut off: half an answer is none.
        if (!ended) throw new ModelUnavailableException(ModelFault.Broken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? _metadata : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The HTTP client belongs to ModelClients.
    }

    private static async Task<StreamingChatCompletionUpdate?> NextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNextAsync() ? stream.Current : null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw FaultReader.Read(e);
        }
    }

    private static OpenAI.Chat.ChatMessage Said(ChatMessage message) =>
        message.Role == ChatRole.System ? OpenAI.Chat.ChatMessage.CreateSystemMessage(message.Text)
        : message.Role == ChatRole.Assistant ? OpenAI.Chat.ChatMessage.CreateAssistantMessage(message.Text)
        : OpenAI.Chat.ChatMessage.CreateUserMessage(message.Text);

    private static ChatCompletionOptions Options(ChatOptions? options)
    {
        var asked = new ChatCompletionOptions { MaxOutputTokenCount = options?.MaxOutputTokens, Temperature = options?.Temperature, StoredOutputEnabled = null };
        if (options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } shape)
        {
            asked.ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
                shape.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), shape.SchemaDescription, jsonSchemaIsStrict: true);
        }
        return asked;
    }
}
