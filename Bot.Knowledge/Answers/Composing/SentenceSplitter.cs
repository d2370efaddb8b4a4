namespace Bot.Knowledge.Answers.Composing;

/// <summary>Cuts plain text into sentences; list items and lines end a sentence as a full stop does.</summary>
public static class SentenceSplitter
{
    // A full stop after these ends no sentence.
    private static readonly HashSet<string> _abbreviations =
        new(StringComparer.OrdinalIgnoreCase) { "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "no", "st", "vs", "approx", "jan", "feb", "aug", "sept", "oct", "nov", "dec" };

    public static IReadOnlyList<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> sentences = [];
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (!EndsSentence(line, start, i)) continue;
                var end = i + 1;
                while (end < line.Length && line[end] is '"' or '\'' or '’' or '”' or ')') end++;
                sentences.Add(line[start..end].Trim());
                start = end;
                i = end - 1;
            }
            if (line[start..].Trim() is { Length: > 0 } rest) sentences.Add(rest);
        }
        return sentences;
    }

    private static bool EndsSentence(string line, int start, int i)
    {
        if (line[i] is not ('.' or '!' or '?')) return false;
        var next = i + 1;
        while (next < line.Length && line[next] is '"' or '\'' or '’' or '”' or ')') next++;
        if (next >= line.Length) return true;
        if (!char.IsWhiteSpace(line[next])) return false;
        // "What works?" is a paper, "PLP or MPLA?" an entry: the mark belongs to a title and the sentence goes on.
        if ((next > i + 1 || line[i] != '.') && line[next..].TrimStart() is [var after, ..] && char.IsLower(after)) return false;
        if (line[i] != '.') return true;
        var wordStart = i;
        while (wordStart > start && !char.IsWhiteSpace(line[wordStart - 1]) && line[wordStart - 1] != '(') wordStart--;
        var word = line[wordStart..i];
        var isInitial = word.Length == 1 && char.IsUpper(word[0]);
        return !isInitial && !_abbreviations.Contains(word);
    }
}
