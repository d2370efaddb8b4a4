using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Handoff;

/// <summary>Opens hand-off cases. A case is stored by the commit of the turn that opens it, or not at all.</summary>
internal sealed class Cases(TimeProvider clock)
{
    public const string Waiting = "waiting";

    /// <returns>The case's reference, to be told to the person.</returns>
    public string Open(ITurnContext context, CaseContent content)
    {
        var turn = TurnTransaction.Current ?? throw new InvalidOperationException("A case can only be opened within a turn.");
        var now = clock.GetUtcNow();
        var activity = context.Activity;
        var reference = CaseReference.New(clock);
        var written = new CaseWrite(
            new CaseDocument(
                reference, turn.Conversation, $"{activity.ChannelId}/{activity.From?.Id}", now, Waiting, "", JsonSerializer.SerializeToUtf8Bytes(content, CaseJson.Default.CaseContent), 0),
            [new CaseEvent(now, "opened", "{}"u8.ToArray())]);
        turn.Write(written);
        return reference;
    }
}

/// <summary>What the person agreed to send.</summary>
internal sealed record CaseContent(string Request, string? LastQuestion, IReadOnlyList<CaseLine> Transcript);

internal sealed record CaseLine(string Who, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseContent))]
internal sealed partial class CaseJson : JsonSerializerContext;
