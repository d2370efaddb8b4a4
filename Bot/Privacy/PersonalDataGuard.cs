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
    /// <summary>Stands in place of a message about a sensitive subject.</summary>
    public const string NotKept = "[not kept: this message was about a sensitive subject]";

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
        var spans = finder.Find(text);
        var background = finder.FindBackground(text, spans);
        IReadOnlyList<PersonalDataSpan> all = [.. spans.Concat(background).OrderBy(span => span.Start)];
        if (all.Count == 0) return;
        // "Black" and "ethnic minority" are what programmes are for: the turn needs them. What stands nowhere in the knowledge answers nothing.
        IReadOnlyList<PersonalDataSpan> unread = [.. spans.Concat(background.Where(span => !finder.IsPublic(span.In(text)))).OrderBy(span => span.Start)];
        TurnTransaction.Current?.KeepNone(background.Select(span => span.In(text)));
        TurnTransaction.Current?.KeepAs(PersonalDataFinder.Mask(text, all));
        context.Activity.Text = PersonalDataFinder.Mask(text, unread);
        await context.SendActivityAsync(MessageFactory.Text(PersonalDataNotice.For(text, all, context.Activity.IsShared())), cancellationToken);
    }

    /// <summary>A person's words as they may be kept where their turn came to no end.</summary>
    public string ToKeep(string text)
    {
        if (SensitiveSubject.In(text) is not null) return NotKept;
        var spans = finder.Find(text);
        return PersonalDataFinder.Mask(text, [.. spans.Concat(finder.FindBackground(text, spans)).OrderBy(span => span.Start)]);
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
