using System.Collections.Concurrent;
using Bot.Knowledge.Retrieval;

namespace Bot.Dialogs.Intents.Reading;

/// <summary>Reads a word that nobody taught, and that is no word of English, as the nearest word that was taught. A slip is a letter added, missing, changed or swapped.</summary>
internal sealed class SlipMender(IReadOnlyDictionary<string, int> counts)
{
    private const int ShortestWord = 4;
    private const int TwoSlipsFrom = 8;

    // What strangers type is without end; what staff mistype is not.
    private const int MostRemembered = 5000;

    public static SlipMender None { get; } = new(new Dictionary<string, int>());

    private readonly ILookup<char, KeyValuePair<string, int>> _byFirst = counts.Where(pair => pair.Key.Length >= ShortestWord).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToLookup(pair => pair.Key[0]);
    private readonly ConcurrentDictionary<string, string?> _mended = new(StringComparer.Ordinal);

    /// <returns>Null where nothing is near enough.</returns>
    public string? Mend(string word)
    {
        if (word.Length < ShortestWord || !word.All(char.IsAsciiLetter) || EnglishWords.IsKnown(word)) return null;
        if (_mended.TryGetValue(word, out var before)) return before;
        var mended = Nearest(word);
        if (_mended.Count < MostRemembered) _mended[word] = mended;
        return mended;
    }

    // The first letter is nearly always right; a swap of the first two is read as well.
    private string? Nearest(string word)
    {
        var allowed = word.Length >= TwoSlipsFrom ? 2 : 1;
        return _byFirst[word[0]].Concat(_byFirst[word[1]].Where(known => known.Key[1] == word[0]))
            .Where(known => Math.Abs(known.Key.Length - word.Length) <= allowed && (known.Key.Length > ShortestWord || known.Key.Length == word.Length + 1 || IsSwap(known.Key, word)))
            .Select(known => (known.Key, Slips: Slips(word, known.Key), known.Value))
            .Where(found => found.Slips <= allowed)
            .OrderBy(found => found.Slips).ThenByDescending(found => found.Value).ThenBy(found => found.Key, StringComparer.Ordinal)
            .Select(found => found.Key).FirstOrDefault();
    }

    private static bool IsSwap(string known, string word) => known.Length == word.Length && known.Order().SequenceEqual(word.Order());

    /// <summary>Edit distance in which a swap of neighbours is one slip (optimal string alignment).</summary>
    internal static int Slips(string one, string other)
    {
        var cost = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = cost[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(changed, 1 + Math.Min(cost[i - 1, j], cost[i, j - 1]));
                var isSwap = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                if (isSwap) cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[one.Length, other.Length];
    }
}
