using System.Numerics;

namespace Bot.Knowledge.Retrieval;

/// <summary>The likeliest word of the index for one that it does not hold: fewest slips, then the most frequent.</summary>
/// <remarks>A slip is a letter added, left out, changed, or swapped with its neighbour.</remarks>
internal sealed class SpellingCorrector
{
    private const int ShortestWord = 4;
    private const int TwoSlipsFrom = 8;
    private readonly ILookup<int, (string Word, int Frequency, uint Letters)> _byLength;

    public SpellingCorrector(Vocabulary vocabulary) =>
        _byLength = vocabulary.Forms.Where(form => form.Key.Length >= ShortestWord - 1 && !form.Key.Any(char.IsDigit) && !Stopwords.IsFunction(form.Key))
            .OrderBy(form => form.Key, StringComparer.Ordinal)
            .ToLookup(form => form.Key.Length, form => (form.Key, form.Value, Letters(form.Key)));

    /// <returns>Null where no word is near enough. Codes (words with a digit) and words of English are never touched.</returns>
    public string? Correct(string word)
    {
        if (word.Length < ShortestWord || word.Any(char.IsDigit) || Synonyms.IsEnglish(word))
        {
            return null;
        }

        var allowed = word.Length >= TwoSlipsFrom ? 2 : 1;
        var letters = Letters(word);
        (string? Word, double Cost) best = (null, double.MaxValue);
        for (var length = word.Length - allowed; length <= word.Length + allowed; length++)
        {
            foreach (var known in _byLength[length])
            {
                if (BitOperations.PopCount(known.Letters ^ letters) > 2 * allowed)
                {
                    continue;
                }

                var slips = Slips(word, known.Word, allowed);
                var cost = slips + (known.Word[0] == word[0] ? 0 : 0.5) - (0.05 * Math.Log(known.Frequency));
                if (slips <= allowed && cost < best.Cost)
                {
                    best = (known.Word, cost);
                }
            }
        }

        return best.Word;
    }

    private static uint Letters(string word) => word.Aggregate(0u, (bits, letter) => bits | (1u << (letter & 31)));

    /// <summary>Optimal string alignment distance; more than <paramref name="limit"/> is returned as limit + 1.</summary>
    internal static int Slips(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var at = 0; at <= other.Length; at++)
        {
            last[at] = at;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return last[other.Length];
    }
}
