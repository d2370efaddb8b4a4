using System.Globalization;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>The value of a number written in English words, up to "ninety-nine", and of ordinals and shares.</summary>
public static class NumberWords
{
    private static readonly Dictionary<string, int> _small = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
    };

    private static readonly Dictionary<string, int> _tens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, string> _others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["first"] = "1st", ["second"] = "2nd", ["third"] = "3rd", ["fourth"] = "4th", ["fifth"] = "5th", ["sixth"] = "6th", ["seventh"] = "7th", ["eighth"] = "8th",
        ["ninth"] = "9th", ["tenth"] = "10th", ["once"] = "1 times", ["twice"] = "2 times", ["half"] = "half", ["quarter"] = "quarter", ["quarters"] = "quarter", ["thirds"] = "3rd",
        ["hundred"] = "hundred", ["hundreds"] = "hundred", ["thousand"] = "thousand", ["thousands"] = "thousand", ["million"] = "million", ["dozen"] = "dozen", ["both"] = "both",
    };

    /// <returns>The value as digits, or a sign for an ordinal or a share; null for any other word.</returns>
    public static string? Value(string word)
    {
        if (_small.TryGetValue(word, out var value) || _tens.TryGetValue(word, out value)) return value.ToString(CultureInfo.InvariantCulture);
        if (_others.TryGetValue(word, out var other)) return other;
        return word.Split('-', '‑') is [var left, var right] && _tens.TryGetValue(left, out var tens) && _small.TryGetValue(right, out var unit) && unit is > 0 and < 10
            ? (tens + unit).ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
