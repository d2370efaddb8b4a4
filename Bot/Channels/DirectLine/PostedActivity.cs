using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Channels.DirectLine;

/// <summary>An activity as a client posted it, cut down to the fields a client may set, each of the type the protocol names.</summary>
/// <param name="RepeatKey">The client's own id of the activity; null where it gave none.</param>
/// <param name="Fields">Without id, timestamp, conversation, recipient, channel and service address: those are the server's.</param>
internal sealed record PostedActivity(string Type, string? RepeatKey, string SenderName, JsonObject Fields)
{
    // Adaptive Cards in practice stay under thirty levels.
    private const int DeepestNesting = 64;
    private const int LongestName = 100;
    private const int LongestRepeatKey = 200;
    private const int MostAttachments = 20;

    private static readonly string[] Types = ["message", "event", "typing", "endOfConversation", "messageReaction"];

    private static readonly string[] Texts =
        ["text", "textFormat", "locale", "localTimezone", "valueType", "name", "replyToId", "inputHint", "code", "summary", "speak", "attachmentLayout", "importance", "label"];

    private static readonly string[] Lists = ["attachments", "entities", "reactionsAdded", "reactionsRemoved"];

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = DeepestNesting, AllowDuplicateProperties = false };

    /// <summary>Null where the JSON is no activity that a client may post; <paramref name="fault"/> then says why, in words for the client.</summary>
    public static PostedActivity? Read(ReadOnlySpan<byte> json, out string fault)
    {
        JsonObject? root;
        try
        {
            root = JsonNode.Parse(json, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return Refuse("The body is not valid JSON.", out fault);
        }

        if (root is null) return Refuse("An activity is a JSON object.", out fault);
        if (Text(root["type"]) is not { } type) return Refuse("An activity needs a type.", out fault);
        if (!Types.Contains(type)) return Refuse("Clients may post message, event, typing, endOfConversation and messageReaction.", out fault);

        var fields = new JsonObject { ["type"] = type };
        foreach (var name in Texts)
        {
            if (root[name] is not { } value) continue;
            if (Text(value) is null) return Refuse($"'{name}' must be a text.", out fault);
            fields[name] = value.DeepClone();
        }

        foreach (var name in Lists)
        {
            if (root[name] is not { } value) continue;
            if (value is not JsonArray list || !list.All(item => FitsList(name, item))) return Refuse($"'{name}' must be a list of objects in the form of the protocol.", out fault);
            if (list.Count > MostAttachments) return Refuse($"'{name}' is too long.", out fault);
            fields[name] = list.DeepClone();
        }

        if (root["value"] is { } carried) fields["value"] = carried.DeepClone();
        if (root["channelData"] is JsonObject channelData) fields["channelData"] = channelData.DeepClone();
        if (Text(root["localTimestamp"]) is { } local && DateTimeOffset.TryParse(local, System.Globalization.CultureInfo.InvariantCulture, out _)) fields["localTimestamp"] = local;
        fault = "";
        return new PostedActivity(type, RepeatKeyOf(root), Bounded(Text((root["from"] as JsonObject)?["name"]), LongestName) ?? "", fields);
    }

    private static string? RepeatKeyOf(JsonObject root) =>
        Text((root["channelData"] as JsonObject)?["clientActivityID"]) is { Length: > 0 and <= LongestRepeatKey } key ? key : null;

    private static bool FitsList(string name, JsonNode? item) => item is JsonObject entry && name switch
    {
        "attachments" => Text(entry["contentType"]) is not null && IsTextOrAbsent(entry["contentUrl"]) && IsTextOrAbsent(entry["name"]) && IsTextOrAbsent(entry["thumbnailUrl"]),
        _ => Text(entry["type"]) is not null,
    };

    private static bool IsTextOrAbsent(JsonNode? node) => node is null || Text(node) is not null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string? Bounded(string? text, int length) => text is { } given && given.Length > length ? given[..length] : text;

    private static PostedActivity? Refuse(string why, out string fault)
    {
        fault = why;
        return null;
    }
}
