using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or words. A number that the type cannot hold will not do, nor a fraction where it holds whole numbers only.</summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct, IComparable<T>
{
    private readonly Func<Number, object?> _fit;

    /// <exception cref="NotSupportedException">The type is none of those that a number is read into.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
        _fit = Type.GetTypeCode(typeof(T)) switch
        {
            TypeCode.Int32 => number => Whole(number, int.MinValue, int.MaxValue) is { } whole ? (int)whole : null,
            TypeCode.Int64 => number => Whole(number, long.MinValue, long.MaxValue) is { } whole ? (long)whole : null,
            TypeCode.Single => number => float.IsFinite((float)number.Approximate) ? (float)number.Approximate : null,
            TypeCode.Double => number => number.Approximate,
            TypeCode.Decimal => number => number.Exact,
            _ => throw new NotSupportedException($"A number prompt reads int, long, float, double and decimal, not {typeof(T).Name}."),
        };
    }

    /// <inheritdoc cref="ChoicePrompt.DefaultLocale"/>
    public string? DefaultLocale { get; set; }

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessages.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text.Length: > 0 } message)
        {
            var language = Languages.For(PromptMessages.LocaleOf(turnContext, options, DefaultLocale));
            if (language.Numbers(message.Text) is [var first, ..] && _fit(first.Value) is T value)
            {
                (result.Succeeded, result.Value) = (true, value);
            }
        }

        return Task.FromResult(result);
    }

    private static decimal? Whole(Number number, decimal least, decimal most) =>
        number.Exact is { } exact && exact >= least && exact <= most && exact == decimal.Truncate(exact) ? exact : null;
}
