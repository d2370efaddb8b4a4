using System.Globalization;
using System.Text;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A text as words, for parsers that look ahead by index: past the end stands an empty word.</summary>
internal sealed class Words
{
    private readonly List<Word> words = [];
    private readonly string text;

    public Words(string text)
    {
        this.text = Find.Beginning(text);
        Read();
    }

    public int Count => words.Count;

    public Word this[int index] => index >= 0 && index < words.Count ? words[index] : new Word(text.Length, text.Length - 1, "", WordKind.Symbol, false);

    public Found<T> Found<T>(int first, int count, T value)
    {
        var (start, end) = (words[first].Start, words[first + count - 1].End);
        return new Found<T>(start, end, text[start..(end + 1)], value);
    }

    private void Read()
    {
        var (start, end, kind, glued) = (0, -1, WordKind.Symbol, false);
        var open = false;
        var built = new StringBuilder();
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var here = position;
            position += rune.Utf16SequenceLength;
            if (IsInvisible(rune))
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                Close();
                glued = false;
                continue;
            }

            var kindHere = Rune.IsDigit(rune) ? WordKind.Digits : Rune.IsLetter(rune) || IsApostrophe(rune, position) ? WordKind.Letters : WordKind.Symbol;
            if (!open || kindHere != kind || kindHere == WordKind.Symbol)
            {
                Close();
                (start, kind, open) = (here, kindHere, true);
            }

            built.Append(Plain(rune));
            end = position - 1;
        }

        Close();

        void Close()
        {
            if (open)
            {
                words.Add(new Word(start, end, built.ToString(), kind, glued));
                built.Clear();
                (open, glued) = (false, true);
            }
        }

        // Part of a word only between letters: don't, o'clock.
        bool IsApostrophe(Rune rune, int next) =>
            rune.Value is '\'' or '\u2019' or '\u02BC' && open && kind == WordKind.Letters && next < text.Length && char.IsLetter(text[next]);
    }

    private static bool IsInvisible(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F ||
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static string Plain(Rune rune) => rune.Value switch
    {
        _ when Rune.IsDigit(rune) => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => "-",
        '\u2044' => "/",
        _ => Folding.Fold(rune.ToString()),
    };
}
