using System.Collections.Frozen;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a cardinal number at a word: "twenty-one", "1,000", "half a dozen", "2.5 million", "two and a half".</summary>
internal static class EnglishNumbers
{
    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40,
        ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>
    {
        ["thousand"] = 1e3m, ["million"] = 1e6m, ["billion"] = 1e9m, ["trillion"] = 1e12m, ["k"] = 1e3m, ["m"] = 1e6m, ["bn"] = 1e9m,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Denominators = new Dictionary<string, int>
    {
        ["half"] = 2, ["halves"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fifth"] = 5, ["fifths"] = 5,
        ["sixth"] = 6, ["sixths"] = 6, ["seventh"] = 7, ["sevenths"] = 7, ["eighth"] = 8, ["eighths"] = 8, ["ninth"] = 9, ["ninths"] = 9,
        ["tenth"] = 10, ["tenths"] = 10,
    }.ToFrozenDictionary();

    public static IReadOnlyList<Found<Number>> All(Words words)
    {
        var found = new List<Found<Number>>();
        for (var at = 0; at < words.Count;)
        {
            if (EnglishOrdinals.TryRead(words, at, out _, out var ordinal))
            {
                at += ordinal;
            }
            else if (TryRead(words, at, out var number, out var used))
            {
                found.Add(words.Found(at, used, number));
                at += used;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    public static bool TryRead(Words words, int at, out Number number, out int used)
    {
        var sign = SignAt(words, at);
        if (TryReadUnsigned(words, at + sign, out number, out used))
        {
            number = sign == 0 ? number : new Number(-number.Exact, -number.Approximate);
            used += sign;
            return true;
        }

        return false;
    }

    /// <summary>Whole numbers in words or plain digits only, for dates: "twenty-one", "21".</summary>
    public static bool TryReadWhole(Words words, int at, out int value, out int used)
    {
        value = 0;
        if (words[at].IsDigits)
        {
            used = 1;
            return words[at].Text.Length <= 9 && int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }

        var read = TryReadWords(words, at, out var total, out used) && total <= int.MaxValue;
        value = read ? (int)total : 0;
        return read;
    }

    internal static int SmallValue(Word word) => Small.GetValueOrDefault(word.Text);

    private static int SignAt(Words words, int at) => words[at].Text switch
    {
        "minus" or "negative" => 1,
        "-" when words[at + 1].Glued && !(words[at].Glued && words[at - 1].Kind != WordKind.Symbol) => 1,
        _ => 0,
    };

    private static bool TryReadUnsigned(Words words, int at, out Number number, out int used) =>
        DigitNumbers.TryRead(words, at, out number, out used) || TryReadHalf(words, at, out number, out used) || TryReadSaid(words, at, out number, out used);

    private static bool TryReadSaid(Words words, int at, out Number number, out int used)
    {
        number = default;
        if (!TryReadWords(words, at, out var total, out used))
        {
            return false;
        }

        used += PointAfter(words, at + used, ref total);
        used += FractionAfter(words, at + used, ref total);
        number = Number.Of(total);
        return true;
    }

    // "half", "a half", "half a dozen", "half a million", "a quarter", "a dozen", "a couple".
    private static bool TryReadHalf(Words words, int at, out Number number, out int used)
    {
        var article = IsArticle(words[at]) ? 1 : 0;
        var word = words[at + article];
        var rest = at + article + 1;
        used = article + 1;
        number = word.Text switch
        {
            "dozen" => Number.Of(12),
            "couple" or "pair" when article == 1 => Number.Of(2),
            "half" => Number.Of(0.5m),
            "quarter" => Number.Of(0.25m),
            "third" or "fifth" or "tenth" when article == 1 => Number.Of(1m / Denominators[word.Text]),
            _ => default,
        };
        if (number.Exact is not { } part)
        {
            return false;
        }

        var link = words[rest].Is("of") ? 1 : 0;
        if (part < 1 && IsArticle(words[rest + link]) && ScaleOf(words[rest + link + 1]) is { } scale)
        {
            number = Number.Of(part * scale);
            used += link + 2;
        }

        return true;
    }

    private static bool TryReadWords(Words words, int at, out decimal total, out int used)
    {
        (total, used) = (0, 0);
        if (words[at].Text is "zero" or "nil" or "nought" or "naught")
        {
            used = 1;
            return true;
        }

        var next = at;
        var (group, ceiling, afterScale) = (0m, decimal.MaxValue, false);
        if (IsArticle(words[at]) && ScaleOf(words[at + 1]) is not null)
        {
            group = 1;
            next++;
        }

        for (; ; next++)
        {
            var link = next > at ? LinkAt(words, next, afterScale) : 0;
            var word = words[next + link];
            if (Small.TryGetValue(word.Text, out var value) && Fits(group, value))
            {
                group += value;
                afterScale = false;
            }
            else if (word.Is("hundred") && group is > 0 and < 100)
            {
                group *= 100;
                afterScale = true;
            }
            else if (ScaleOf(word) is { } scale && word.Text.Length > 2 && group > 0 && scale < ceiling && !word.Is("hundred"))
            {
                total += group * scale;
                (group, ceiling, afterScale) = (0, scale, true);
            }
            else
            {
                break;
            }

            next += link;
            used = next + 1 - at;
        }

        total += group;
        return used > 0 && total > 0;
    }

    // "twenty-one" (a dash), "hundred and one" (and), "thousand, two hundred" (a comma).
    private static int LinkAt(Words words, int at, bool afterScale) => words[at].Text switch
    {
        "-" when words[at].Glued && words[at + 1].Glued => 1,
        "and" when afterScale && Small.ContainsKey(words[at + 1].Text) => 1,
        "," when afterScale && Small.ContainsKey(words[at + 1].Text) => 1,
        _ => 0,
    };

    private static bool Fits(decimal group, int value)
    {
        var tail = group % 100;
        return tail == 0 || (value < 10 && tail >= 20 && tail % 10 == 0);
    }

    private static int PointAfter(Words words, int at, ref decimal total)
    {
        if (!words[at].Is("point"))
        {
            return 0;
        }

        var (used, place) = (1, 0.1m);
        while (words[at + used] is { } word && (word.Text is "zero" or "nought" or "oh" || SmallValue(word) is > 0 and < 10) && place > 0)
        {
            total += SmallValue(word) * place;
            place /= 10;
            used++;
        }

        return used > 1 ? used : 0;
    }

    // "three quarters", "two thirds", "two and a half", "one and three quarters".
    internal static int FractionAfter(Words words, int at, ref decimal total)
    {
        var dash = words[at].Is("-") && words[at].Glued ? 1 : 0;
        if (total is > 0 and < 20 && total == decimal.Truncate(total) && Denominators.TryGetValue(words[at + dash].Text, out var divisor) &&
            (total == 1) != (words[at + dash].Text.EndsWith('s')))
        {
            total /= divisor;
            return dash + 1;
        }

        if (!words[at].Is("and"))
        {
            return 0;
        }

        if (IsArticle(words[at + 1]) && words[at + 2].Text is "half" or "quarter" or "third")
        {
            total += 1m / Denominators[words[at + 2].Text];
            return 3;
        }

        if (Small.TryGetValue(words[at + 1].Text, out var top) && Denominators.TryGetValue(words[at + 2].Text, out var bottom) && top < bottom)
        {
            total += (decimal)top / bottom;
            return 3;
        }

        return 0;
    }

    private static bool IsArticle(Word word) => word.Text is "a" or "an";

    internal static decimal? ScaleOf(Word word) => word.Text switch
    {
        "hundred" => 100,
        "dozen" => 12,
        _ when Scales.TryGetValue(word.Text, out var scale) => scale,
        _ => null,
    };
}
