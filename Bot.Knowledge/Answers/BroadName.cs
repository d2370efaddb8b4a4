using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>Who asks about the Fast Stream means the Fast Stream: a page whose name adds to that ("Fast Stream international postings") answers only where the addition was asked for.</summary>
internal static class BroadName
{
    // So much of the question being one name, nothing else was asked for.
    private const double HalfTheWords = 0.5;

    /// <returns>The named page first and its narrower neighbours gone; unchanged where the question names no page, or more than its name.</returns>
    public static IReadOnlyList<Passage> First(string question, IReadOnlyList<Passage> passages, KnowledgeSnapshot snapshot)
    {
        if (passages.Count == 0 || Meant(question, snapshot) is not { } meant) return passages;
        var rarity = WordRarity.In(snapshot);
        var explained = rarity.ExplainedSubject(question, meant);
        var asked = AskedWords.Stems(question).ToHashSet();
        var own = Names(meant).SelectMany(AskedWords.Stems).ToHashSet();
        if (Sought.In(question) is not { IsOfTheWhole: true })
        {
            // "What activities are there on Access" asks for the page on activities.
            var isElsewhere = Names(passages[0].Entry).SelectMany(AskedWords.Stems).Any(word => asked.Contains(word) && !own.Contains(word));
            return !isElsewhere && EntryNames.ShareOf(question, meant) >= HalfTheWords && explained >= rarity.ExplainedSubject(question, passages[0].Entry) ? Led(meant, passages, passages[0]) : passages;
        }
        var rest = passages.Where(passage => passage.Entry != meant && !(Narrows(passage.Entry, asked, own) && rarity.ExplainedSubject(question, passage.Entry) <= explained)).ToList();
        if (rest.Count == passages.Count - passages.Count(passage => passage.Entry == meant)) return passages;
        return rest.Exists(passage => rarity.ExplainedSubject(question, passage.Entry) > explained)
            ? [.. passages.Where(passage => passage.Entry == meant || rest.Contains(passage))]
            : Led(meant, [.. passages.Where(passage => passage.Entry == meant), .. rest], passages[0]);
    }

    // The named page is as sure as the one that it comes before.
    private static IReadOnlyList<Passage> Led(Entry meant, IReadOnlyList<Passage> passages, Passage best)
    {
        var named = passages.FirstOrDefault(passage => passage.Entry == meant) ?? best with { ChunkId = $"{meant.Id}#0", Entry = meant, HeadingPath = [], Text = meant.Sections[0].Text };
        return [named with { Score = Math.Max(named.Score, best.Score), Confidence = Math.Max(named.Confidence, best.Confidence) }, .. passages.Where(passage => passage.Entry != meant)];
    }

    // "Access" in "access to training" is no name, and two names are a comparison.
    private static Entry? Meant(string question, KnowledgeSnapshot snapshot) =>
        NamedEntries.In(snapshot).Find(question) is [var only] && only.Entry.Kind != EntryKind.Example ? only.Entry : null;

    // Each of its names holds the other's words, and says more than was asked for.
    private static bool Narrows(Entry entry, HashSet<string> asked, HashSet<string> own)
    {
        var added = Names(entry).Select(name => AskedWords.Stems(name).Except(own).ToList()).ToList();
        return AskedWords.Stems(QuotingComposer.ShortName(entry)).Any(own.Contains) && added.TrueForAll(words => words.Count > 0 && !words.Exists(word => asked.Contains(word) || asked.Any(other => KinWords.AreKin(other, word))));
    }

    private static IEnumerable<string> Names(Entry entry) => entry.Aliases.Append(QuotingComposer.ShortName(entry));
}
