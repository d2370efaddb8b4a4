using Bot.Knowledge.Answers;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Privacy;

/// <summary>
/// Stands between a message and everything that keeps or answers it: says which words look like personal data, and lets only the
/// masked message go on. What was said of a sensitive subject goes on whole, to be understood, and is kept nowhere.
/// </summary>
internal sealed class PersonalDataGuard(PersonalDataFinder finder)
{
    private const string NotKept = "[not kept: this message was about a sensitive subject]";

    /// <summary>Changes the activity's text. Call it once the text is cleaned and before anything reads it.</summary>
    public async Task NoticeAsync(ITurnContext<IMessageActivity> context, CancellationToken cancellationToken)
    {
        var text = context.Activity.Text ?? "";
        if (SensitiveSubject.In(text) is not null)
        {
            TurnTransaction.Current?.KeepAs(NotKept);
            return;
        }
        MaskInputs(context.Activity);
        if (finder.Find(text) is not { Count: > 0 } spans) return;
        var masked = PersonalDataFinder.Mask(text, spans);
        context.Activity.Text = masked;
        TurnTransaction.Current?.KeepAs(masked);
        await context.SendActivityAsync(MessageFactory.Text(PersonalDataNotice.For(text, spans, context.Activity.IsShared())), cancellationToken);
    }

    // What was typed into the fields of a card.
    private void MaskInputs(IMessageActivity activity)
    {
        if (Inputs(activity.Value) is not { } inputs) return;
        var masked = inputs.ToDictionary(pair => pair.Key, pair => pair.Value is null ? pair.Value : MaskInput(pair.Value));
        if (masked.All(pair => ReferenceEquals(pair.Value, inputs[pair.Key]))) return;
        activity.Value = masked;
        TurnTransaction.Current?.KeepAs(finder.Mask(activity.Text ?? ""));
    }

    private object MaskInput(object value) =>
        value.ToString() is { Length: > 0 } words && words[0] is not ('{' or '[') && finder.Mask(words) is var masked && masked != words ? masked : value;

    private static Dictionary<string, object>? Inputs(object? value)
    {
        try
        {
            return value is null ? null : ObjectPath.MapValueTo<Dictionary<string, object>>(value);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or InvalidCastException or FormatException)
        {
            return null;
        }
    }
}
