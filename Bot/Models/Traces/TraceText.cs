using System.Globalization;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Prompts;
using Microsoft.Extensions.AI;

namespace Bot.Models.Traces;

/// <summary>A trace in words, and the same question once more.</summary>
internal static class TraceText
{
    public static IEnumerable<string> Of(StoredTrace stored)
    {
        var trace = stored.Trace;
        yield return string.Create(CultureInfo.InvariantCulture, $"{stored.Id}, {stored.At:u}, model {stored.Model}, {trace.Took.TotalMilliseconds:0} ms, {trace.Tokens} tokens, prompt {trace.Prompt}: {trace.Outcome}");
        if (trace.Fault is { } fault) yield return $"Fault: {fault}";
        yield return $"Sent: {trace.Sent}";
        foreach (var reply in trace.Replies) yield return $"Written: {reply}";
        foreach (var stopped in trace.Stopped) yield return $"Stopped ({stopped.Passage}): {stopped.Text} - {stopped.Reason}";
        yield return string.Create(CultureInfo.InvariantCulture, $"Shown: {trace.Shown} sentences");
    }

    /// <exception cref="ModelUnavailableException">The model gave nothing.</exception>
    public static async Task<string> AgainAsync(StoredTrace stored, IChatClient chat, CancellationToken cancellationToken) => (await chat.GetResponseAsync(
        [new ChatMessage(ChatRole.System, PromptFile.Wording), new ChatMessage(ChatRole.User, stored.Trace.Sent)],
        new ChatOptions { ResponseFormat = WordingForm.Of, Temperature = 0, ModelId = "replay" }, cancellationToken)).Text;
}
