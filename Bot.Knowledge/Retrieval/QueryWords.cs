namespace Bot.Knowledge.Retrieval;

/// <summary>The typed words as the index would have them: lost ligatures put back, slips corrected, compounds joined or split.</summary>
internal sealed class QueryWords(Vocabulary vocabulary, Func<int, int> frequency)
{
    private static readonly string[] Ligatures = ["ffi", "ffl", "ff", "fi", "fl", "ft"];
    private readonly SpellingCorrector _spelling = new(vocabulary);

    /// <param name="words">In lower case.</param>
    public IReadOnlyList<ReadWord> Read(IReadOnlyList<string> words)
    {
        var read = new List<ReadWord>();
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && WithLigature(words[at], words[at + 1]) is { } mended)
            {
                read.Add(new ReadWord(mended, at, $"read '{words[at]} {words[at + 1]}' as '{mended}'", []));
                at++;
                continue;
            }

            read.Add(ReadOne(words[at], at, at + 1 < words.Count ? words[at + 1] : null));
        }

        return read;
    }

    private ReadWord ReadOne(string word, int at, string? next)
    {
        if (vocabulary.FindForm(word) >= 0)
        {
            return new ReadWord(word, at, null, next is not null && vocabulary.HasForm(word + next) ? [word + next] : []);
        }

        if (next is not null && vocabulary.HasForm(word + next))
        {
            return new ReadWord(word, at, $"read '{word} {next}' as '{word}{next}'", [word + next]);
        }

        if (Split(word) is { } parts)
        {
            return new ReadWord(word, at, $"read '{word}' as '{parts[0]} {parts[1]}'", parts);
        }

        return _spelling.Correct(word) is { } corrected ? new ReadWord(corrected, at, $"read '{word}' as '{corrected}'", []) : new ReadWord(word, at, null, []);
    }

    // "o cials": text copied from a PDF loses the letters that were printed as one sign.
    private string? WithLigature(string left, string right)
    {
        if (vocabulary.HasForm(right) || (left.Length > 2 && vocabulary.HasForm(left)))
        {
            return null;
        }

        return Ligatures.Select(ligature => left + ligature + right).FirstOrDefault(vocabulary.HasForm);
    }

    private string[]? Split(string word)
    {
        string[]? best = null;
        var most = 0;
        for (var at = 3; at <= word.Length - 3; at++)
        {
            var (left, right) = (word[..at], word[at..]);
            if (vocabulary.HasForm(left) && vocabulary.HasForm(right) && !Stopwords.IsFunction(left) && !Stopwords.IsFunction(right))
            {
                var rarer = Math.Min(frequency(vocabulary.FindForm(left)), frequency(vocabulary.FindForm(right)));
                (best, most) = rarer > most ? ([left, right], rarer) : (best, most);
            }
        }

        return best;
    }
}

/// <param name="Word">As typed or corrected; it may still be unknown.</param>
/// <param name="Note">How it was read, null where it was read as typed.</param>
/// <param name="Compounds">The joined or split forms that the index holds.</param>
internal sealed record ReadWord(string Word, int Position, string? Note, IReadOnlyList<string> Compounds);
