using System.Collections.Frozen;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a number in digits, with what English lets follow: "1,000", "2.5 million", "2½", "3/4", "2 and a half".</summary>
internal static class DigitNumbers
{
    private static readonly FrozenDictionary<string, decimal> Glyphs = new Dictionary<string, decimal>
    {
        ["½"] = 0.5m, ["¼"] = 0.25m, ["¾"] = 0.75m, ["⅓"] = 1m / 3, ["⅔"] = 2m / 3, ["⅛"] = 0.125m, ["⅕"] = 0.2m,
        // The folded forms of the same characters.
        ["1⁄2"] = 0.5m, ["1⁄4"] = 0.25m, ["3⁄4"] = 0.75m, ["1⁄3"] = 1m / 3, ["2⁄3"] = 2m / 3, ["1⁄8"] = 0.125m, ["1⁄5"] = 0.2m,
    }.ToFrozenDictionary();

    public static bool TryRead(Words words, int at, out Number number, out int used)
    {
        (number, used) = (default, 0);
        var follows = words[at].Glued && (words[at - 1].IsLetters || (words[at - 1] is { Glued: true, Text: "." } && words[at - 2].IsDigits));
        if (Glyphs.TryGetValue(words[at].Text, out var glyph))
        {
            (number, used) = (Number.Of(glyph), 1);
            return !follows;
        }

        var written = "";
        if (words[at].Is(".") && words[at + 1] is { IsDigits: true, Glued: true } && !(words[at].Glued && words[at - 1].Kind != WordKind.Symbol))
        {
            written = "0";
        }
        else if (words[at].IsDigits && !follows)
        {
            written = words[at].Text;
            used = 1;
            while (words[at + used].Is(",") && words[at + used].Glued && words[at + used + 1] is { IsDigits: true, Glued: true, Text.Length: 3 } && written.Length <= 27 &&
                (used > 1 || written.Length <= 3))
            {
                written += words[at + used + 1].Text;
                used += 2;
            }
        }
        else
        {
            return false;
        }

        if (words[at + used].Is(".") && (words[at + used].Glued || used == 0) && words[at + used + 1] is { IsDigits: true, Glued: true } decimals)
        {
            // 1.2.3 is a version or a date.
            if (words[at + used + 2] is { Glued: true, Text: "." } && words[at + used + 3] is { Glued: true, IsDigits: true })
            {
                return false;
            }

            written += "." + decimals.Text;
            used += 2;
        }

        if (!double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var approximate) || !double.IsFinite(approximate))
        {
            return false;
        }

        number = decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
            ? Number.Of(exact) : new Number(null, approximate);
        used += SuffixAfter(words, at + used, ref number);
        return true;
    }

    private static int SuffixAfter(Words words, int at, ref Number number)
    {
        if (number.Exact is not { } value)
        {
            return 0;
        }

        var used = 0;
        if (words[at] is { Glued: true, Text: "/" } && words[at + 1] is { Glued: true, IsDigits: true, Text.Length: <= 9 } below && !words[at + 2].Is("/") &&
            int.Parse(below.Text, CultureInfo.InvariantCulture) is > 0 and var divisor)
        {
            value /= divisor;
            used = 2;
        }
        else if (Glyphs.TryGetValue(words[at].Text, out var glyph))
        {
            value += glyph;
            used = 1;
        }
        else if (value == decimal.Truncate(value) && words[at] is { IsDigits: true, Glued: false } above && words[at + 1] is { Glued: true, Text: "/" } &&
            words[at + 2] is { Glued: true, IsDigits: true } under && !words[at + 3].Is("/") &&
            decimal.TryParse(above.Text, out var top) && decimal.TryParse(under.Text, out var bottom) && top < bottom)
        {
            value += top / bottom;
            used = 3;
        }
        else if (EnglishNumbers.ScaleOf(words[at]) is { } scale && (words[at].Text.Length > 2 || words[at].Glued) && value < 1e15m)
        {
            value *= scale;
            used = 1;
        }
        else
        {
            used = EnglishNumbers.FractionAfter(words, at, ref value);
        }

        number = Number.Of(value);
        return used;
    }
}
