using System.Collections.Concurrent;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>The seam for further languages: which class reads which locale.</summary>
internal static class Languages
{
    // English in digits and with the day first, as in the United Kingdom; only the United States and their order say the month first.
    private static readonly ILanguage English = new EnglishLanguage(monthFirst: false);
    private static readonly ILanguage AmericanEnglish = new EnglishLanguage(monthFirst: true);

    private static readonly ConcurrentDictionary<string, ILanguage> Others = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The reader for a locale; English when there is none, or when the locale is not known.</summary>
    public static ILanguage For(string? locale)
    {
        if (string.IsNullOrWhiteSpace(locale))
        {
            return English;
        }

        var language = PromptWords.LanguageOf(locale).ToLowerInvariant();
        if (language == "en")
        {
            return locale.Trim().Replace('_', '-').Equals("en-US", StringComparison.OrdinalIgnoreCase) ? AmericanEnglish : English;
        }

        return PromptWords.Knows(language) ? Others.GetOrAdd(language, name => new PlainLanguage(CultureInfo.GetCultureInfo(name), PromptWords.For(name))) : English;
    }
}
