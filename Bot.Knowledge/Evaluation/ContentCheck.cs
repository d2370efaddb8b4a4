using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Evaluation;

/// <summary>What an editor should look at: sentences that give orders, overdue reviews, dead links, near-duplicates, sentences that nobody can find, entries that no judged question asks for.</summary>
public sealed class ContentCheck(KnowledgeSnapshot snapshot, IReadOnlyList<JudgedQuestion> questions, DateOnly today)
{
    // Share of common three-word runs from which two pages tell the same story.
    private const double NearDuplicate = 0.5;
    private const int RunLength = 3;

    // A sentence that does not bring its own page among the first ten is lost in the crowd.
    private const int Depth = 10;

    public IReadOnlyList<ContentFinding> Run() => [.. Unreadable(), .. StrangeOrders(), .. Overdue(), .. DeadLinks(), .. NearDuplicates(), .. NeverFound(), .. WithoutQuestion()];

    private IEnumerable<ContentFinding> Unreadable() =>
        snapshot.Report.Problems.Select(problem => new ContentFinding(ContentFindingKind.Unreadable, problem.File, problem.ToString()));

    private IEnumerable<ContentFinding> Overdue() =>
        snapshot.Entries.Where(entry => !entry.IsSample && entry.ReviewBy < today)
            .Select(entry => new ContentFinding(ContentFindingKind.OverdueReview, entry.Id, FormattableString.Invariant($"{entry.Owner} was to review it by {entry.ReviewBy:yyyy-MM-dd}.")));

    private IEnumerable<ContentFinding> StrangeOrders() =>
        from entry in snapshot.Entries
        from text in entry.Sections.SelectMany(section => SentenceSplitter.Split(section.Text).Concat(section.HeadingPath)).Concat(entry.Aliases).Append(entry.Title).Concat(entry.Eligibility.Select(rule => rule.Text)).Distinct()
        where StrangeOrder.In(text)
        select new ContentFinding(ContentFindingKind.StrangeOrder, entry.Id, $"It gives orders to the bot, or asks readers for a secret, and is not shown: \"{text}\"");

    private IEnumerable<ContentFinding> DeadLinks() =>
        from entry in snapshot.Entries
        from id in entry.Related.Concat(entry.ReplacedBy is { } next ? [next] : [])
        where snapshot.Find(id) is null
        select new ContentFinding(ContentFindingKind.DeadLink, entry.Id, $"It names the entry '{id}', which does not exist.");

    private IEnumerable<ContentFinding> NearDuplicates()
    {
        var runs = snapshot.Entries.Where(entry => !entry.IsSample).Select(entry => (entry.Id, Runs: Runs(entry))).ToList();
        for (var i = 0; i < runs.Count; i++)
        {
            for (var j = i + 1; j < runs.Count; j++)
            {
                var shared = (double)runs[i].Runs.Count(runs[j].Runs.Contains) / Math.Max(1, Math.Min(runs[i].Runs.Count, runs[j].Runs.Count));
                if (shared >= NearDuplicate) yield return new ContentFinding(ContentFindingKind.NearDuplicate, $"{runs[i].Id}, {runs[j].Id}", FormattableString.Invariant($"They share {100 * shared:0} % of their wording."));
            }
        }
    }

    private static HashSet<string> Runs(Entry entry)
    {
        var words = entry.Sections.SelectMany(section => Analyser.Words(section.Text)).ToList();
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - RunLength + 1)).Select(at => string.Join(' ', words.Skip(at).Take(RunLength)))];
    }

    private IEnumerable<ContentFinding> NeverFound() =>
        from entry in snapshot.Entries
        where !entry.IsSample
        from section in entry.Sections
        from sentence in SentenceSplitter.Split(section.Text)
        where snapshot.Search(new SearchQuery(sentence) { Count = Depth }).All(passage => passage.Entry != entry)
        select new ContentFinding(ContentFindingKind.NeverFound, entry.Id, $"Its own words do not find it: \"{sentence}\"");

    private IEnumerable<ContentFinding> WithoutQuestion()
    {
        var asked = questions.SelectMany(question => question.Entries).ToHashSet();
        return snapshot.Entries.Where(entry => !entry.IsSample && !asked.Contains(entry.Id))
            .Select(entry => new ContentFinding(ContentFindingKind.WithoutQuestion, entry.Id, "No judged question expects it."));
    }
}
