using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Evaluation;

/// <summary>A message and the sensitive subject that it is about; null for an ordinary one. One line of <c>sensitive.jsonl</c>.</summary>
/// <param name="Half">tune, or held: never looked at while tuning.</param>
public sealed record JudgedSubject(string Id, string Half, string Text, string? Topic);

/// <summary>How well sensitive subjects are heard.</summary>
/// <param name="Topic">Null for all subjects together, whichever was heard.</param>
public sealed record SensitiveTally(string Half, string? Topic, int Heard, int Missed, int Wrong)
{
    public double Precision => Heard + Wrong == 0 ? 1 : (double)Heard / (Heard + Wrong);

    public double Recall => Heard + Missed == 0 ? 1 : (double)Heard / (Heard + Missed);
}

public static class SensitiveSet
{
    /// <exception cref="InvalidDataException">A line is null.</exception>
    public static IReadOnlyList<JudgedSubject> Read(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "sensitive.jsonl")).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.JudgedSubject) ?? throw new InvalidDataException("A line is null."))];

    public static IReadOnlyList<SensitiveTally> Measure(IReadOnlyList<JudgedSubject> set)
    {
        var heard = set.Select(one => (one, heard: SensitiveSubject.In(one.Text)?.Topic)).ToList();
        var topics = set.Select(one => one.Topic).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return [.. from half in set.Select(one => one.Half).Distinct().OrderDescending(StringComparer.Ordinal)
                   from topic in topics.Append(null)
                   let there = heard.Where(pair => pair.one.Half == half)
                   select new SensitiveTally(half, topic,
                       there.Count(pair => pair.one.Topic is not null && (topic is null ? pair.heard is not null : pair.one.Topic == topic && pair.heard == topic)),
                       there.Count(pair => pair.one.Topic is not null && (topic is null ? pair.heard is null : pair.one.Topic == topic && pair.heard != topic)),
                       there.Count(pair => topic is null ? pair.one.Topic is null && pair.heard is not null : pair.one.Topic != topic && pair.heard == topic))];
    }
}
