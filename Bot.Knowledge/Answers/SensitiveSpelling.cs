using System.Text;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>Whoever is upset types badly: words that are nearly one of these are read as it. No other word is changed.</summary>
internal static class SensitiveSpelling
{
    private const int ShortestWord = 6;

    // From this length on, two slips still leave no doubt.
    private const int LongWord = 8;

    private static readonly string[] _words =
    [
        "bullied", "bullying", "bullies", "harassed", "harassment", "harassing", "discriminated", "discrimination", "suicidal", "suicide", "depressed", "depression", "overwhelmed",
        "whistleblow", "whistleblowing", "whistleblower", "anxiety", "anxious", "racist", "sexist", "homophobic", "transphobic", "intimidates", "intimidated", "victimised", "worthless", "hopeless",
        "humiliated", "humiliates", "humiliating", "corruption", "misconduct", "wrongdoing", "malpractice",
    ];

    // Ordinary words that lie as near.
    private static readonly HashSet<string> _others = new(StringComparer.Ordinal)
    {
        "impressed", "compressed", "expressed", "repressed", "oppressed", "suppressed", "pressed", "expression", "expressions", "compression", "impression", "impressions", "repression", "oppression", "suppression",
        "regression", "progression", "aggression", "homeless", "harnessing", "harnessed", "intimated", "intimates", "correction", "corrections", "connection", "disruption", "racists", "bullets", "buddying", "buddies", "builds", "billing", "building",
        "pulling", "dulling", "filling", "pooling", "bulletin", "bullion", "obsession", "possession", "precision", "ambitious", "variety", "victimless", "wordless", "faithless", "hapless", "helpless", "toothless", "processed", "progressed",
    };

    public static string Correct(string text)
    {
        var corrected = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                corrected.Append(text[at] is '’' or '‘' or '`' ? '\'' : text[at]);
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            corrected.Append(Nearest(text[start..at]));
        }
        return corrected.ToString();
    }

    private static string Nearest(string word)
    {
        // Longer than any of the words by more than the slips that are allowed.
        if (word.Length is < ShortestWord or > 17) return word;
        var lower = word.ToLowerInvariant();
        if (_others.Contains(lower)) return word;
        foreach (var known in _words)
        {
            var slips = known.Length >= LongWord ? 2 : 1;
            if (Math.Abs(known.Length - lower.Length) <= slips && known[0] == lower[0] && SpellingCorrector.Slips(known, lower, slips) <= slips) return known;
        }
        return word;
    }
}
