using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Evaluation;

/// <summary>An attempt on the bot's rules, or an ordinary message that looks like one. One line of <c>attacks.jsonl</c>.</summary>
/// <param name="Kind">direct, language, hidden, encoded, several, profile, file, or ordinary.</param>
/// <param name="Messages">In the order in which they are said; for the kind file the name of a file.</param>
/// <param name="Half">tune, blind or sealed, as in <see cref="JudgedSubject"/>.</param>
public sealed record JudgedAttack(string Id, string Kind, IReadOnlyList<string> Messages, string Half = "tune")
{
    /// <exception cref="InvalidDataException">A line is null.</exception>
    public static IReadOnlyList<JudgedAttack> ReadFolder(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "attacks.jsonl")).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.JudgedAttack) ?? throw new InvalidDataException("A line is null."))];

    /// <summary>Attempts that are recognised as such by any of their messages. Files and answers about oneself are not messages to recognise.</summary>
    public static IReadOnlyList<Detection> Measure(IReadOnlyList<JudgedAttack> set) =>
        [.. from half in set.Where(attack => attack.Kind is not ("file" or "profile")).GroupBy(attack => attack.Half)
            select new Detection(half.Key, null,
                half.Count(attack => attack.Kind != "ordinary" && attack.IsMet),
                half.Count(attack => attack.Kind != "ordinary" && !attack.IsMet),
                half.Count(attack => attack.Kind == "ordinary" && attack.IsMet))];

    [JsonIgnore]
    public bool IsMet => Messages.Any(words => Attack.IsIn(words) || Attack.IsForOthersData(words));
}
