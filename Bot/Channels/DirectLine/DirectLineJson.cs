using System.Text.Json.Serialization;

namespace Bot.Channels.DirectLine;

/// <summary>The answer to <c>tokens/generate</c>, <c>tokens/refresh</c>, <c>conversations</c> and the reconnect.</summary>
internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn)
{
    /// <summary>Null where the call opens no stream.</summary>
    public string? StreamUrl { get; init; }
}

internal sealed record PostedAnswer(string Id);

internal sealed record ErrorAnswer(DirectLineError Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationAnswer))]
[JsonSerializable(typeof(PostedAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
