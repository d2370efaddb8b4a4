using System.Collections.Frozen;
using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a place at a word: "second", "21st", "twenty-first", "last", "last but one", "third from the end".</summary>
internal static class EnglishOrdinals
{
    private static readonly FrozenDictionary<string, int> Single = new Dictionary<string, int>
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9,
        ["tenth"] = 10, ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16,
        ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30, ["fortieth"] = 40,
        ["fiftieth"] = 50, ["sixtieth"] = 60, ["seventieth"] = 70, ["eightieth"] = 80, ["ninetieth"] = 90,
    }.ToFrozenDictionary();

    public static IReadOnlyList<Found<Place>> All(Words words)
    {
        var found = new List<Found<Place>>();
        for (var at = 0; at < words.Count;)
        {
            if (TryReadPlace(words, at, out var place, out var used))
            {
                found.Add(words.Found(at, used, place));
                at += used;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>A counting ordinal: "first" is 1.</summary>
    public static bool TryRead(Words words, int at, out int value, out int used)
    {
        (value, used) = (0, 0);
        if (words[at].IsDigits)
        {
            used = 2;
            return words[at + 1] is { Glued: true, Text: "st" or "nd" or "rd" or "th" } && words[at].Text.Length <= 9 &&
                int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        }

        if (Single.TryGetValue(words[at].Text, out value))
        {
            used = 1;
            return true;
        }

        return TryReadCompound(words, at, out value, out used);
    }

    private static bool TryReadPlace(Words words, int at, out Place place, out int used)
    {
        if (RelativeAt(words, at, out place, out used))
        {
            return true;
        }

        if (!TryRead(words, at, out var value, out used) || value < 1)
        {
            return false;
        }

        var fromEnd = FromEndAfter(words, at + used);
        place = new Place(value - 1, fromEnd > 0);
        used += fromEnd;
        return true;
    }

    // "twenty-first", "one hundred and second", "two hundredth".
    private static bool TryReadCompound(Words words, int at, out int value, out int used)
    {
        (value, used) = (0, 0);
        var stem = EnglishNumbers.SmallValue(words[at]) > 0 && EnglishNumbers.TryReadWhole(words, at, out var count, out var counted) ? (count, counted) : (1, 0);
        var link = words[at + stem.Item2].Is("-") || words[at + stem.Item2].Is("and") ? 1 : 0;
        var last = words[at + stem.Item2 + link];
        used = stem.Item2 + link + 1;
        if (last.Text is "hundredth" or "thousandth" && link == 0)
        {
            value = stem.Item1 * (last.Is("hundredth") ? 100 : 1000);
            return true;
        }

        if (stem.Item2 > 0 && Single.TryGetValue(last.Text, out var tail) && (stem.Item1 % 100 == 0 || (tail < 10 && stem.Item1 % 100 >= 20 && stem.Item1 % 10 == 0)))
        {
            value = stem.Item1 + tail;
            return true;
        }

        return false;
    }

    private static bool RelativeAt(Words words, int at, out Place place, out int used)
    {
        (place, used) = words[at].Text switch
        {
            "penultimate" => (new Place(1, true), 1),
            "next" when words[at + 1].Is("to") && words[at + 2].Is("last") => (new Place(1, true), 3),
            "last" or "final" when words[at + 1].Is("but") && EnglishNumbers.SmallValue(words[at + 2]) is > 0 and < 20 and var less => (new Place(less, true), 3),
            "last" or "final" or "latter" => (new Place(0, true), 1),
            "former" => (new Place(0, false), 1),
            "top" when IsItem(words[at + 1]) => (new Place(0, false), 1),
            "bottom" when IsItem(words[at + 1]) => (new Place(0, true), 1),
            _ => (default, 0),
        };
        return used > 0;
    }

    // "second to last", "second last", "second from last", "second from the end", "second from bottom".
    private static int FromEndAfter(Words words, int at)
    {
        var link = words[at].Text is "to" or "from" ? 1 : words[at].Is("-") && words[at + 1].Is("to") && words[at + 2].Is("-") ? 3 : 0;
        var article = link > 0 && words[at + link].Is("the") ? 1 : 0;
        return words[at + link + article].Text switch
        {
            "last" or "final" => link + article + 1,
            "end" or "bottom" when link > 0 => link + article + 1,
            _ => 0,
        };
    }

    private static bool IsItem(Word word) => word.Text is "one" or "option" or "choice" or "item";
}
