using Bot.Knowledge.Retrieval;

namespace Bot.Dialogs.Intents.Reading;

/// <summary>What the weights look at: each word, its neighbours, its pieces, where it stands, how long the whole is.</summary>
internal static class Features
{
    private const double WordValue = 1;
    private const double PairValue = 0.8;
    private const double PieceValue = 0.3;
    private const double ShapeValue = 0.5;
    private const double FormValue = 1;
    private const int PieceLength = 4;

    /// <returns>Each feature once; the values make a vector of length 1.</returns>
    public static IReadOnlyDictionary<string, double> Of(ReadUtterance read)
    {
        Dictionary<string, double> features = new(StringComparer.Ordinal);
        AddStream(features, read.Words);
        AddStream(features, read.Tagged);
        foreach (var piece in read.Words.Where(word => word.Length > PieceLength).SelectMany(Pieces)) features.TryAdd(piece, PieceValue);
        if (read.Words.Count <= 4) features["whole:" + string.Join(' ', read.Words)] = WordValue;
        features["length:" + read.Words.Count switch { <= 3 => $"{read.Words.Count}", <= 6 => "4-6", <= 12 => "7-12", _ => "13+" }] = ShapeValue;
        if (read.Tagged.All(word => word.StartsWith('<') || word is "in" or "and" or "a" or "at" or "only" or "days" or "day")) features["only concepts"] = WordValue;
        foreach (var form in Forms.Of(read.Words)) features[form] = FormValue;
        if (read.Language is not null) features["language"] = 3 * WordValue;
        var length = Math.Sqrt(features.Values.Sum(value => value * value));
        return features.ToDictionary(feature => feature.Key, feature => feature.Value / length, StringComparer.Ordinal);
    }

    private static void AddStream(Dictionary<string, double> features, IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            features[words[at]] = WordValue;
            features[$"{(at == 0 ? "^" : words[at - 1])} {words[at]}"] = PairValue;
            if (at > 1) features[$"{words[at - 2]} * {words[at]}"] = ShapeValue;
        }
        if (words.Count > 0) features[$"{words[^1]} $"] = PairValue;
    }

    private static IEnumerable<string> Pieces(string word)
    {
        var bounded = $"^{word}$";
        for (var at = 0; at + PieceLength <= bounded.Length; at++) yield return string.Concat("~", bounded.AsSpan(at, PieceLength));
    }
}

/// <param name="Words">In one spelling, slips mended.</param>
/// <param name="Tagged">The same with concepts in the place of their words.</param>
/// <param name="Language">The language where it is not English.</param>
internal sealed record ReadUtterance(IReadOnlyList<string> Words, IReadOnlyList<string> Tagged, string? Language)
{
    /// <summary>True for a word that says what it is about, not how it is said.</summary>
    public static bool IsSubject(string word) => word != "?" && !EnglishWords.IsWithoutSubject(word);
}
