using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Knowledge.Answers.Composing.Wording;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Answers.Understanding;

/// <summary>Lets a chat model read a question with the talk before it.</summary>
/// <param name="mask">Takes personal data out of what leaves the machine.</param>
/// <param name="isOn">Asked before each call.</param>
public sealed class ChatReader(IChatClient chat, string prompt, Func<string, string> mask, Func<bool> isOn, TimeProvider clock) : IQuestionReader
{
    // The answer that follows has 5.5 of a turn's 8 seconds.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1.8);

    private const int LongestAnswer = 120;

    private static readonly ChatResponseFormat _form = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""
        {
          "type": "object",
          "properties": {
            "question": { "type": "string" },
            "wish": { "type": "string", "enum": ["none", "find", "compare", "person", "plan", "manager"] }
          },
          "required": ["question", "wish"],
          "additionalProperties": false
        }
        """).RootElement, "question_reading");

    public async Task<QuestionReading?> ReadAsync(Question question, string? subject, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!isOn() || InjectionSigns.InTalk(question.Before, question.Text)) return null;
        using var limit = new CancellationTokenSource(_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var sent = JsonSerializer.Serialize(new ReadingTask([.. question.Before.Select(mask)], subject ?? "", mask(question.Text)), ReadingJson.Default.ReadingTask);
            var options = new ChatOptions { ResponseFormat = _form, Temperature = 0, MaxOutputTokens = LongestAnswer, ModelId = "reading" };
            return Read((await chat.GetResponseAsync([new(ChatRole.System, prompt), new(ChatRole.User, sent)], options, either.Token)).Text);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Slow, down, over budget, lying: the client's decorators have named and counted it, and the talk goes on as it would without.
            return null;
        }
    }

    private static QuestionReading? Read(string json) =>
        JsonSerializer.Deserialize(json, ReadingJson.Default.ReadingAnswer) is { Question: { } text, Wish: { } wish } && Enum.TryParse<Wish>(wish, ignoreCase: true, out var known)
            ? new QuestionReading(text.Trim() is { Length: > 0 } whole ? whole : null, known)
            : null;
}

internal sealed record ReadingTask(IReadOnlyList<string> Before, string Subject, string Question);

internal sealed record ReadingAnswer(string? Question, string? Wish);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadingTask))]
[JsonSerializable(typeof(ReadingAnswer))]
internal sealed partial class ReadingJson : JsonSerializerContext;
