using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Turns;

/// <summary>What of a person's words may be kept; whoever runs the bot says so.</summary>
internal delegate string WordsToKeep(string text);

/// <summary>An activity that is given up, as it waits for an operator: whole enough to be run again, without the words that no turn would keep.</summary>
internal static class ParkedWords
{
    // A client's copies of the words, and other people's names.
    private static readonly string[] _copies = ["speak", "summary", "entities"];

    /// <returns>Null where the activity cannot be read: such a one holds no words that anybody could read either.</returns>
    public static JsonObject? Of(byte[] activity, WordsToKeep keep)
    {
        try
        {
            if (JsonNode.Parse(activity) is not JsonObject parked) return null;
            foreach (var copy in _copies) parked.Remove(copy);
            if (parked["text"] is JsonValue text) parked["text"] = keep(text.ToString());
            if (parked["value"] is { } value) parked["value"] = Kept(value, keep);
            return parked;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Kept(JsonNode? node, WordsToKeep keep) => node switch
    {
        JsonObject record => new JsonObject(record.Select(pair => KeyValuePair.Create(pair.Key, Kept(pair.Value, keep)))),
        JsonArray list => new JsonArray([.. list.Select(item => Kept(item, keep))]),
        JsonValue words when words.GetValueKind() == JsonValueKind.String => keep(words.ToString()),
        _ => node?.DeepClone(),
    };
}
