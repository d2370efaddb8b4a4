using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Storage;

namespace Bot.Dialogs.MyData;

/// <summary>What is held of a person: in a few lines for the talk, and whole as files.</summary>
internal static class HeldReport
{
    // What the program needs to go on, and what stands in the talk's lines already.
    private static readonly HashSet<string> _machinery = new(StringComparer.OrdinalIgnoreCase)
    {
        "dialogs", "schema", "version", "seq", "sequence", "status", "attempts", "owner", "conversation", "not_before", "Transcript", "Trails", "Pending", "QuotedChunks", "LastAnswer", "Stuck", "Misses", "Guesses",
        "Welcomed", "AsksToForget", "Before", "Touched", "type", "locale", "from", "recipient", "timestamp", "serviceUrl", "watermark", "channelData",
    };

    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Summary(IReadOnlyList<HeldRow> rows)
    {
        var lines = new StringBuilder();
        foreach (var group in rows.GroupBy(row => row.What)) lines.Append("\n- ").Append(group.Key).Append(": ").Append(Count(group.Count()));
        return lines.ToString();
    }

    public static byte[] Json(IReadOnlyList<HeldRow> rows, DateTimeOffset at)
    {
        var report = new JsonObject
        {
            ["exportedAt"] = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["records"] = new JsonArray([.. rows.Select(row => (JsonNode)new JsonObject { ["what"] = row.What, ["table"] = row.Table, ["record"] = JsonNode.Parse(row.Json) })]),
        };
        return Encoding.UTF8.GetBytes(report.ToJsonString(_readable));
    }

    /// <summary>For reading: the talk line by line, then what is remembered, in words. Ids, marks and the state of open questions stand in the JSON file alone.</summary>
    public static byte[] Text(IReadOnlyList<HeldRow> rows, DateTimeOffset at)
    {
        var text = new StringBuilder("What SkillsAdvisor holds about you\r\nMade on ").Append(at.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)).Append(" UTC\r\n");
        List<string> marks = [];
        foreach (var group in rows.GroupBy(row => row.What))
        {
            var title = $"{group.Key} ({Count(group.Count())})";
            var readable = string.Concat(group.Select(Readable));
            if (readable.Length == 0) marks.Add(title);
            else text.Append("\r\n").Append(char.ToUpperInvariant(title[0])).Append(title.AsSpan(1)).Append("\r\n").Append(readable);
        }
        if (marks.Count > 0) text.Append("\r\nBeside that I hold ids, times and marks. The JSON file has each of them:\r\n");
        foreach (var mark in marks) text.Append("  - ").Append(mark).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Readable(HeldRow row)
    {
        var record = JsonNode.Parse(row.Json);
        if (row.Table == "log") return Line(record) is { } line ? $"  {line}\r\n" : "";
        var text = new StringBuilder();
        Write(text, "", record, 1);
        // A time alone says nothing.
        return text.ToString().Split("\r\n").Any(line => line.Length > 0 && !line.StartsWith("  Written", StringComparison.Ordinal) && !line.StartsWith("  At:", StringComparison.Ordinal) && !line.StartsWith("  Accepted", StringComparison.Ordinal))
            ? text.Append("\r\n").ToString() : "";
    }

    // A line of the talk reads as in the talk; all that belongs to it stands in the JSON file.
    private static string? Line(JsonNode? record)
    {
        if (record?["activity"] is not JsonObject activity || activity["text"]?.ToString() is not { Length: > 0 } words) return null;
        var who = activity["from"]?["role"]?.ToString() == "bot" ? "SkillsAdvisor" : "You";
        return $"{Time(record["at"])}{who}: {words.ReplaceLineEndings("\r\n    ")}";
    }

    private static string Time(JsonNode? at) => at is JsonValue value && value.TryGetValue<long>(out var milliseconds)
        ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("d MMMM yyyy, HH:mm, ", CultureInfo.InvariantCulture)
        : "";

    private static void Write(StringBuilder text, string name, JsonNode? node, int depth)
    {
        if (_machinery.Contains(name) || name.EndsWith("Id", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Ids", StringComparison.Ordinal) || name.EndsWith("key", StringComparison.Ordinal)) return;
        var before = text.Length;
        switch (node)
        {
            case JsonObject record:
                if (name is not ("" or "json")) text.Append(' ', depth++ * 2).Append(Words(name)).Append(":\r\n");
                var inside = text.Length;
                foreach (var (key, value) in record) Write(text, key, value, depth);
                if (text.Length == inside) text.Length = before;
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) Write(text, $"{name} {i + 1}", list[i], depth);
                break;
            // A document within a document, as a plan is kept.
            case JsonValue value when value.TryGetValue<string>(out var inner) && inner is ['{', ..] && Parsed(inner) is { } document:
                foreach (var (key, held) in document) Write(text, key, held, depth);
                break;
            case { } moment when (name.EndsWith("_at", StringComparison.Ordinal) || name == "at") && Time(moment) is { Length: > 0 } time:
                text.Append(' ', depth * 2).Append(Words(name)).Append(": ").Append(time.AsSpan(0, time.Length - 2)).Append("\r\n");
                break;
            case { } value when value.ToString() is { Length: > 0 } words and not ("false" or "0"):
                text.Append(' ', depth * 2).Append(Words(name)).Append(": ").Append(words.ReplaceLineEndings($"\r\n{new string(' ', (depth * 2) + 2)}")).Append("\r\n");
                break;
            default:
                break;
        }
    }

    private static JsonObject? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // "nextStep" and "written_at" as a person writes them.
    private static string Words(string name)
    {
        var spaced = string.Concat(name.Select((letter, at) => letter == '_' ? " " : char.IsUpper(letter) && at > 0 && char.IsLower(name[at - 1]) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));
        return $"{char.ToUpperInvariant(spaced[0])}{spaced[1..]}";
    }

    private static string Count(int rows) => rows == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{rows} records");
}
