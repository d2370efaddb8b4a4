using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;
using Microsoft.Bot.Builder;

namespace Bot.Handoff;

/// <summary>Opens hand-off cases. A case is stored by the commit of the turn that opens it, or not at all.</summary>
internal sealed class Cases(TimeProvider clock)
{
    public const string Waiting = "waiting";

    /// <returns>The case's reference, to be told to the person.</returns>
    public string Open(ITurnContext context, CaseContent content)
    {
        var now = clock.GetUtcNow();
        var activity = context.Activity;
        var reference = CaseReference.New(clock);
        var written = new CaseWrite(
            new CaseDocument(
                reference, Conversation(activity), $"{activity.ChannelId}/{activity.From?.Id}", now, Waiting, "", JsonSerializer.SerializeToUtf8Bytes(content, CaseJson.Default.CaseContent), 0),
            [new CaseEvent(now, "opened", "{}"u8.ToArray())]);
        TurnCases.Of(context).Add(written);
        return reference;
    }

    private static string Conversation(Microsoft.Bot.Schema.Activity activity) =>
        activity.ChannelId == "directline" ? ConversationKey.OfDirectLine(activity.Conversation.Id) : ConversationKey.OfConnector(activity.ChannelId, activity.Conversation.Id);
}

/// <summary>What the person agreed to send.</summary>
internal sealed record CaseContent(string Request, string? LastQuestion, IReadOnlyList<CaseLine> Transcript);

internal sealed record CaseLine(string Who, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseContent))]
internal sealed partial class CaseJson : JsonSerializerContext;
