using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>Whether a sentence may be shown: what it claims must stand in the text that it cites.</summary>
/// <remarks>
/// Deterministic and the same for every composer. A sentence stands where it is a sentence of the cited text, or where one sentence of that text holds all of its
/// numbers, percentages, money, dates, grades, names and links, names and grades in the same order, each number with the word it counts, with as many negations,
/// no stronger a word ("must", "only", "free"), and at most a third of its words strange. The entry's own names and its as-of date may be added.
/// docs/decisions/0072-citation-check.md says how it was measured.
/// </remarks>
public static class CitationCheck
{
    /// <param name="sentence">As it would be shown.</param>
    /// <param name="cited">The passage's text.</param>
    /// <param name="names">What the cited entry is called: title and aliases.</param>
    /// <param name="asOf">The entry's date in words ("May 2017"), which a sentence may add; null where it has none.</param>
    /// <returns>Null where the sentence stands; else the first claim that does not, in words for the trace.</returns>
    public static string? Objection(string sentence, string cited, IReadOnlyList<string> names, string? asOf)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(cited);
        var own = new Names(names);
        var shown = own.Marked(WithoutDate(sentence, asOf));
        var claims = ClaimReader.Read(shown);
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var source in SentenceSplitter.Split(cited).Select(own.Marked))
        {
            if (source == shown) return null;
            var objections = Objections(shown, claims, source, asOf).ToList();
            if (objections.Count == 0) return null;
            if (objections.Count < fewest) (fewest, best) = (objections.Count, objections[0]);
        }
        return best ?? "nothing is cited";
    }

    private static string WithoutDate(string sentence, string? asOf) =>
        asOf is null ? sentence : sentence.Replace($" (as of {asOf})", "", StringComparison.Ordinal);

    private static IEnumerable<string> Objections(string shown, IReadOnlyList<Claim> claims, string source, string? asOf)
    {
        var backing = ClaimReader.Read(source);
        foreach (var objection in Ordered(shown, claims, source, backing)) yield return objection;
        foreach (var claim in Amounts(shown, claims, source, backing, asOf)) yield return $"{claim.Kind} \"{claim.Value}\" is not in the cited sentence";
        if (claims.Count(claim => claim.Kind == ClaimKind.Negation) != backing.Count(claim => claim.Kind == ClaimKind.Negation))
            yield return "the sentence negates what its source does not, or the other way round";
        if (Strange(shown, source) is { } word) yield return $"\"{word}\" is not in the cited sentence";
    }

    // Names and grades stand in the source's order: "Luke reported to Kane" must not pass for "Kane reported to Luke".
    private static IEnumerable<string> Ordered(string shown, IReadOnlyList<Claim> claims, string source, IReadOnlyList<Claim> backing)
    {
        foreach (var kind in (ClaimKind[])[ClaimKind.Name, ClaimKind.Grade])
        {
            List<Claim> theirs = [.. backing.Where(claim => claim.Kind == kind)];
            var next = 0;
            foreach (var claim in claims.Where(claim => claim.Kind == kind))
            {
                var at = theirs.FindIndex(next, claim.Equals);
                if (at >= 0) next = at + 1;
                else if (!IsFree(claim, shown, source, theirs)) yield return $"{kind} \"{claim.Value}\" is not there in the cited sentence";
            }
        }
    }

    // The entry's name where the source says "it"; a capital that only opens the sentence.
    private static bool IsFree(Claim claim, string shown, string source, List<Claim> theirs) =>
        claim.Value == Names.Mark.ToString()
            ? !theirs.Contains(claim)
            : claim.Position == 0 && claim.Kind == ClaimKind.Name && char.IsLower(shown[Math.Min(1, shown.Length - 1)]) && Stems(source).Contains(Analyser.Stem(claim.Value));

    private static IEnumerable<Claim> Amounts(string shown, IReadOnlyList<Claim> claims, string source, IReadOnlyList<Claim> backing, string? asOf)
    {
        List<Claim> left = [.. backing];
        var dated = asOf is null || backing.Any(claim => IsDate(claim)) ? [] : ClaimReader.Read(asOf);
        var last = -1;
        foreach (var claim in claims.Where(claim => claim.Kind is not (ClaimKind.Name or ClaimKind.Grade or ClaimKind.Negation)))
        {
            // The one after the last found keeps the order; else the number must stand with the same word.
            var at = left.FindIndex(other => other.Equals(claim) && other.Position > last);
            if (at < 0) at = left.FindIndex(other => other.Equals(claim) && Counted(shown, claim) == Counted(source, other));
            if (at >= 0)
            {
                last = Math.Max(last, left[at].Position);
                left.RemoveAt(at);
            }
            else if (!dated.Contains(claim)) yield return claim;
        }
    }

    private static bool IsDate(Claim claim) => claim.Kind == ClaimKind.Month || (claim.Kind == ClaimKind.Number && claim.Value is ['1' or '2', _, _, _]);

    // The word that a number counts: the next one of substance.
    private static string? Counted(string text, Claim claim) => Stems(text[claim.End..]).FirstOrDefault();

    // A composer that words freely is held to its claims and to at most a third of strange words.
    private static string? Strange(string shown, string source)
    {
        var known = Stems(source).ToHashSet();
        var words = Stems(shown).ToList();
        var strange = words.Where(word => !known.Contains(word)).ToList();
        return strange.Count * 3 > words.Count ? strange[0] : null;
    }

    private static IEnumerable<string> Stems(string text) =>
        Analyser.Words(text).Where(word => word.Length > 2 && !Stopwords.IsFunction(word)).Select(Analyser.Stem);
}
