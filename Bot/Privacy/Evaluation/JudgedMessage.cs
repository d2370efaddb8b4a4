using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Privacy.Evaluation;

/// <summary>A message with the personal data that stands in it. One line of a file in <see cref="Files"/>.</summary>
/// <param name="Half">tune, held: never looked at while tuning, fresh and blind: written before their writers saw the patterns, later: written once the patterns were mended by fresh, sealed: as blind, and only its totals are ever looked at.</param>
internal sealed record JudgedMessage(string Id, string Half, string Text, IReadOnlyList<JudgedSpan> Spans)
{
    public static IReadOnlyList<string> Files { get; } = ["messages.jsonl", "fresh.jsonl", "blind.jsonl"];

    /// <exception cref="InvalidDataException">A line does not have the form, or names words that are not in its message.</exception>
    public static IReadOnlyList<JudgedMessage> ReadFile(string path) =>
        [.. File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line =>
        {
            var message = JsonSerializer.Deserialize(line, JudgedJson.Default.JudgedMessage) ?? throw new InvalidDataException("A line is null.");
            return message.Spans.All(span => message.Text.Contains(span.Text, StringComparison.Ordinal)) ? message : throw new InvalidDataException($"{message.Id} names words that it does not hold.");
        })];
}

internal sealed record JudgedSpan(PersonalDataKind Kind, string Text);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(JudgedMessage))]
internal sealed partial class JudgedJson : JsonSerializerContext;
