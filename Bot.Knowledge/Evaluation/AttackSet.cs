using System.Text.Json;

namespace Bot.Knowledge.Evaluation;

/// <summary>An attempt on the bot's rules, or an ordinary message that looks like one. One line of <c>attacks.jsonl</c>.</summary>
/// <param name="Kind">direct, language, hidden, encoded, several, profile, file, or ordinary.</param>
/// <param name="Messages">In the order in which they are said; for the kind file the name of a file.</param>
public sealed record JudgedAttack(string Id, string Kind, IReadOnlyList<string> Messages)
{
    /// <exception cref="InvalidDataException">A line is null.</exception>
    public static IReadOnlyList<JudgedAttack> ReadFolder(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "attacks.jsonl")).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.JudgedAttack) ?? throw new InvalidDataException("A line is null."))];
}
