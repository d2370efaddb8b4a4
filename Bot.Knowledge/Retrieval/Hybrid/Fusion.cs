using System.Globalization;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>One ranking of two: by words and by meaning.</summary>
internal static class Fusion
{
    /// <summary>How far down each ranking is read.</summary>
    public const int Depth = 100;

    // The share of meaning, before what the two rankings say of themselves; docs/decisions/0102 has the figures.
    private const double DenseShare = 0.6;
    private const double LeastShare = 0.05;
    private const double MostShare = 0.7;

    // More where the best by meaning stands out, less where the words are sure, and less where words find little in what meaning finds best.
    private const double ForGap = 0.2;
    private const double MostGap = 1.5;
    private const double ForConfidence = 0.3;
    private const double ForStrangeness = 0.15;

    /// <summary>
    /// Whatever either ranking found has a score by both: by words as a share of the best, by meaning from the mean of all entries (0) to the best (1). The two are added by weight.
    /// </summary>
    /// <returns>Best first; ties keep the order of the lexical ranking, then of the dense one. Confidence stays that of the search by words, 0 where words did not find it.</returns>
    public static IReadOnlyList<Passage> Of(IReadOnlyList<Passage> lexical, DenseRanking dense)
    {
        if (dense.Hits is not [var nearest, ..]) return lexical;
        var top = lexical is [var first, ..] && first.Score > 0 ? first.Score : 1;
        var (share, hits) = (ShareOf(lexical, dense, top), dense.Hits.ToDictionary(hit => hit.Entry.Id, StringComparer.Ordinal));
        // Counted from the last one read, the best hundred of a large collection, which are much alike, would look as far apart as the best and the worst of a small one.
        var range = nearest.Score > dense.Mean ? nearest.Score - dense.Mean : 1;
        double Meaning(Content.Entry entry) => dense.ScoreOf(entry) is { } score ? (score - dense.Mean) / range : 0;
        var found = lexical.Select(passage => Fused(passage, hits.GetValueOrDefault(passage.Entry.Id), ((1 - share) * passage.Score / top) + (share * Meaning(passage.Entry)), top));
        var known = lexical.Select(passage => passage.Entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. found.Concat(dense.Hits.Where(hit => !known.Contains(hit.Entry.Id)).Select(hit => Fused(null, hit, share * Meaning(hit.Entry), top))).OrderByDescending(passage => passage.Score)];
    }

    private static double ShareOf(IReadOnlyList<Passage> lexical, DenseRanking dense, double top)
    {
        var confidence = lexical is [var first, ..] ? first.Confidence : 0;
        var known = lexical.FirstOrDefault(passage => passage.Entry == dense.Hits[0].Entry)?.Score / top ?? 0;
        return Math.Clamp(DenseShare + (ForGap * Math.Min(MostGap, dense.Gap)) - (ForConfidence * confidence) - (ForStrangeness * (1 - known)), LeastShare, MostShare);
    }

    // The score stays on the scale of the search by words, which the composer compares passages by.
    private static Passage Fused(Passage? lexical, DenseHit? dense, double fused, double top)
    {
        var score = fused * top;
        var reason = dense is null ? null : string.Create(CultureInfo.InvariantCulture, $"{dense.Score / 2:0.00} alike in meaning");
        if (lexical is not null) return lexical with { Score = score, Reasons = reason is null ? lexical.Reasons : [.. lexical.Reasons, reason] };
        var (entry, section) = (dense!.Entry, dense.Entry.Sections[dense.Section]);
        return new Passage($"{entry.Id}#{dense.Section.ToString(CultureInfo.InvariantCulture)}", entry, section.HeadingPath, section.Text, score, 0, [reason!]);
    }
}
