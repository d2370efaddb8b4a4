using System.Text.RegularExpressions;

namespace Bot.Privacy;

/// <param name="Removed">What stood in the text, as it stood there.</param>
internal sealed record Cleaned(string Text, IReadOnlyList<string> Removed);

/// <summary>
/// Takes out of words what tells who somebody is, before they leave the talk: to a model, or into a draft that others read. More than a message's
/// own personal data is taken then: links, postcodes and long numbers of any kind. Time grows with the text's length; thread-safe.
/// </summary>
internal sealed partial class LeavingWords(PersonalDataFinder finder)
{
    // Years, days, sums of money and course codes are shorter.
    private const int LongNumber = 6;
    private const int LongPartedNumber = 7;
    private const int ShortestName = 3;

    public string Mask(string text) => Take(text, []);

    /// <summary>As <see cref="Mask"/>, also without greetings and signatures and without the names of those who took part.</summary>
    public Cleaned Clean(string text, IEnumerable<string> names)
    {
        List<string> removed = [];
        text = Greeting().Replace(text, match => Keep(removed, match.Value, ""));
        text = Signature().Replace(text, match => Keep(removed, match.Value, ""));
        text = Take(text, removed);
        // The longest first: "Robin Person" before "Robin".
        foreach (var name in names.SelectMany(Parts).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length)) text = Without(text, name, removed);
        return new Cleaned(text.Trim(), [.. removed.Distinct(StringComparer.Ordinal)]);
    }

    private string Take(string text, List<string> removed)
    {
        text = Link().Replace(text, match => Keep(removed, match.Value, "[link]"));
        var spans = finder.Find(text);
        removed.AddRange(spans.Select(span => span.In(text)));
        text = PersonalDataFinder.Mask(text, spans);
        text = Postcode().Replace(text, match => Keep(removed, match.Value, "[postcode]"));
        return Digits().Replace(text, match => IsLong(match.Value) ? Keep(removed, match.Value, "[number]") : match.Value);
    }

    private static bool IsLong(string digits)
    {
        var groups = Group().Matches(digits).Select(match => match.Value).ToList();
        if (groups.Exists(group => group.Length >= LongNumber)) return true;
        // "2019-2020" and "31.03.2027" are years and days.
        return groups.Sum(group => group.Length) >= LongPartedNumber && !groups.TrueForAll(group => group.Length <= 2 || group is ['1', '9', _, _] or ['2', '0', _, _]);
    }

    // A name and each of its parts: people say "Ash" of Ash Adviser.
    private static IEnumerable<string> Parts(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestName && char.IsUpper(part[0])).Append(name.Trim()).Where(part => part.Length >= ShortestName);

    // The name is searched as it is, not as a pattern, and only whole words count.
    private static string Without(string text, string name, List<string> removed)
    {
        var gap = PersonalDataFinder.Placeholder(PersonalDataKind.Name);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (at + name.Length < text.Length && char.IsLetterOrDigit(text[at + name.Length]))) continue;
            removed.Add(name);
            text = string.Concat(text.AsSpan(0, at), gap, text.AsSpan(at + name.Length));
        }
        return text;
    }

    private static string Keep(List<string> removed, string words, string instead)
    {
        removed.Add(words.Trim());
        return instead;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?m)^[ \t]*([Hh]i|[Hh]ello|[Dd]ear|[Gg]ood (morning|afternoon))( \p{Lu}\p{L}+){1,3}[,.!:]?[ \t]*", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"(?m)^[ \t]*([Kk]ind regards|[Bb]est regards|[Rr]egards|[Bb]est wishes|[Aa]ll the best|[Mm]any thanks|[Tt]hanks|[Cc]heers)[,.!]?\s+\p{Lu}\p{L}+( \p{Lu}\p{L}+)*[.!]?[ \t]*$", Options)]
    private static partial Regex Signature();

    [GeneratedRegex(@"\b(https?://|www\.)\S+", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b", Options)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\+?\d[\d\s().-]{4,}\d", Options)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+", Options)]
    private static partial Regex Group();
}
