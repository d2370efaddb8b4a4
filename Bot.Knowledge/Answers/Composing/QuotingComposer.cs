using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Answers in the knowledge base's own sentences: picks those that fit the question and keeps their order.</summary>
public sealed partial class QuotingComposer : IAnswerComposer
{
    // Read in half a minute; what is more stands behind "tell me more".
    private const int MostWords = 105;
    private const int MostSentences = 6;

    // A sentence must come near the best one to stand beside it.
    private const double Near = 0.55;

    // Pages whose search score is near the best's may hold the sentence that answers.
    private const int MostEntries = 3;
    private const double NearEntry = 0.8;
    private const double EntryShare = 6;
    private const double NamedShare = 3;

    public Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(quotedChunks);
        var pages = passages.TakeWhile(passage => passage.Score >= passages[0].Score * NearEntry).Take(MostEntries)
            .Select(passage => (Weight: (EntryShare * passage.Score / Math.Max(passages[0].Score, 1e-9)) + (NamedShare * EntryNames.ShareOf(question, passage.Entry)),
                Sentences: Usable(question, passage, quotedChunks)))
            .Where(page => page.Sentences.Count > 0).ToList();
        if (pages.Count == 0) return Task.FromResult(new Draft([]));
        var best = pages.MaxBy(page => page.Weight + page.Sentences.Max(sentence => sentence.Score)).Sentences;
        return Task.FromResult(Worded(question, best[0].Entry, Chosen(best)));
    }

    private static List<ScoredSentence> Usable(string question, Passage passage, IReadOnlyList<string> quotedChunks) =>
        [.. SentenceScorer.Score(question, passage.Entry, passage.ChunkId).Where(sentence => !Pointer().IsMatch(sentence.Text) && !quotedChunks.Contains(sentence.ChunkId))];

    private static List<ScoredSentence> Chosen(List<ScoredSentence> scored)
    {
        var ranked = scored.OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position).ToList();
        var best = ranked[0];
        List<ScoredSentence> chosen = [];
        // A closed offer never sounds open, whatever was asked of it.
        if (best.Entry.Status == EntryStatus.Closed && scored.Find(sentence => Ended().IsMatch(sentence.Text)) is { } ended) chosen.Add(ended);
        foreach (var sentence in ranked)
        {
            // A section has one subject: what stands beside the best sentence belongs to the answer.
            if (sentence.Section != best.Section && sentence.Score < best.Score * Near) continue;
            var needed = WithWhatItRefersTo(sentence, scored).Except(chosen).ToList();
            if (chosen.Count + needed.Count > MostSentences || chosen.Concat(needed).Sum(other => other.Words) > MostWords) continue;
            if (!chosen.Exists(other => SaysTheSame(other.Text, sentence.Text))) chosen.AddRange(needed);
        }
        return [.. chosen.OrderBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position)];
    }

    // "Access was developed within that framework" says nothing without the sentence before it.
    private static IEnumerable<ScoredSentence> WithWhatItRefersTo(ScoredSentence sentence, List<ScoredSentence> scored) =>
        Reference().IsMatch(sentence.Text) && scored.Find(other => other.Section == sentence.Section && other.Position == sentence.Position - 1) is { } before
            ? [before, sentence]
            : [sentence];

    private static Draft Worded(string question, Entry entry, List<ScoredSentence> chosen)
    {
        List<DraftSentence> worded = [];
        var needsDate = entry.Status == EntryStatus.Dated && !chosen.Exists(sentence => Year().IsMatch(sentence.Text)) && AsOfWords.For(entry.AsOf) is not null;
        foreach (var sentence in chosen)
        {
            var follows = worded.Count > 0 && chosen[worded.Count - 1] is var previous && previous.Section == sentence.Section && previous.Position == sentence.Position - 1;
            var text = follows ? sentence.Text : Named(sentence.Text, entry);
            if (needsDate && worded.Count == 0) text = $"{text.TrimEnd('.')} (as of {AsOfWords.For(entry.AsOf)}).";
            worded.Add(new DraftSentence(text, sentence.ChunkId, entry, entry.Sections[sentence.Section].HeadingPath, entry.Sections[sentence.Section].Text));
        }
        return new Draft(worded) { Missing = MissingFrom(question, entry, chosen) };
    }

    // Asked "what does it cost", sentences without a price answer something else: that is said, not hidden.
    private static string? MissingFrom(string question, Entry entry, List<ScoredSentence> chosen)
    {
        if (Sought.In(question) is { Missing: { } missing, Sentence: { } form } sought)
        {
            var grades = sought.IsByGrade ? ClaimReader.Read(question).Where(claim => claim.Kind == ClaimKind.Grade).ToList() : [];
            if (!chosen.Exists(sentence => form.IsMatch(sentence.Text) && grades.TrueForAll(grade => ClaimReader.Read(sentence.Text).Any(claim => claim.Kind == grade.Kind && claim.Value == grade.Value)))) return missing;
        }
        return entry.Status != EntryStatus.Current && Nowadays().IsMatch(question) && !chosen.Exists(sentence => Standing().IsMatch(sentence.Text))
            ? "how things stand today"
            : null;
    }

    // Quoted alone, "It ran for six months" must name what ran.
    private static string Named(string sentence, Entry entry) => Pronoun().Replace(sentence, ShortName(entry) + " ", 1);

    internal static string ShortName(Entry entry) => Bracket().Replace(entry.Title, "").Trim();

    private static bool SaysTheSame(string one, string other)
    {
        var left = AskedWords.Stems(one).ToHashSet();
        var right = AskedWords.Stems(other).ToHashSet();
        var shared = left.Count(right.Contains);
        return shared >= 0.8 * Math.Min(left.Count, right.Count);
    }

    [GeneratedRegex(@"\b(today|now|currently|at the moment|these days|this year|nowadays)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nowadays();

    [GeneratedRegex(@"\b(closed|ended|no longer|replaced|stopped|open now|not found|no source|today|current|still)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(@"^It ", RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\b([Tt]hat|[Tt]his|[Tt]hese|[Tt]hose) (?!year|is\b|are\b|was\b|were\b)[a-z]+|^(They|Their|He|She|His|Her|One of|Two of|Three of|Four of|The (second|third|fourth|fifth|other|others|first)|Both|Another|Other)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(closed|ended|no longer|replaced|stopped|shut)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    // "See also …" sends the reader elsewhere and answers nothing.
    [GeneratedRegex(@"^(See|Read|For more|To read more)\b|\b(are|is) (told|described|listed) in\b|\bentry (explains|tells|lists|describes)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
