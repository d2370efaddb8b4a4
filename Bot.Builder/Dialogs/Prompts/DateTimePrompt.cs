using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time or a range of them, relative to the person's own now. Gives all readings of the first expression found.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <inheritdoc cref="ChoicePrompt.DefaultLocale"/>
    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessages.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text.Length: > 0 } message)
        {
            var language = Languages.For(PromptMessages.LocaleOf(turnContext, options, DefaultLocale));
            if (language.Times(message.Text, TurnClock.PersonsNow(turnContext)) is [var first, ..])
            {
                (result.Succeeded, result.Value) = (true, [.. first.Value]);
            }
        }

        return Task.FromResult(result);
    }
}
