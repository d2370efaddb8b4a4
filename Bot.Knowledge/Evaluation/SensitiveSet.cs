using System.Text.Json;
using Bot.Knowledge.Answers;

namespace Bot.Knowledge.Evaluation;

/// <summary>A message and the sensitive subject that it is about; null for an ordinary one. One line of <c>sensitive.jsonl</c>.</summary>
/// <param name="Half">tune; held: never looked at while tuning; blind: written before its writer saw the patterns; sealed: as blind, and only its totals are ever looked at.</param>
public sealed record JudgedSubject(string Id, string Half, string Text, string? Topic);

public static class SensitiveSet
{
    /// <exception cref="InvalidDataException">A line is null.</exception>
    public static IReadOnlyList<JudgedSubject> Read(string folder) =>
        [.. File.ReadLines(Path.Combine(folder, "sensitive.jsonl")).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, EvaluationJson.Default.JudgedSubject) ?? throw new InvalidDataException("A line is null."))];

    public static IReadOnlyList<Detection> Measure(IReadOnlyList<JudgedSubject> set)
    {
        var heard = set.Select(one => (one, heard: SensitiveSubject.In(one.Text)?.Topic)).ToList();
        var topics = set.Select(one => one.Topic).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        return [.. from half in set.Select(one => one.Half).Distinct().OrderDescending(StringComparer.Ordinal)
                   from topic in topics.Append(null)
                   let there = heard.Where(pair => pair.one.Half == half)
                   select new Detection(half, topic,
                       there.Count(pair => pair.one.Topic is not null && (topic is null ? pair.heard is not null : pair.one.Topic == topic && pair.heard == topic)),
                       there.Count(pair => pair.one.Topic is not null && (topic is null ? pair.heard is null : pair.one.Topic == topic && pair.heard != topic)),
                       there.Count(pair => topic is null ? pair.one.Topic is null && pair.heard is not null : pair.one.Topic != topic && pair.heard == topic))];
    }
}
