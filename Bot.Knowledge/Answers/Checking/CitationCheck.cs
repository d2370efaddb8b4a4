using System.Text.RegularExpressions;
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
public static partial class CitationCheck
{
    // "The programme" may stand for its name.
    private static readonly HashSet<string> _anybody =
        [.. new[] { "programme", "scheme", "course", "event", "people", "person", "staff", "team", "group", "offer", "network", "unit", "challenge" }.Select(Analyser.Stem)];

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
        var undated = WithoutDate(sentence, asOf);
        if (!undated.Any(char.IsLetterOrDigit)) return "the sentence has no words";
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var source in SentenceSplitter.Split(cited))
        {
            // Where the source sets two names of the entry against each other ("X was renamed Y"), they are no longer the same thing.
            var (shown, backing) = own.In(source) > 1 ? (undated, source) : (own.Marked(undated), own.Marked(source));
            if (shown == backing) return null;
            var objections = Objections(shown, backing, asOf).ToList();
            if (objections.Count == 0) return null;
            if (objections.Count < fewest) (fewest, best) = (objections.Count, objections[0]);
        }
        return best ?? "nothing is cited";
    }

    private static string WithoutDate(string sentence, string? asOf) =>
        asOf is null ? sentence : sentence.Replace($" (as of {asOf})", "", StringComparison.Ordinal);

    private static IEnumerable<string> Objections(string shown, string source, string? asOf)
    {
        var claims = ClaimReader.Read(shown);
        var backing = ClaimReader.Read(source);
        foreach (var claim in Named(shown, claims, source, backing)) yield return $"{claim.Kind} \"{claim.Value}\" is not there in the cited sentence";
        foreach (var claim in Amounts(shown, claims, source, backing, asOf)) yield return $"{claim.Kind} \"{claim.Value}\" is not in the cited sentence";
        if (claims.Count(claim => claim.Kind == ClaimKind.Negation) != backing.Count(claim => claim.Kind == ClaimKind.Negation))
            yield return "the sentence negates what its source does not, or the other way round";
        var strange = Strange(shown, source);
        if (strange.Count * 3 > Stems(shown).Count()) yield return $"\"{strange[0]}\" is not in the cited sentence";
        // What stands in brackets is another name or a limit of what stands before it: nothing of it may be new.
        foreach (Match bracket in Bracket().Matches(shown))
        {
            if (Strange(bracket.Value, source) is [var added, ..]) yield return $"\"{added}\" in brackets is not in the cited sentence";
        }
        // A name that is gone while other words came in its place: somebody else does it now.
        if (strange.Any(word => !_anybody.Contains(word)) && backing.FirstOrDefault(claim => claim.Kind is ClaimKind.Name && !claims.Contains(claim)) is { } gone)
            yield return $"\"{strange[0]}\" stands where the cited sentence names \"{gone.Value}\"";
    }

    // Names and grades stand in the source's order: "Luke reported to Kane" must not pass for "Kane reported to Luke".
    private static IEnumerable<Claim> Named(string shown, IReadOnlyList<Claim> claims, string source, IReadOnlyList<Claim> backing)
    {
        List<Claim> theirs = [.. backing.Where(IsNamed)];
        var next = 0;
        foreach (var claim in claims.Where(IsNamed))
        {
            var at = theirs.FindIndex(next, claim.Equals);
            if (at >= 0) next = at + 1;
            else if (!IsFree(claim, shown, source, theirs)) yield return claim;
        }
    }

    private static bool IsNamed(Claim claim) => claim.Kind is ClaimKind.Name or ClaimKind.Grade;

    // The entry's name where the source says "it"; a capital that only opens the sentence.
    private static bool IsFree(Claim claim, string shown, string source, List<Claim> theirs) =>
        claim.Value == Names.Mark.ToString()
            ? !theirs.Contains(claim)
            : claim.Position == 0 && claim.Kind == ClaimKind.Name && char.IsLower(shown[Math.Min(1, shown.Length - 1)]) && Stems(source).Contains(Analyser.Stem(claim.Value));

    private static IEnumerable<Claim> Amounts(string shown, IReadOnlyList<Claim> claims, string source, IReadOnlyList<Claim> backing, string? asOf)
    {
        List<Claim> left = [.. backing];
        var dated = asOf is null || backing.Any(IsDate) ? [] : ClaimReader.Read(asOf);
        var last = new Dictionary<bool, int> { [true] = -1, [false] = -1 };
        foreach (var claim in claims.Where(claim => claim.Kind is not (ClaimKind.Name or ClaimKind.Grade or ClaimKind.Negation)))
        {
            // Dates among dates and amounts among amounts keep their order; one that moved must stand with the word it counts.
            var isDate = IsDate(claim);
            var at = left.FindIndex(other => other.Equals(claim) && other.Position > last[isDate]);
            if (at < 0) at = left.FindIndex(other => other.Equals(claim) && Counted(shown, claim) == Counted(source, other));
            if (at >= 0)
            {
                last[isDate] = Math.Max(last[isDate], left[at].Position);
                left.RemoveAt(at);
            }
            else if (!dated.Contains(claim)) yield return claim;
        }
    }

    private static bool IsDate(Claim claim) => claim.Kind == ClaimKind.Month || (claim.Kind == ClaimKind.Number && claim.Value is ['1' or '2', _, _, _]);

    // The word that a number counts: the next one of substance.
    private static string? Counted(string text, Claim claim) => Stems(text[claim.End..]).FirstOrDefault();

    // A composer that words freely is held to its claims and to at most a third of strange words.
    private static List<string> Strange(string shown, string source)
    {
        var known = Stems(source).ToHashSet();
        return [.. Stems(shown).Where(word => !known.Contains(word))];
    }

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    private static IEnumerable<string> Stems(string text) =>
        Analyser.Words(text).Where(word => word.Length > 2 && !Stopwords.IsFunction(word)).Select(Analyser.Stem);
}
