using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>A question of a word or two names its subject. A page that only mentions the word is not about it: "webinars" is no question about a scheme that has some.</summary>
internal static class PassingMention
{
    private const int MostWords = 2;

    // "Civil servants" stands on so many pages that it picks none.
    private const double Everywhere = 0.25;

    // They say when, where or how good, and never what.
    private static readonly HashSet<string> _vague =
    [
        "next", "new", "free", "near", "nearby", "cheap", "quick", "today", "tomorrow", "tonight", "week", "weeks", "month", "months", "year", "day", "days", "weekend", "now", "soon", "later", "latest", "upcoming", "coming",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "good", "great", "nice", "best", "big", "small", "one", "made", "make", "stuff", "things", "something", "different", "happening", "happens", "anything", "options", "local", "area",
    ];

    // Every page is about some course: "coding course" asks for coding.
    private static readonly HashSet<string> _anyLearning = ["course", "courses", "training", "class", "classes", "lesson", "lessons", "workshop", "workshops"];

    /// <summary>True for "what's on next week": words that fit any page and are no name of this one.</summary>
    public static bool IsVague(string question, Entry entry, KnowledgeSnapshot snapshot)
    {
        var words = AskedWords.Of(question, entry).Words.Where(word => !UnwrittenWords.IsChatter(word.Typed)).ToList();
        var rarity = WordRarity.In(snapshot);
        return words.Count > 0 && words.TrueForAll(word => _vague.Contains(word.Typed) || rarity.EntriesWith(word.Stem) > Everywhere * snapshot.Entries.Count)
            && EntryNames.ShareOf(question, entry) == 0;
    }

    /// <summary>True where nothing that the question is made of belongs to the page's subject.</summary>
    public static bool IsAll(string question, Entry entry, Taxonomy taxonomy)
    {
        var words = Words(question, entry);
        var telling = words.Where(word => !_vague.Contains(word.Typed) && !_anyLearning.Contains(word.Typed)).ToList();
        if (telling.Count == 0 || words.Count > MostWords) return false;
        var subject = Subject(entry, taxonomy);
        return telling.TrueForAll(word => !subject.Contains(word.Stem) && !Synonyms.Of(word.Typed).Any(other => subject.Contains(Analyser.Stem(other.Word))) && !subject.Any(stem => KinWords.AreKin(word.Stem, stem)));
    }

    private static List<AskedWord> Words(string question, Entry entry) => [.. AskedWords.Of(question, entry).Words.Where(word => !UnwrittenWords.IsSmallTalk(word.Typed))];

    private static IEnumerable<string> Names(Entry entry) => entry.Aliases.Append(entry.Title);

    // Names, headings, the opening and the terms that lead to it say what a page is about.
    private static HashSet<string> Subject(Entry entry, Taxonomy taxonomy) =>
        [.. Names(entry).Concat(entry.Sections.SelectMany(section => section.HeadingPath)).Append(entry.Sections[0].Text)
            .Concat(taxonomy.Terms.Where(term => term.Meanings.Any(meaning => meaning.EntryId == entry.Id)).Select(term => term.Label)).SelectMany(AskedWords.Stems)];
}
