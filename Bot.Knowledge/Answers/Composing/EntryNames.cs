using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Whether a question calls an entry by one of its names.</summary>
internal static class EntryNames
{
    /// <returns>The share of the question's words that the longest name used in it covers, 0 to 1.</returns>
    public static double ShareOf(string question, Entry entry)
    {
        // Slips of the pen are put right first.
        var words = AskedWords.Of(question, entry).Words.Select(word => word.Stem).ToList();
        return words.Count == 0 ? 0
            : entry.Aliases.Append(entry.Title).Append(QuotingComposer.ShortName(entry)).Select(name => AskedWords.Stems(name).ToList())
                .Where(name => name.Count > 0 && Holds(words, name)).Select(name => (double)name.Count / words.Count).DefaultIfEmpty(0).Max();
    }

    /// <summary>True where a sentence holds one of the entry's names as it is written, or in other capitals.</summary>
    public static bool StandsIn(string sentence, Entry entry) =>
        entry.Aliases.Append(QuotingComposer.ShortName(entry)).Any(name => name.Any(char.IsUpper) && $" {string.Join(' ', Analyser.Words(sentence))} ".Contains($" {string.Join(' ', Analyser.Words(name))} ", StringComparison.Ordinal));

    /// <summary>True where a sentence opens with the entry's name or its abbreviation, so that "it" in the next one is the entry.</summary>
    public static bool Opens(string sentence, Entry entry)
    {
        var opening = Analyser.Words(sentence);
        return entry.Aliases.Where(name => name.All(c => char.IsUpper(c) || char.IsDigit(c))).Append(QuotingComposer.ShortName(entry)).Append(entry.Title).Select(Analyser.Words)
            .Any(name => name.Count > 0 && (opening.Take(name.Count).SequenceEqual(name) || opening.Skip(1).Take(name.Count).SequenceEqual(name)));
    }

    // In the name's order, with other words between: "what did the Access programme achieve" holds "Access achieve".
    private static bool Holds(List<string> words, List<string> name)
    {
        var next = 0;
        foreach (var word in words)
        {
            if (next < name.Count && word == name[next]) next++;
        }
        return next == name.Count;
    }
}
