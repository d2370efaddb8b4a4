using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one or more attachments.</summary>
public class AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>>? validator = null) : Prompt<IList<Attachment>>(dialogId, validator)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessages.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var found = turnContext.Activity is { Type: ActivityTypes.Message, Attachments: { Count: > 0 } attachments } ? attachments : null;
        return Task.FromResult(new PromptRecognizerResult<IList<Attachment>> { Succeeded = found is not null, Value = found });
    }
}
