using System.Globalization;
using System.Text.Json;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Evaluation;

/// <summary>A corpus with questions and judgments: corpus.jsonl, queries.jsonl, qrels.tsv and, where present, queries-oos.jsonl.</summary>
public sealed record JudgedSet(
    string Name, IReadOnlyList<Entry> Entries, IReadOnlyList<JudgedQuery> Queries, IReadOnlyList<JudgedQuery> Unanswerable)
{
    private const int LineLimit = 1_000_000;

    public static bool IsSet(string folder) => File.Exists(Path.Combine(folder, "corpus.jsonl")) && File.Exists(Path.Combine(folder, "queries.jsonl"));

    /// <exception cref="InvalidDataException">A line does not have the form, with its file and line number.</exception>
    public static JudgedSet Read(string folder)
    {
        var grades = ReadGrades(Path.Combine(folder, "qrels.tsv"));
        var entries = Lines(Path.Combine(folder, "corpus.jsonl"), ToEntry);
        JudgedQuery ToQuery(JsonElement line) => new(Text(line, "id"), Text(line, "text"), grades.GetValueOrDefault(Text(line, "id")) ?? []);
        var outside = Path.Combine(folder, "queries-oos.jsonl");
        return new JudgedSet(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), entries, Lines(Path.Combine(folder, "queries.jsonl"), ToQuery),
            File.Exists(outside) ? Lines(outside, ToQuery) : []);
    }

    private static Entry ToEntry(JsonElement line) => new()
    {
        Id = Text(line, "id"),
        Kind = EntryKind.Guidance,
        Title = Text(line, "title"),
        Aliases = line.TryGetProperty("alternatives", out var list) ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")] : [],
        AsOf = "undated",
        Status = EntryStatus.Current,
        Sources = [],
        Owner = "",
        ReviewBy = DateOnly.MaxValue,
        Sections = [new Section([], Text(line, "text"))],
    };

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static List<T> Lines<T>(string path, Func<JsonElement, T> read)
    {
        var items = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = line.Length <= LineLimit ? JsonDocument.Parse(line) : throw new InvalidDataException("the line is too long");
                items.Add(read(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidDataException)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}:{number}: {e.Message}", e);
            }
        }

        return items;
    }

    private static Dictionary<string, Dictionary<string, int>> ReadGrades(string path)
    {
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Split('\t') is not [var query, var entry, var text] || !int.TryParse(text, CultureInfo.InvariantCulture, out var grade))
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}:{number}: a line must be query id, document id and grade, parted by tabs");
            }

            if (!grades.TryGetValue(query, out var judged))
            {
                grades.Add(query, judged = new Dictionary<string, int>(StringComparer.Ordinal));
            }

            judged[entry] = grade;
        }

        return grades;
    }
}

/// <param name="Grades">Entry id to grade; an entry that is not listed is not relevant.</param>
public sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades);
