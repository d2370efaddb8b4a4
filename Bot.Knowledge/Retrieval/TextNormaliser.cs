using System.Globalization;
using System.Text;

namespace Bot.Knowledge.Retrieval;

/// <summary>Brings text to one form before it is cut into words: compatibility forms, hidden characters, accents, case.</summary>
public static class TextNormaliser
{
    public static string Normalise(string text) => Clean(text).ToLowerInvariant();

    /// <summary>The same, with capitals kept: they tell the scheme META from other words.</summary>
    public static string Clean(string text)
    {
        if (Ascii.IsValid(text) && !text.Any(char.IsControl))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                // Zero-width and direction marks, soft hyphens, accents: they show nothing or change no word.
                case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                    break;
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                default:
                    plain.Append(rune.Value is '\u2019' or '\u2018' or '\u02BC' ? "'" : rune.ToString());
                    break;
            }
        }

        return plain.ToString();
    }

    // A lone half of a surrogate pair makes string.Normalize throw.
    private static string WellFormed(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(rune == Rune.ReplacementChar ? " " : rune.ToString());
        }

        return plain.ToString();
    }
}
