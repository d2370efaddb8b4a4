using System.Globalization;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Makes <c>Bot.Knowledge/Retrieval/synonyms.tsv</c> from WordNet's dict folder: <c>synonyms DICT OUT</c>.</summary>
/// <remarks>
/// A word's synonyms are the single words of its up to three most frequent senses and their derived forms, each with the share of the word's
/// tagged uses that the sense has, in tenths. A word without synonyms has a line as well: it is no misspelling. Senses with a share under 0.25 are left out: they mislead more often than they help.
/// </remarks>
internal static class SynonymLexiconMaker
{
    private const int SensesRead = 3;
    private const double LeastShare = 0.25;
    private static readonly (string Name, string Number)[] Parts = [("noun", "1"), ("verb", "2"), ("adj", "3"), ("adv", "4")];

    public static void Run(string folder, string output)
    {
        var counts = File.ReadLines(Path.Combine(folder, "index.sense")).Select(line => line.Split(' '))
            .GroupBy(fields => (Word: fields[0][..fields[0].IndexOf('%')], fields[1]))
            .ToDictionary(group => group.Key, group => group.Sum(fields => int.Parse(fields[3], CultureInfo.InvariantCulture)));
        var synsets = Parts.SelectMany(part => Lines(folder, "data." + part.Name).Select(line => Synset.Parse(part.Name, line))).ToDictionary(synset => (synset.Part, synset.Offset));
        var synonyms = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            foreach (var line in Lines(folder, "index." + part.Name))
            {
                Add(part.Name, line.Split(' ', StringSplitOptions.RemoveEmptyEntries), counts, synsets, synonyms);
            }
        }

        File.WriteAllLines(output, synonyms.Select(word => word.Key + (word.Value.Count == 0 ? "" : "\t") + string.Join(' ', word.Value.Select(other =>
            string.Create(CultureInfo.InvariantCulture, $"{other.Key}:{Math.Round(other.Value * 10):0}")))));
    }

    private static void Add(
        string part, string[] fields, Dictionary<(string Word, string), int> counts, Dictionary<(string, string), Synset> synsets,
        SortedDictionary<string, SortedDictionary<string, double>> synonyms)
    {
        var (word, senses) = (fields[0], int.Parse(fields[2], CultureInfo.InvariantCulture));
        if (!IsPlain(word) || word.Length < 3)
        {
            return;
        }

        if (!synonyms.TryGetValue(word, out var list))
        {
            synonyms.Add(word, list = new SortedDictionary<string, double>(StringComparer.Ordinal));
        }

        var offsets = fields[^senses..];
        var total = offsets.Sum(offset => counts.GetValueOrDefault((word, offset))) + 1 + (0.2 * (senses - 1));
        foreach (var (rank, offset) in offsets.Take(SensesRead).Index())
        {
            var share = (counts.GetValueOrDefault((word, offset)) + (rank == 0 ? 1 : 0.2)) / total;
            if (share < LeastShare)
            {
                continue;
            }

            var synset = synsets[(part, offset)];
            var derived = synset.Derivations.Where(link => synset.Words[link.From] == word).Select(link => synsets[(link.Part, link.Offset)].Words[link.To]);
            foreach (var other in synset.Words.Concat(derived).Where(other => other != word && IsPlain(other)))
            {
                list[other] = Math.Max(list.GetValueOrDefault(other), share);
            }
        }
    }

    private static bool IsPlain(string word) => word.All(char.IsAsciiLetterLower);

    private static IEnumerable<string> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => !line.StartsWith("  ", StringComparison.Ordinal));

    private sealed record Synset(string Part, string Offset, string[] Words, IReadOnlyList<(int From, string Part, string Offset, int To)> Derivations)
    {
        public static Synset Parse(string part, string line)
        {
            var fields = line.Split(" | ")[0].Split(' ');
            var count = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var words = Enumerable.Range(0, count).Select(at => fields[4 + (2 * at)].Split('(')[0].ToLowerInvariant()).ToArray();
            var start = 4 + (2 * count);
            var links = from at in Enumerable.Range(0, int.Parse(fields[start], CultureInfo.InvariantCulture))
                        let link = fields[(start + 1 + (4 * at))..(start + 5 + (4 * at))]
                        where link[0] == "+"
                        select (Hex(link[3][..2]) - 1, PartOf(link[2]), link[1], Hex(link[3][2..]) - 1);
            return new Synset(part, fields[0], words, [.. links]);
        }

        private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        private static string PartOf(string letter) => letter switch { "n" => "noun", "v" => "verb", "r" => "adv", _ => "adj" };
    }
}
