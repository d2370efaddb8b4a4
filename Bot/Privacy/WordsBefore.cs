namespace Bot.Privacy;

/// <summary>The few words before a place in a text, which tell what a number is.</summary>
internal static class WordsBefore
{
    /// <summary>Words after which digits are the name of a thing and not of a person.</summary>
    public static readonly string[] Codes =
        ["code", "codes", "course", "module", "ref", "reference", "invoice", "order", "po", "ticket", "case", "isbn", "session", "version", "budget", "centre", "unit", "catalogue", "id", "vacancy", "job"];

    // Far more than any word that is looked for.
    private const int LongestWord = 20;

    /// <summary>True where one of the words stands among the last <paramref name="count"/> before the place.</summary>
    public static bool Any(string text, int at, int count, IReadOnlyCollection<string> words)
    {
        var end = at;
        for (var seen = 0; seen < count; seen++)
        {
            while (end > 0 && !char.IsLetterOrDigit(text[end - 1]))
            {
                if (text[end - 1] == '\n') return false;
                end--;
            }
            var start = end;
            while (start > 0 && end - start <= LongestWord && char.IsLetterOrDigit(text[start - 1])) start--;
            if (start == end) return false;
            if (words.Contains(text[start..end], StringComparer.OrdinalIgnoreCase)) return true;
            end = start;
        }
        return false;
    }
}
