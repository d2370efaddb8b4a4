using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of a list of choices, by its words, its place or its number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly IReadOnlyDictionary<string, ChoiceFactoryOptions>? _wording;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>With wording of the bot's own by locale, in place of the built-in one.</summary>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : this(dialogId, validator, defaultLocale)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _wording = new Dictionary<string, ChoiceFactoryOptions>(choiceDefaults, StringComparer.OrdinalIgnoreCase);
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>For activities without a locale. Null means English.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>Wording for every locale, before all other.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    public FindChoicesOptions? RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var locale = turnContext.Activity.Locale is { Length: > 0 } said ? said : DefaultLocale;
        var wording = ChoiceOptions ?? PromptWords.Lookup(_wording, locale) ?? PromptWords.For(locale).Choices;
        var message = AppendChoices(
            PromptMessages.For(options, isRetry),
            Channel.GetChannelId(turnContext),
            options.Choices ?? [],
            options.Style ?? Style,
            wording,
            turnContext.Activity.Conversation?.ConversationType,
            PromptMessages.Addressee(turnContext),
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text.Length: > 0 } message &&
            ChoiceRecognizers.RecognizeChoices(message.Text, options.Choices ?? [], Reading(turnContext, options)) is [{ Resolution: { } first }, ..])
        {
            (result.Succeeded, result.Value) = (true, first);
        }

        return Task.FromResult(result);
    }

    // A copy: the prompt serves many conversations, each with its own locale.
    private FindChoicesOptions Reading(ITurnContext turnContext, PromptOptions options)
    {
        var given = RecognizerOptions ?? new FindChoicesOptions();
        return new FindChoicesOptions
        {
            NoValue = given.NoValue,
            NoAction = given.NoAction,
            RecognizeNumbers = given.RecognizeNumbers,
            RecognizeOrdinals = given.RecognizeOrdinals,
            AllowPartialMatches = given.AllowPartialMatches,
            MaxTokenDistance = given.MaxTokenDistance,
            Tokenizer = given.Tokenizer,
            Locale = PromptMessages.LocaleOf(turnContext, options, given.Locale ?? DefaultLocale),
        };
    }
}
