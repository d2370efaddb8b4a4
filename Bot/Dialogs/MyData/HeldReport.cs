using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Storage;

namespace Bot.Dialogs.MyData;

/// <summary>What is held of a person: in a few lines for the talk, and whole as files.</summary>
internal static class HeldReport
{
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

    public static byte[] Text(IReadOnlyList<HeldRow> rows, DateTimeOffset at)
    {
        var text = new StringBuilder("What SkillsAdvisor holds about you\r\nMade on ").Append(at.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)).Append(" UTC\r\n");
        foreach (var group in rows.GroupBy(row => row.What))
        {
            text.Append("\r\n").Append(char.ToUpperInvariant(group.Key[0])).Append(group.Key.AsSpan(1)).Append(" (").Append(Count(group.Count())).Append(")\r\n");
            foreach (var row in group)
            {
                var record = JsonNode.Parse(row.Json);
                if (row.Table == "log" && Line(record) is { } line) text.Append("  ").Append(line).Append("\r\n");
                else Write(text, "", record, 1);
                if (row.Table != "log") text.Append("\r\n");
            }
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
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
        switch (node)
        {
            case JsonObject record:
                if (name.Length > 0) text.Append(' ', depth++ * 2).Append(name).Append(":\r\n");
                foreach (var (key, value) in record) Write(text, key, value, depth);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) Write(text, $"{name} {i + 1}", list[i], depth);
                break;
            case { } moment when (name.EndsWith("_at", StringComparison.Ordinal) || name == "at") && Time(moment) is { Length: > 0 } time:
                text.Append(' ', depth * 2).Append(name).Append(": ").Append(time.AsSpan(0, time.Length - 2)).Append("\r\n");
                break;
            case { } value when value.ToString() is { Length: > 0 } words:
                text.Append(' ', depth * 2).Append(name).Append(": ").Append(words).Append("\r\n");
                break;
            default:
                break;
        }
    }

    private static string Count(int rows) => rows == 1 ? "1 record" : string.Create(CultureInfo.InvariantCulture, $"{rows} records");
}
