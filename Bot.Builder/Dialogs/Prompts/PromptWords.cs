using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The words that prompts themselves say in a language: yes, no, and what stands between choices.</summary>
/// <remarks>A further language is one line here; a bot gives its own to the constructors of <see cref="ChoicePrompt"/> and <see cref="ConfirmPrompt"/>.</remarks>
internal sealed record PromptWords(Choice Yes, Choice No, ChoiceFactoryOptions Choices)
{
    private static readonly PromptWords English = Of("Yes", "No", ", ", " or ", ", or ");

    private static readonly FrozenDictionary<string, PromptWords> ByLanguage = new Dictionary<string, PromptWords>
    {
        ["en"] = English,
        ["cy"] = Of("Ie", "Na", ", ", " neu ", ", neu "),
        ["de"] = Of("Ja", "Nein", ", ", " oder ", ", oder "),
        ["es"] = Of("Sí", "No", ", ", " o ", ", o "),
        ["fr"] = Of("Oui", "Non", ", ", " ou ", ", ou "),
        ["it"] = Of("Sì", "No", ", ", " o ", " o "),
        ["ja"] = Of("はい", "いいえ", "、 ", " または ", "、 または "),
        ["ko"] = Of("예", "아니", ", ", " 또는 ", ", 또는 "),
        ["nl"] = Of("Ja", "Nee", ", ", " of ", ", of "),
        ["pt"] = Of("Sim", "Não", ", ", " ou ", ", ou "),
        ["sv"] = Of("Ja", "Nej", ", ", " eller ", ", eller "),
        ["tr"] = Of("Evet", "Hayır", ", ", " veya ", ", veya "),
        ["zh"] = Of("是的", "不", "， ", " 要么 ", "， 要么 "),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of the locale's language; English when the language is not known.</summary>
    public static PromptWords For(string? locale) => Lookup(ByLanguage, locale) ?? English;

    /// <summary>The entry of a locale, else of its language, else of any locale of that language.</summary>
    public static T? Lookup<T>(IReadOnlyDictionary<string, T>? entries, string? locale)
    {
        if (entries is null || string.IsNullOrWhiteSpace(locale))
        {
            return default;
        }

        var language = LanguageOf(locale);
        return entries.TryGetValue(locale, out var entry) || entries.TryGetValue(language, out entry)
            ? entry
            : entries.FirstOrDefault(other => LanguageOf(other.Key).Equals(language, StringComparison.OrdinalIgnoreCase)).Value;
    }

    public static bool Knows(string language) => ByLanguage.ContainsKey(language);

    public static string LanguageOf(string locale) => locale.Trim().Split('-', '_')[0];

    private static PromptWords Of(string yes, string no, string separator, string or, string orMore) =>
        new(new Choice(yes), new Choice(no), new ChoiceFactoryOptions(separator, or, orMore, true));
}
