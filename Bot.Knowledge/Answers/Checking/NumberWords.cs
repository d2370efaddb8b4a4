namespace Bot.Knowledge.Answers.Checking;

/// <summary>The value of a number written in English words, up to "ninety-nine".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int> _small = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zero"] = 0, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16,
        ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twice"] = 2, ["half"] = 50, ["quarter"] = 25,
        ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
    };

    private static readonly Dictionary<string, int> _tens = new(StringComparer.OrdinalIgnoreCase)
    {
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    /// <summary>"one" is no claim here: it is a pronoun as often as a number.</summary>
    public static int? Value(string word)
    {
        if (_small.TryGetValue(word, out var value) || _tens.TryGetValue(word, out value)) return value;
        if (word.Split('-', '‑') is not [var left, var right] || !_tens.TryGetValue(left, out var tens)) return null;
        return string.Equals(right, "one", StringComparison.OrdinalIgnoreCase) ? tens + 1
            : _small.TryGetValue(right, out var unit) && unit is > 1 and < 10 ? tens + unit
            : null;
    }
}
