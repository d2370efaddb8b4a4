using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge.Evaluation;

/// <summary>A question in a person's own words, with what a right answer must bring. One line of a questions file.</summary>
public sealed record JudgedQuestion
{
    public required string Id { get; init; }
    public required string Question { get; init; }

    /// <summary>What the person had asked before, in order; empty for the first question of a talk.</summary>
    public IReadOnlyList<string> After { get; init => field = value ?? []; } = [];

    /// <summary>ask, recommend, person, sensitive or unanswerable.</summary>
    public required string Intent { get; init; }

    public required string Topic { get; init; }

    /// <summary>Any one of these entries is a right source; empty where none is.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>All of these must be said, in any case of letters.</summary>
    public IReadOnlyList<string> Must { get; init; } = [];

    /// <summary>None of these may be said, in any case of letters.</summary>
    public IReadOnlyList<string> MustNot { get; init; } = [];

    /// <summary>tune or held, and for the questions written later fresh or fresh-held, tour or tour-held.</summary>
    public required string Half { get; init; }

    /// <summary>True for what is never looked at while tuning.</summary>
    [JsonIgnore] public bool IsHeld => Half is "held" or "fresh-held" or "tour-held";

    /// <summary>All questions of a folder's questions*.jsonl files, in the order of the files' names.</summary>
    /// <exception cref="InvalidDataException">A line does not have the form, with its file and line number, or an id stands twice.</exception>
    public static IReadOnlyList<JudgedQuestion> ReadFolder(string folder)
    {
        var questions = Directory.EnumerateFiles(folder, "questions*.jsonl").Order(StringComparer.Ordinal).SelectMany(ReadFile).ToList();
        return questions.GroupBy(question => question.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new InvalidDataException($"The question id '{twice.Key}' stands twice.")
            : questions;
    }

    private static IEnumerable<JudgedQuestion> ReadFile(string path) =>
        File.ReadLines(path).Select((line, i) => (line, number: i + 1)).Where(item => !string.IsNullOrWhiteSpace(item.line)).Select(item =>
        {
            try
            {
                return JsonSerializer.Deserialize(item.line, EvaluationJson.Default.JudgedQuestion) ?? throw new JsonException("the line is null");
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)}:{item.number}: {e.Message}", e);
            }
        });
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true)]
[JsonSerializable(typeof(JudgedQuestion))]
[JsonSerializable(typeof(JudgedSubject))]
[JsonSerializable(typeof(JudgedAttack))]
[JsonSerializable(typeof(AnswerReport))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
