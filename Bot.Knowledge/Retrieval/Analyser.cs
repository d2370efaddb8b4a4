using System.Collections.Concurrent;

namespace Bot.Knowledge.Retrieval;

/// <summary>Text to index terms: normalised, cut, stemmed. Index and query go through this one road.</summary>
internal static class Analyser
{
    private const int CacheLimit = 200_000;
    private static readonly ConcurrentDictionary<string, string> Stems = new(StringComparer.Ordinal);

    public static List<string> Words(string text) => Tokeniser.Words(TextNormaliser.Normalise(text));

    public static string Stem(string word)
    {
        if (Stems.TryGetValue(word, out var stem))
        {
            return stem;
        }

        stem = Stemmer.Stem(word);
        if (Stems.Count < CacheLimit)
        {
            Stems.TryAdd(word, stem);
        }

        return stem;
    }
}
