using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Turns;

/// <summary>A stored document without words that are not to be kept, wherever in it they stand.</summary>
internal static class WashedJson
{
    public static byte[] Of(byte[] json, IReadOnlyCollection<string> words, string instead)
    {
        var text = Encoding.UTF8.GetString(json);
        // Most documents hold none of them; one that writes its letters as escapes is looked at closely.
        if (!text.Contains('\\', StringComparison.Ordinal) && !words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) return json;
        return Encoding.UTF8.GetBytes(Of(JsonNode.Parse(json), words, instead)?.ToJsonString() ?? "null");
    }

    private static JsonNode? Of(JsonNode? node, IReadOnlyCollection<string> words, string instead) => node switch
    {
        JsonObject record => new JsonObject(record.Select(pair => KeyValuePair.Create(pair.Key, Of(pair.Value, words, instead)))),
        JsonArray list => new JsonArray([.. list.Select(item => Of(item, words, instead))]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => words.Aggregate(value.ToString(), (said, word) => Without(said, word, instead)),
        _ => node?.DeepClone(),
    };

    // Whole words only; what stands between hyphens is an id ("black-staff-network").
    private static string Without(string text, string word, string instead)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at > 0 && IsPart(text[at - 1])) || (end < text.Length && IsPart(text[end])))
            {
                at++;
                continue;
            }
            text = string.Concat(text.AsSpan(0, at), instead, text.AsSpan(end));
            at += instead.Length;
        }
        return text;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
