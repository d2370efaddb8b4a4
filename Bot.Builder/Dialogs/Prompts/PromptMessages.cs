using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt sends, which is always a copy: sending addresses an activity, and the stored prompt must stay as it was written.</summary>
internal static class PromptMessages
{
    public static Activity CopyOf(Activity prompt) => prompt.Copy();

    public static Activity? For(PromptOptions options, bool isRetry) => isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt;

    public static Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return For(options, isRetry) is { } prompt ? turnContext.SendActivityAsync(CopyOf(prompt), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The person in a list, as suggested actions in Teams are addressed; null elsewhere.</summary>
    public static List<string>? Addressee(ITurnContext turnContext) =>
        Channel.GetChannelId(turnContext) == Connector.Channels.Msteams && turnContext.Activity.From?.Id is { } id ? [id] : null;

    /// <summary>The first of the locales that is set.</summary>
    public static string? LocaleOf(ITurnContext turnContext, PromptOptions options, string? defaultLocale) =>
        Set(options.RecognizeLanguage) ?? Set(turnContext.Activity.Locale) ?? Set(defaultLocale);

    private static string? Set(string? locale) => string.IsNullOrWhiteSpace(locale) ? null : locale;
}
