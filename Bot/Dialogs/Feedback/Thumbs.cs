using System.Text.Json;
using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Feedback;

/// <summary>The thumbs that Teams shows under an answer with the label "AI generated": what they say goes where "This helped" goes.</summary>
internal sealed class Thumbs(IStatePropertyAccessor<TalkState> talk, FeedbackStore store)
{
    private const string Invoke = "message/submitAction";
    private const string Action = "feedback";
    private const string Up = "like";
    private const string Down = "dislike";

    public static bool AreIn(IInvokeActivity activity) => activity.Name == Invoke;

    public async Task<InvokeResponse> TakeAsync(ITurnContext<IInvokeActivity> turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Value is not { } value || ObjectPath.MapValueTo<Pressed>(value) is not { ActionName: Action, ActionValue.Reaction: Up or Down } pressed)
            return new InvokeResponse { Status = StatusCodes.Status400BadRequest };
        var state = await talk.GetAsync(turn, () => new TalkState(), cancellationToken);
        if (state.LastAnswer is { } trace) await store.AddAsync(trace, pressed.ActionValue.Reaction == Up, WordsOf(pressed.ActionValue.Feedback), cancellationToken);
        return new InvokeResponse { Status = StatusCodes.Status200OK };
    }

    // Teams puts what was typed into a JSON text of its own.
    private static string? WordsOf(string? feedback)
    {
        if (string.IsNullOrEmpty(feedback)) return null;
        try
        {
            using var json = JsonDocument.Parse(feedback);
            return json.RootElement is { ValueKind: JsonValueKind.Object } said && said.TryGetProperty("feedbackText", out var text) && text.GetString() is { Length: > 0 } words ? words : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Pressed(string? ActionName, Said? ActionValue);

    private sealed record Said(string? Reaction, string? Feedback);
}
