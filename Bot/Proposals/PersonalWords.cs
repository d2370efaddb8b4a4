using System.Text.RegularExpressions;

namespace Bot.Proposals;

/// <param name="Removed">What stood in the text, as it stood there.</param>
internal sealed record Cleaned(string Text, IReadOnlyList<string> Removed);

/// <summary>Takes out of an answer what belongs to one person: names that are known, greetings and signatures, addresses and numbers.</summary>
internal static partial class PersonalWords
{
    private const string Gap = "[removed]";

    /// <param name="names">Names of those who took part.</param>
    public static Cleaned Remove(string text, IEnumerable<string> names)
    {
        List<string> removed = [];
        text = Greeting().Replace(text, match => Keep(removed, match, ""));
        text = Signature().Replace(text, match => Keep(removed, match, ""));
        foreach (var pattern in new[] { Address(), Insurance(), Phone(), LongNumber() }) text = pattern.Replace(text, match => Keep(removed, match, Gap));
        foreach (var name in names.SelectMany(Parts).Distinct(StringComparer.OrdinalIgnoreCase)) text = Without(text, name, removed);
        return new Cleaned(text.Trim(), [.. removed.Distinct(StringComparer.Ordinal)]);
    }

    // A name and each of its parts: people say "Ash" of Ash Adviser.
    private static IEnumerable<string> Parts(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2 && char.IsUpper(part[0]));

    private static string Without(string text, string name, List<string> removed)
    {
        // Not the regular expression of outside words: the name is searched as it is, and only whole words count.
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (at + name.Length < text.Length && char.IsLetterOrDigit(text[at + name.Length]))) continue;
            removed.Add(name);
            text = string.Concat(text.AsSpan(0, at), Gap, text.AsSpan(at + name.Length));
        }
        return text;
    }

    private static string Keep(List<string> removed, Match match, string instead)
    {
        removed.Add(match.Value.Trim());
        return instead;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?m)^[ \t]*([Hh]i|[Hh]ello|[Dd]ear|[Gg]ood (morning|afternoon))( \p{Lu}\p{L}+){1,3}[,.!:]?[ \t]*", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"(?m)^[ \t]*([Kk]ind regards|[Bb]est regards|[Rr]egards|[Bb]est wishes|[Aa]ll the best|[Mm]any thanks|[Tt]hanks|[Cc]heers)[,.!]?\s+\p{Lu}\p{L}+( \p{Lu}\p{L}+)*[.!]?[ \t]*$", Options)]
    private static partial Regex Signature();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b", Options)]
    private static partial Regex Insurance();

    [GeneratedRegex(@"(\+44 ?|\b0)[0-9]{2,4}[ -]?[0-9]{3,4}[ -]?[0-9]{3,4}\b", Options)]
    private static partial Regex Phone();

    // Staff and case numbers; years, days and sums of money are shorter.
    [GeneratedRegex(@"\b[0-9]{6,}\b", Options)]
    private static partial Regex LongNumber();
}
