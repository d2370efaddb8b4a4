using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The form in which words are compared, the same in every culture.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in Compatible(text))
        {
            switch (character)
            {
                // The Turkish dotted and dotless i count as one letter: a person may have either keyboard.
                case 'İ' or 'ı':
                    folded.Append('i');
                    break;
                case '\u2019' or '\u2018' or '\u02BC':
                    folded.Append('\'');
                    break;
                case >= '\uFE00' and <= '\uFE0F':
                    break;
                case var hidden when char.GetUnicodeCategory(hidden) == UnicodeCategory.Format:
                    break;
                default:
                    folded.Append(char.ToLowerInvariant(character));
                    break;
            }
        }

        return folded.ToString();
    }

    // A lone surrogate has no normal form.
    private static string Compatible(string text) => Sound(text) ? text.Normalize(NormalizationForm.FormKC) : text;

    private static bool Sound(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var used) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[used..];
        }

        return true;
    }
}
