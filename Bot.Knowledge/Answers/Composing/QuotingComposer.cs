using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Answers in the knowledge base's own sentences: picks those that fit the question and keeps their order.</summary>
public sealed partial class QuotingComposer : IAnswerComposer
{
    // Read in half a minute; what is more stands behind "tell me more".
    private const int MostWords = 110;
    private const int MostSentences = 5;

    // A sentence must come near the best one to stand beside it.
    private const double Near = 0.55;

    public Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(quotedChunks);
        var entry = passages[0].Entry;
        var scored = SentenceScorer.Score(question, entry, passages).Where(sentence => !IsPointer(sentence.Text) && !quotedChunks.Contains(sentence.ChunkId)).ToList();
        return Task.FromResult(new Draft(scored.Count == 0 ? [] : Worded(entry, Chosen(scored))));
    }

    private static List<ScoredSentence> Chosen(List<ScoredSentence> scored)
    {
        var best = scored.Max(sentence => sentence.Score);
        List<ScoredSentence> chosen = [];
        var words = 0;
        foreach (var sentence in scored.OrderByDescending(sentence => sentence.Score).ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position))
        {
            if (chosen.Count == MostSentences || sentence.Score < best * Near) break;
            if (words + sentence.Words > MostWords || chosen.Any(other => SaysTheSame(other.Text, sentence.Text))) continue;
            chosen.Add(sentence);
            words += sentence.Words;
        }
        return [.. chosen.OrderBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position)];
    }

    private static List<DraftSentence> Worded(Entry entry, List<ScoredSentence> chosen)
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
        return worded;
    }

    // Quoted alone, "It ran for six months" must name what ran.
    private static string Named(string sentence, Entry entry) => Pronoun().Replace(sentence, ShortName(entry) + " ", 1);

    internal static string ShortName(Entry entry) => Bracket().Replace(entry.Title, "").Trim();

    // "See also …" sends the reader elsewhere and answers nothing.
    private static bool IsPointer(string sentence) => Pointer().IsMatch(sentence);

    private static bool SaysTheSame(string one, string other)
    {
        var left = Analyser.Words(one).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem).ToHashSet();
        var right = Analyser.Words(other).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem).ToHashSet();
        var shared = left.Count(right.Contains);
        return shared >= 0.8 * Math.Min(left.Count, right.Count);
    }

    [GeneratedRegex(@"^It ", RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(See|Read|For more|To read more)\b|\b(are|is) (told|described|given|listed) in\b", RegexOptions.NonBacktracking)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
