using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Lets a model look for what no list of signs knows: whether somebody tries to give the next model orders. It reads the whole talk.</summary>
/// <param name="isOn">Asked before each call.</param>
public sealed class TalkGuard(IChatClient chat, string prompt, Func<bool> isOn)
{
    private const string Passed = "pass";

    // One word in a little JSON: more would be something else.
    private const int LongestAnswer = 30;

    private static readonly ChatResponseFormat _form = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""
        { "type": "object", "properties": { "verdict": { "type": "string", "enum": ["pass", "fail"] } }, "required": ["verdict"], "additionalProperties": false }
        """).RootElement, "talk_guard");

    /// <param name="talk">What the person said, oldest first, the question last; masked.</param>
    /// <returns>True only for exactly the word that lets it pass.</returns>
    public async Task<bool> PassesAsync(IReadOnlyList<string> talk, CancellationToken cancellationToken)
    {
        if (!isOn()) return true;
        var options = new ChatOptions { ResponseFormat = _form, Temperature = 0, MaxOutputTokens = LongestAnswer, ModelId = "guard" };
        var sent = JsonSerializer.Serialize(new GuardTask(talk), WordingJson.Default.GuardTask);
        var answer = await chat.GetResponseAsync([new(ChatRole.System, prompt), new(ChatRole.User, sent)], options, cancellationToken);
        return Read(answer.Text) == Passed;
    }

    private static string? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, WordingJson.Default.GuardAnswer)?.Verdict;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record GuardTask(IReadOnlyList<string> Talk);

internal sealed record GuardAnswer(string? Verdict);
