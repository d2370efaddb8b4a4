using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no. Where the two are numbered, "1" is yes and "2" is no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly IReadOnlyDictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Wording)>? _wording;

    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>With choices and wording of the bot's own by locale, in place of the built-in ones.</summary>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : this(dialogId, validator, defaultLocale)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _wording = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>(choiceDefaults, StringComparer.OrdinalIgnoreCase);
    }

    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <inheritdoc cref="ChoicePrompt.DefaultLocale"/>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc cref="ChoicePrompt.ChoiceOptions"/>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>Yes and no for every locale, before all other.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var (yes, no, wording) = WordsFor(turnContext.Activity.Locale is { Length: > 0 } said ? said : DefaultLocale);
        var message = AppendChoices(
            PromptMessages.For(options, isRetry),
            Channel.GetChannelId(turnContext),
            [yes, no],
            options.Style ?? Style,
            wording,
            turnContext.Activity.Conversation?.ConversationType,
            PromptMessages.Addressee(turnContext),
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text.Length: > 0 } message)
        {
            if (Read(message.Text, PromptMessages.LocaleOf(turnContext, options, DefaultLocale)) is { } answer)
            {
                (result.Succeeded, result.Value) = (true, answer);
            }
        }

        return Task.FromResult(result);
    }

    // What a button says word for word comes first: "No, cancel it" may be the bot's yes. Then the language; then words of the bot's own
    // that say nothing to the language ("Book it"); then "1" and "2" where they were shown.
    private bool? Read(string text, string? locale)
    {
        var (yes, no, wording) = WordsFor(locale);
        var language = Languages.For(locale);
        return Says(yes, text) ? true : Says(no, text) ? false : language.Answer(text) ?? OneOf(Find.FindChoices(text, [Own(yes), Own(no)])) ?? Number();

        Choice Own(Choice choice) => language.Answer(choice.Value ?? "") is null ? choice : new Choice();

        bool? Number() => wording.IncludeNumbers ?? true ? OneOf(ChoiceRecognizers.RecognizeChoices(text, [new Choice(), new Choice()])) : null;
    }

    private static bool Says(Choice choice, string text) =>
        choice.Value is { Length: > 0 } value && text.Length <= value.Length * 2 && Folding.Fold(value.Trim()) == Folding.Fold(text.Trim());

    private static bool? OneOf(List<ModelResult<FoundChoice>> found) => found is [{ Resolution: { } only }] ? only.Index == 0 : null;

    private (Choice Yes, Choice No, ChoiceFactoryOptions Wording) WordsFor(string? locale)
    {
        var builtIn = PromptWords.For(locale);
        var (yes, no, wording) = PromptWords.Lookup(_wording, locale) is { Yes: not null } own ? own : (builtIn.Yes, builtIn.No, builtIn.Choices);
        return (ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no, ChoiceOptions ?? wording);
    }
}
