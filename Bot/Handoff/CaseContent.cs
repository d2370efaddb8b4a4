using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Turns;

namespace Bot.Handoff;

internal static class CaseStatus
{
    public const string Waiting = "waiting";
    public const string Answered = "answered";
}

/// <summary>What the person agreed to send, and the way back to their conversation.</summary>
internal sealed record CaseContent(
    CaseSummary Summary, string ChannelId, string ServiceUrl, string ConversationId, string? TenantId, string PersonId, string BotId, TurnCaller Caller)
{
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CaseJson.Default.CaseContent);

    public static CaseContent FromJson(byte[] json) => JsonSerializer.Deserialize(json, CaseJson.Default.CaseContent) ?? throw new JsonException("A case is empty.");
}

internal sealed record CaseSummary(string Request, string? LastQuestion, IReadOnlyList<CaseLine> Transcript);

/// <param name="Who">"person" or "bot".</param>
internal sealed record CaseLine(string Who, string Text);

/// <summary>An adviser's words for the person of a case.</summary>
internal sealed record AdviserMessage(string Reference, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseContent))]
[JsonSerializable(typeof(AdviserMessage))]
internal sealed partial class CaseJson : JsonSerializerContext;
