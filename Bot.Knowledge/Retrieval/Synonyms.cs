using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Knowledge.Retrieval;

/// <summary>General English synonyms and derived forms, for words that the taxonomy does not know.</summary>
/// <remarks>From Princeton WordNet (synonyms.LICENSE); docs/decisions/0042-general-synonyms.md says how the file is made.</remarks>
internal static class Synonyms
{
    // What is left without an ending must be long enough to be no accident: "acces" is no plural of "acc".
    private const int ShortestBase = 4;

    private static readonly (string Ending, string By)[] Regular = [("ies", "y"), ("ied", "y"), ("es", ""), ("ly", ""), ("er", ""), ("er", "e")];
    private static readonly Lazy<FrozenDictionary<string, string>> Lines = new(Read);

    /// <returns>Other words with the share of the word's uses that have this sense, 0 to 1; the forms of the word are looked up as well.</returns>
    public static IEnumerable<(string Word, double Share)> Of(string word) =>
        BaseForms(word).Select(form => Lines.Value.GetValueOrDefault(form, "")).Where(line => line.Length > 0).SelectMany(line => line.Split(' ')).Select(Parse);

    /// <summary>True for a word of English, or a well-known name, in any of its regular forms.</summary>
    public static bool IsEnglish(string word) =>
        Stopwords.IsFunction(word) || BaseForms(word).Any(form => (word.Length - form.Length < 2 || form.Length >= ShortestBase) && Lines.Value.ContainsKey(form));

    private static (string, double) Parse(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        return (item[..colon], int.Parse(item.AsSpan(colon + 1), CultureInfo.InvariantCulture) / 10.0);
    }

    private static IEnumerable<string> BaseForms(string word)
    {
        yield return word;
        if (word.Length > 3 && word.EndsWith('s'))
        {
            yield return word[..^1];
        }

        foreach (var (ending, by) in Regular)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length] + by;
            }
        }

        foreach (var ending in (string[])["ing", "ed"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                yield return word[..^ending.Length];
                yield return word[..^ending.Length] + "e";
            }
        }
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(Synonyms).Assembly.GetManifestResourceStream("synonyms.tsv") ?? throw new InvalidOperationException("The synonyms are not in the assembly.");
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, string>(80_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            lines.Add(tab < 0 ? line : line[..tab], tab < 0 ? "" : line[(tab + 1)..]);
        }

        return lines.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
