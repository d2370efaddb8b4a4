using System.Globalization;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits text into words. Each symbol outside the basic plane (an emoji) is a word of its own.</summary>
public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    public static List<Token> DefaultTokenizerImpl(string text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var start = -1;
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.Utf16SequenceLength;
            switch (KindOf(rune))
            {
                case Kind.Word when start < 0:
                    start = position;
                    break;
                case Kind.Symbol:
                    Close(position);
                    tokens.Add(TokenOf(text, position, position + length));
                    break;
                case Kind.Separator:
                    Close(position);
                    break;
            }

            position += length;
        }

        Close(text.Length);
        return tokens;

        void Close(int end)
        {
            if (start >= 0)
            {
                tokens.Add(TokenOf(text, start, end));
                start = -1;
            }
        }
    }

    private enum Kind
    {
        Word,
        Symbol,
        Separator,
        Invisible,
    }

    private static Kind KindOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        _ when Rune.IsLetterOrDigit(rune) => Kind.Word,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Invisible,
        UnicodeCategory.Format => Kind.Invisible,
        _ when !rune.IsBmp => Kind.Symbol,
        _ => Kind.Separator,
    };

    private static Token TokenOf(string text, int start, int end)
    {
        var slice = text[start..end];
        return new Token { Start = start, End = end - 1, Text = slice, Normalized = Folding.Fold(slice) };
    }
}
