using Bot.Knowledge.Answers.Composing;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>Whether a sentence may be shown: what it claims must stand in the text that it cites.</summary>
/// <remarks>
/// Deterministic and the same for every composer. A sentence's numbers, percentages, money, months, grades, names and links must stand in one sentence of the cited
/// text, in the same order; what the entry's title and as-of date say may be added to it. Negations must be as many as in that sentence.
/// </remarks>
public static class CitationCheck
{
    /// <param name="sentence">As it would be shown.</param>
    /// <param name="cited">The passage's text.</param>
    /// <param name="known">What may be named beside it: title, aliases, as-of date.</param>
    /// <returns>Null where the sentence stands; else the first claim that does not, in words for the trace.</returns>
    public static string? Objection(string sentence, string cited, string known)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(cited);
        ArgumentNullException.ThrowIfNull(known);
        var claims = ClaimReader.Read(sentence);
        var allowed = ClaimReader.Read(known).Select(Key).ToHashSet();
        string? best = null;
        var fewest = int.MaxValue;
        foreach (var source in SentenceSplitter.Split(cited))
        {
            var (objections, first) = Compare(sentence, claims, source, allowed);
            if (objections == 0) return null;
            if (objections < fewest) (fewest, best) = (objections, first);
        }
        return best ?? "nothing is cited";
    }

    private static (int Count, string? First) Compare(string sentence, IReadOnlyList<Claim> claims, string source, HashSet<string> allowed)
    {
        var backing = ClaimReader.Read(source);
        var count = 0;
        string? first = null;
        var next = 0;
        foreach (var claim in claims.Where(claim => claim.Kind != ClaimKind.Negation))
        {
            var found = IndexOf(backing, Key(claim), next);
            if (found >= 0) next = found + 1;
            else if (!IsBacked(claim, backing, allowed))
            {
                count++;
                first ??= $"{claim.Kind} \"{claim.Value}\" is not in the cited sentence";
            }
        }
        var negations = claims.Count(claim => claim.Kind == ClaimKind.Negation);
        if (negations != backing.Count(claim => claim.Kind == ClaimKind.Negation))
        {
            count++;
            first ??= "the sentence negates what its source does not, or the other way round";
        }
        var strange = StrangeWords(sentence, source, allowed);
        if (strange is not null)
        {
            count++;
            first ??= $"\"{strange}\" is not in the cited sentence";
        }
        return (count, first);
    }

    // Out of order is only right for what the title or date may add: "Luke … Kane" must not pass for "Kane … Luke".
    private static bool IsBacked(Claim claim, IReadOnlyList<Claim> backing, HashSet<string> allowed) =>
        allowed.Contains(Key(claim)) || (claim is { Kind: ClaimKind.Name, Position: 0 } && backing.Any(other => other.Value == claim.Value));

    private static int IndexOf(IReadOnlyList<Claim> claims, string key, int from)
    {
        for (var i = from; i < claims.Count; i++)
        {
            if (Key(claims[i]) == key) return i;
        }
        return -1;
    }

    // A quoted sentence is made of its source's words. A composer that words freely is held to its claims and to at most a third of strange words.
    private static string? StrangeWords(string sentence, string source, HashSet<string> allowed)
    {
        var known = Words(source).ToHashSet();
        var words = Words(sentence).ToList();
        var strange = words.Where(word => !known.Contains(word) && !allowed.Contains("Name:" + word)).ToList();
        return strange.Count * 3 > words.Count ? strange[0] : null;
    }

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '(', ')', '"', '?', '!', '\u2019', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3);

    private static string Key(Claim claim) => claim.Kind + ":" + claim.Value;
}
