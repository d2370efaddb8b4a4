namespace Bot.Knowledge.Retrieval;

/// <summary>Cuts normalised text into words: letters and digits, with the marks that belong to a name such as C++, C# and L&amp;D.</summary>
internal static class Tokeniser
{
    // Longer runs of letters are no words of a language: keys, hashes and attacks.
    private const int WordLimit = 40;

    public static List<string> Words(string normalised)
    {
        var words = new List<string>(normalised.Length / 6 + 1);
        var at = 0;
        while (at < normalised.Length)
        {
            if (!char.IsLetterOrDigit(normalised[at]))
            {
                at++;
                continue;
            }

            var end = EndOfWord(normalised, at);
            Add(words, normalised.AsSpan(at, end - at));
            at = end;
        }

        return words;
    }

    private static int EndOfWord(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInner(text, at, end)))
        {
            end++;
        }

        if (end == at + 1 && end < text.Length && text[end] is '#' or '+')
        {
            while (end < text.Length && text[end] is '#' or '+')
            {
                end++;
            }
        }

        return Math.Min(end, text.Length);
    }

    // An apostrophe between letters (don't), an ampersand between single letters (L&D).
    private static bool IsInner(string text, int start, int at) =>
        at > start && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) &&
        (text[at] == '\'' || (text[at] == '&' && at == start + 1 && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]))));

    private static void Add(List<string> words, ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            word = word[..^2];
        }

        if (word.Length is > 0 and <= WordLimit)
        {
            words.Add(word.Contains('\'') ? word.ToString().Replace("'", "", StringComparison.Ordinal) : word.ToString());
        }
    }
}
