using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>A sentence as a model wrote it.</summary>
/// <param name="Passage">The name of the passage that it says backs the sentence.</param>
internal sealed record WordedSentence(string Text, string Passage);

internal sealed record WordedAnswer(string Completeness, IReadOnlyList<WordedSentence> Sentences)
{
    public const string None = "none";

    /// <summary>The form in which an answer is asked for. Completeness comes first, so that "none" is known before a word is read.</summary>
    public static ChatResponseFormat Form { get; } = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""
        {
          "type": "object",
          "properties": {
            "completeness": { "type": "string", "enum": ["complete", "partial", "none"] },
            "sentences": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "text": { "type": "string" }, "passage": { "type": "string" } },
                "required": ["text", "passage"],
                "additionalProperties": false
              }
            }
          },
          "required": ["completeness", "sentences"],
          "additionalProperties": false
        }
        """).RootElement, "cited_answer");

    /// <returns>Null where the text is not of the form.</returns>
    public static WordedAnswer? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WordingJson.Default.WordedAnswer) is { Completeness: not null, Sentences: not null } answer
                && answer.Sentences.All(sentence => sentence is { Text: not null, Passage: not null })
                ? answer
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What a model is told about sentences that did not pass.</summary>
internal sealed record WordingRepair(IReadOnlyList<StoppedSentence> Stopped);

/// <param name="Reason">What the citation check said.</param>
public sealed record StoppedSentence(string Text, string Passage, string Reason);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WordingTask))]
[JsonSerializable(typeof(WordedAnswer))]
[JsonSerializable(typeof(WordedSentence))]
[JsonSerializable(typeof(WordingRepair))]
[JsonSerializable(typeof(GuardTask))]
[JsonSerializable(typeof(GuardAnswer))]
internal sealed partial class WordingJson : JsonSerializerContext;
