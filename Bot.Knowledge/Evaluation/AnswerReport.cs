using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Knowledge.Evaluation;

/// <summary>How all judged questions did: counts for each half, intent and topic, and each answer's verdict.</summary>
public sealed record AnswerReport(IReadOnlyList<Tally> Tallies, IReadOnlyList<JudgedAnswer> Answers)
{
    public static AnswerReport Of(IReadOnlyList<JudgedAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new AnswerReport(
        [
            .. answers.GroupBy(answer => answer.Half).OrderByDescending(group => group.Key, StringComparer.Ordinal).SelectMany(half => (IEnumerable<Tally>)
            [
                Tally.Of(half.Key, "all", half),
                .. half.GroupBy(answer => answer.Intent).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Tally.Of(half.Key, $"intent {group.Key}", group)),
                .. half.GroupBy(answer => answer.Topic).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Tally.Of(half.Key, $"topic {group.Key}", group)),
            ]),
        ], answers);
    }

    /// <param name="half">tune, held, fresh, fresh-held, tour or tour-held.</param>
    /// <param name="group">"all", "intent ask", "topic digital"…</param>
    public Tally? Find(string half, string group) => Tallies.FirstOrDefault(tally => tally.Half == half && tally.Group == group);

    public string ToJson() => JsonSerializer.Serialize(this, EvaluationJson.Default.AnswerReport) + "\n";

    /// <exception cref="JsonException">The text is no report.</exception>
    public static AnswerReport FromJson(string json) =>
        JsonSerializer.Deserialize(json, EvaluationJson.Default.AnswerReport) ?? throw new JsonException("The report is null.");
}

/// <param name="Digest">Of the shown text, so that a changed answer is seen though its verdict stays.</param>
public sealed record JudgedAnswer(
    string Id, string Intent, string Topic, string Half, Verdict Verdict, string Outcome, IReadOnlyList<string> Cited, string Digest)
{
    /// <summary>Not kept in the report: the questions' file has it.</summary>
    [JsonIgnore] public string Question { get; init; } = "";

    /// <summary>Not kept in the report.</summary>
    [JsonIgnore] public string Shown { get; init; } = "";
}

public sealed record Tally(string Half, string Group, int Questions, int Right, int Incomplete, int AskedBack, int FalseRefusals, int Wrong)
{
    /// <summary>Share of right answers, 0 to 1.</summary>
    public double Accuracy => Questions == 0 ? 0 : Math.Round((double)Right / Questions, 4);

    internal static Tally Of(string half, string group, IEnumerable<JudgedAnswer> answers)
    {
        var verdicts = answers.Select(answer => answer.Verdict).ToList();
        int Count(Verdict verdict) => verdicts.Count(other => other == verdict);
        return new Tally(half, group, verdicts.Count,
            Count(Verdict.Right), Count(Verdict.Incomplete), Count(Verdict.AskedBack), Count(Verdict.FalseRefusal), Count(Verdict.Wrong));
    }
}
