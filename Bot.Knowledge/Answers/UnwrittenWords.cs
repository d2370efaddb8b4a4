using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>What a question speaks of and nobody has written about: "Mandarin" in "Mandarin lessons in the Home Office".</summary>
internal static class UnwrittenWords
{
    private const int ShortestWord = 4;

    // The share of the question from which an unwritten word is its subject and no detail of it.
    private const double Subject = 0.3;

    // A rare word beside a name asks for a detail of the thing named.
    private const int RareFrom = 3;

    // So many other words of a name show that the name is meant.
    private const int OthersOfName = 2;

    // From this length a word may hold two slips.
    private const int LongWord = 8;

    // Said to a person and not to a search: greetings, hedges, moods. Their absence from the pages says nothing.
    private static readonly HashSet<string> _chatter =
    [
        "hope", "hoping", "cheers", "sorry", "anyway", "basically", "honestly", "literally", "mate", "folks", "guys", "stuff", "loads", "kinda", "gonna", "wanna", "dunno", "afaik", "asap",
        "exactly", "roughly", "supposed", "heard", "hear", "read", "seen", "saw", "told", "tell", "telling", "keep", "keeps", "wonder", "curious", "interested", "confused", "struggling", "stuck", "sure", "unsure",
        "maybe", "perhaps", "probably", "quickly", "briefly", "please", "thank", "morning", "afternoon", "evening", "hiya", "chance", "idea", "clue", "point", "deal", "matter", "bother",
        "worth", "boss", "colleague", "friend", "someone", "anybody", "everyone", "nothing", "everything", "something", "whatever", "whether", "besides", "instead", "else", "pick", "thing", "things",
        "yesterday", "tomorrow", "week", "recently", "lately", "soon", "already", "ever", "never", "always", "usually", "typically", "normally", "generally", "apparently", "similar", "alike", "style",
        "right", "wrong", "true", "false", "correct", "longer", "shorter", "bigger", "smaller", "older", "newer", "easier", "harder", "better", "worse", "best", "worst", "several", "another", "actual", "available", "become", "becomes", "gets", "gives", "makes", "allow", "allows", "deadline", "include", "includes", "work", "works",
        "usual", "max", "maximum", "minimum", "average", "typical", "normal", "much", "forward", "myself", "yourself", "moment", "currently", "honest", "brief", "basic", "proper", "specific", "certain", "possible", "enough", "quite", "though", "thinking", "someone's", "anywhere", "somewhere", "people", "person", "person's", "folk",
        "rate", "figure", "number", "amount", "total", "kind", "type", "version", "name", "list", "detail", "rule", "part", "place", "year", "time",
    ];

    private static readonly HashSet<string> _endInLy = ["apply", "reapply", "supply", "reply", "family", "assembly", "italy", "weekly", "monthly", "yearly", "daily", "friendly", "early"];

    /// <returns>In the words of the question, in its order; empty where the pages know them all.</returns>
    public static IReadOnlyList<string> In(string question, Entry entry, KnowledgeSnapshot snapshot)
    {
        var unknown = snapshot.Read(question).Unknown.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rarity = WordRarity.In(snapshot);
        var sought = Sought.In(question);
        var isNamed = NamedEntries.In(snapshot).Find(question).Any(name => name.Entry == entry && name.IsProper);
        return [.. AskedWords.Of(question, entry).Words
            .Where(word => word.Known == 0 && word.Typed.Length >= ShortestWord && !word.Typed.Any(char.IsDigit) && !IsSmallTalk(word.Typed) && sought?.IsNamedBy(word.Typed) != true)
            .Where(word => unknown.Contains(word.Typed) || (isNamed && rarity.EntriesWith(word.Stem) is > 0 and <= RareFrom && Synonyms.IsEnglish(word.Typed) && !word.Typed.EndsWith("ing", StringComparison.Ordinal)))
            .Where(word => !IsToldOtherwise(word.Typed, entry) && !IsSlipInName(word.Typed, question, entry))
            .Select(word => word.Typed)];
    }

    /// <summary>True where nobody wrote the word on any page.</summary>
    public static bool IsNowhere(string word, string question, KnowledgeSnapshot snapshot) => snapshot.Read(question).Unknown.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the question is about these words rather than about the page that was found.</summary>
    public static bool AreTheSubject(IReadOnlyList<string> unwritten, string question, Entry entry, KnowledgeSnapshot snapshot) =>
        unwritten.Count > 0 && WordRarity.In(snapshot).ShareOf(question, entry, unwritten) >= Subject;

    /// <summary>True for the listed words of small talk alone.</summary>
    public static bool IsChatter(string word) => _chatter.Contains(word);

    /// <summary>True for what is said to a person and not to a search.</summary>
    public static bool IsSmallTalk(string word) => _chatter.Contains(word) || (word.EndsWith("ly", StringComparison.Ordinal) && !_endInLy.Contains(word)) || word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>"Carer" is a word of English, and beside "access" and "development" it is a slip for the "career" of that page's name.</summary>
    public static bool IsSlipInName(string word, string question, Entry entry)
    {
        var others = Words(question).Where(other => other != word).ToList();
        return entry.Aliases.Prepend(entry.Title).Select(Words)
            .Any(name => name.Any(part => IsSlip(word, part)) && name.Count(part => others.Any(other => other == part || IsSlip(other, part))) >= OthersOfName);
    }

    private static bool IsSlip(string word, string part) =>
        Math.Min(word.Length, part.Length) >= ShortestWord && SpellingCorrector.Slips(word, part, 2) <= (word.Length >= LongWord ? 2 : 1);

    private static HashSet<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(',', '.', '?', '!', '(', ')', '"', '\'')).Where(word => word.Length >= ShortestWord)];

    // "Reaccredit" is told as "accredit", "counsellor" as "counselling".
    private static bool IsToldOtherwise(string word, Entry entry)
    {
        var known = entry.Sections.SelectMany(section => section.HeadingPath.Append(section.Text)).Append(entry.Title).SelectMany(AskedWords.Stems).ToHashSet();
        return (word.StartsWith("re", StringComparison.Ordinal) && known.Any(stem => stem.Length > ShortestWord && word[2..].StartsWith(stem[..^1], StringComparison.Ordinal)))
            || known.Any(stem => stem.Length > ShortestWord && (stem.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(stem, StringComparison.Ordinal)));
    }
}
