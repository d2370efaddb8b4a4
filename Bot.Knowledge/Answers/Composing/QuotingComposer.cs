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
    private const double Near = 0.4;

    private const double NearConflict = 0.2;
    private const double NearForm = 0.6;
    private const double NearPlain = 0.7;
    private const double NearDetail = 0.5;
    private const int MostDetails = 2;

    // Of a sentence's words, so many stand in the other as well: both say the same.
    private const double Same = 0.8;

    // In words.
    private const int ShortAnswer = 45;
    private const int FullAnswer = 75;

    private const int LongestPointer = 16;

    // Pages whose search score is near the best's may hold the sentence that answers.
    private const int MostEntries = 3;
    private const double NearEntry = 0.9;
    private const double EntryShare = 25;
    private const double NamedShare = 5;
    private const double SoughtPage = 8;

    public Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(quotedChunks);
        var pages = passages.TakeWhile(passage => passage.Score >= passages[0].Score * NearEntry).Take(MostEntries)
            .Select(passage => (Weight: (EntryShare * passage.Score / Math.Max(passages[0].Score, 1e-9)) + (NamedShare * EntryNames.ShareOf(question, passage.Entry))
                    + (Sought.In(question)?.Heading?.IsMatch(passage.Entry.Title) == true ? SoughtPage : 0),
                Sentences: Usable(question, passage, quotedChunks)))
            .Where(page => page.Sentences.Count > 0).ToList();
        if (pages.Count == 0) return Task.FromResult(new Draft([]));
        var best = pages.MaxBy(page => page.Weight + page.Sentences.Max(sentence => sentence.Score)).Sentences;
        // What one grade earns says nothing of another.
        return Task.FromResult(IsOfAnotherGrade(question, best) ? new Draft([]) : Worded(question, best[0].Entry, Chosen(best, Sought.In(question), Details(question, best[0].Entry))));
    }

    private static List<ScoredSentence> Usable(string question, Passage passage, IReadOnlyList<string> quotedChunks) =>
        [.. SentenceScorer.Score(question, passage.Entry, passage.ChunkId).Where(sentence => !IsPointer(sentence) && !quotedChunks.Contains(sentence.ChunkId))];

    private static bool IsOfAnotherGrade(string question, List<ScoredSentence> page)
    {
        if (Sought.In(question) is not { IsByGrade: true, Sentence: { } form }) return false;
        var grades = ClaimReader.Read(question).Where(claim => claim.Kind == ClaimKind.Grade).ToList();
        return grades.Count > 0 && !page.Exists(sentence => form.IsMatch(sentence.Text) && grades.TrueForAll(grade => ClaimReader.Read(sentence.Text).Contains(grade)));
    }

    // The words that ask for something on the page: neither its name nor the kind of thing asked for.
    private static List<string> Details(string question, Entry entry)
    {
        var names = entry.Aliases.Append(ShortName(entry)).Append(entry.Title).SelectMany(AskedWords.Stems).ToHashSet();
        var sought = Sought.In(question);
        return [.. AskedWords.Of(question, entry).Words.Where(word => word.Known > 0 && !names.Contains(word.Stem) && sought?.IsNamedBy(word.Typed) != true && !UnwrittenWords.IsSmallTalk(word.Typed)).Select(word => word.Stem)];
    }

    private static List<ScoredSentence> Chosen(List<ScoredSentence> scored, Sought? sought, List<string> details)
    {
        var best = Best(scored, sought);
        var form = sought is not { IsPlain: true } || (sought.IsWholeSection && !IsUnder(best, sought.Heading)) ? null : sought.Sentence?.IsMatch(best.Text) == true ? sought.Sentence : sought.Else?.IsMatch(best.Text) == true ? sought.Else : null;
        var isPlain = form is not null;
        var fitting = scored.Where(sentence => form is not null ? StandsBeside(sentence, best, form, sought?.IsWholeSection == true) : sentence.Section == best.Section || sentence.Score >= best.Score * (IsConflict(sentence) ? NearConflict : details.Count > 0 && sought is null ? NearDetail : Near)).ToList();
        if (isPlain) fitting = [.. fitting.Union(Covering(fitting, scored, details))];
        List<ScoredSentence> chosen = [];
        // A closed offer never sounds open, whatever was asked of it.
        var closing = best.Entry.Status == EntryStatus.Closed ? scored.Find(sentence => Ended().IsMatch(sentence.Text)) : null;
        if (closing is not null) chosen.Add(closing);
        // The section that answers comes first, the rest in the page's order.
        // Where sources disagree, both are heard. A section has one subject: what stands beside the best sentence belongs to the answer.
        foreach (var sentence in fitting.OrderByDescending(IsConflict).ThenByDescending(sentence => sentence.Section == best.Section).ThenByDescending(sentence => sentence.Score)
            .ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position))
        {
            var needed = Needed(sentence, scored).Except(chosen).ToList();
            if (chosen.Count + needed.Count > MostSentences || chosen.Concat(needed).Sum(other => other.Words) > MostWords) continue;
            if (!chosen.Exists(other => SaysNothingBeyond(sentence, other))) chosen.AddRange(needed);
        }
        if (sought is { IsDefinition: true } || (sought is null && details.Count == 0)) chosen.AddRange(Further(scored, chosen));
        var told = WithoutRepeats([.. chosen.OrderByDescending(sentence => ReferenceEquals(sentence, closing)).ThenByDescending(sentence => sentence.Section == best.Section)
            .ThenBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position)]);
        // What a thing is comes before how to get it.
        return sought is { IsDefinition: true } ? [.. told.OrderByDescending(sentence => ReferenceEquals(sentence, closing)).ThenByDescending(sentence => sentence.Section == 0)] : told;
    }

    // A plain question ("how long is it?") has its answer in one sentence: beside it stands what goes on from there and what answers as well.
    private static bool StandsBeside(ScoredSentence sentence, ScoredSentence best, Regex form, bool isWholeSection)
    {
        if (IsConflict(sentence) && sentence.Score >= best.Score * NearConflict) return true;
        var answers = form.IsMatch(sentence.Text);
        if (isWholeSection && sentence.Section == best.Section) return true;
        return sentence.Section == best.Section ? answers || (sentence.Position == best.Position + 1 && Qualifies().IsMatch(sentence.Text)) : answers && sentence.Score >= best.Score * NearPlain;
    }

    // "Can I apply by myself" is answered by the page's sentence on applying as well, wherever it stands.
    private static IEnumerable<ScoredSentence> Covering(List<ScoredSentence> fitting, List<ScoredSentence> scored, List<string> details)
    {
        var said = fitting.SelectMany(sentence => AskedWords.Stems(sentence.Text)).ToHashSet();
        return details.Where(detail => !said.Contains(detail))
            .Select(detail => scored.Where(sentence => AskedWords.Stems(sentence.Text).Contains(detail)).MaxBy(sentence => sentence.Score)).OfType<ScoredSentence>().Take(MostDetails);
    }

    // What was said is not said again; what a fuller sentence says as well is left to that.
    private static List<ScoredSentence> WithoutRepeats(List<ScoredSentence> ordered)
    {
        List<ScoredSentence> kept = [];
        foreach (var sentence in ordered)
        {
            if (!kept.Exists(other => SaysNothingBeyond(sentence, other))) kept.Add(sentence);
        }
        // The sentence that opens a section carries the next ones.
        return [.. kept.Where(one => !kept.Exists(other => other != one && other.Words > one.Words && !(one.Position == 0 && one.Section == other.Section) && SaysNothingBeyond(one, other)))];
    }

    // A sentence with the look of an answer is worth more than one that shares a few words more.
    private static ScoredSentence Best(List<ScoredSentence> scored, Sought? sought)
    {
        // Who it is for stands under its heading, where there is one.
        if (sought is { IsWholeSection: true, Heading: { } heading } && scored.Where(sentence => IsUnder(sentence, heading)).MaxBy(sentence => sentence.Score) is { } under && (sought.Missing is null || sought.Sentence?.IsMatch(under.Text) == true)) return under;
        var first = scored.MaxBy(sentence => sentence.Score) ?? scored[0];
        var fitting = sought?.Sentence is { } form ? scored.Where(sentence => form.IsMatch(sentence.Text)).MaxBy(sentence => sentence.Score) : null;
        return fitting is not null && fitting.Score >= first.Score * NearForm ? fitting : first;
    }

    // Who only names a thing wants to know it: a short opening is followed by what the page says next.
    private static List<ScoredSentence> Further(List<ScoredSentence> scored, List<ScoredSentence> chosen)
    {
        List<ScoredSentence> further = [];
        var words = chosen.Sum(sentence => sentence.Words);
        if (words >= ShortAnswer) return further;
        foreach (var sentence in scored.Where(sentence => sentence.Section > 0 && !SentenceScorer.IsAside(sentence)).OrderBy(sentence => sentence.Section).ThenBy(sentence => sentence.Position))
        {
            if (chosen.Concat(further).Any(other => SaysNothingBeyond(sentence, other) || other == sentence)) continue;
            if (words + sentence.Words > FullAnswer || chosen.Count + further.Count >= MostSentences) break;
            words += sentence.Words;
            further.Add(sentence);
        }
        return further;
    }

    // "Access was developed within that framework" says nothing without the sentence before it, and half a disagreement is a false statement.
    private static IEnumerable<ScoredSentence> Needed(ScoredSentence sentence, List<ScoredSentence> scored) =>
        IsConflict(sentence) ? scored.Where(other => other.Section == sentence.Section)
        : scored.Find(other => other.Section == sentence.Section && other.Position == sentence.Position - 1) is { } before && (PointsBack(sentence.Text) || SpeaksOfAnother(sentence, before.Text)) ? [before, sentence]
        : [sentence];

    // "Within that framework" points back, "that year" and "this is" do not.
    private static bool PointsBack(string sentence) => Reference().Matches(sentence).Any(match => match.Groups["what"].Value.ToLowerInvariant() is not ("is" or "are" or "was" or "were") and not ['y', 'e', 'a', 'r', ..]);

    // "It was planned to run until 2029" after "The contract was worth …" is about the contract and not about the page.
    private static bool SpeaksOfAnother(ScoredSentence sentence, string before) =>
        (Pronoun().IsMatch(sentence.Text) || Owner().IsMatch(sentence.Text)) && !Pronoun().IsMatch(before) && !EntryNames.Opens(before, sentence.Entry);

    private static bool IsConflict(ScoredSentence sentence) => sentence.Entry.Sections[sentence.Section].HeadingPath is [.., var heading] && Conflict().IsMatch(heading);

    // "See also …" sends the reader elsewhere and answers nothing.
    private static bool IsPointer(ScoredSentence sentence) => sentence.Words <= LongestPointer && Pointer().IsMatch(sentence.Text);

    /// <summary>Sentences as they are shown: the entry named, dated facts with their date, and what was asked for and is not there.</summary>
    internal static Draft Worded(string question, Entry entry, List<ScoredSentence> chosen)
    {
        List<DraftSentence> worded = [];
        var needsDate = entry.Status == EntryStatus.Dated && !chosen.Exists(sentence => Year().IsMatch(sentence.Text)) && AsOfWords.For(entry.AsOf) is not null;
        foreach (var sentence in chosen)
        {
            var follows = worded.Count > 0 && chosen[worded.Count - 1] is var previous && previous.Section == sentence.Section && previous.Position == sentence.Position - 1;
            if (!follows && sentence.Position > 0 && SpeaksOfAnother(sentence, SentenceSplitter.Split(entry.Sections[sentence.Section].Text)[sentence.Position - 1])) continue;
            var text = follows ? sentence.Text : Named(sentence.Text, entry);
            if (needsDate && worded.Count == 0) text = $"{text.TrimEnd('.')} (as of {AsOfWords.For(entry.AsOf)}){(text.EndsWith('.') ? "." : "")}";
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
    private static string Named(string sentence, Entry entry) =>
        Owner().Replace(Pronoun().Replace(sentence, ShortName(entry) + " ", 1), ShortName(entry) + "'s ", 1);

    internal static string ShortName(Entry entry) => Bracket().Replace(entry.Title, "").Trim();

    /// <summary>The sentence that tells of a closed entry's end; null where none does.</summary>
    internal static ScoredSentence? Ending(Entry entry) => SentenceScorer.Score("is it closed", entry, null).FirstOrDefault(sentence => Ended().IsMatch(sentence.Text));

    // The page's own name says nothing: "It lasts 12 months" holds "The scheme takes 12 months". A number or a "not" that the other lacks always says something.
    private static bool SaysNothingBeyond(ScoredSentence one, ScoredSentence other)
    {
        var others = AskedWords.Stems(other.Text).ToHashSet();
        var all = AskedWords.Stems(one.Text).ToHashSet();
        var names = AskedWords.Stems(one.Entry.Title).ToHashSet();
        var words = all.Except(names).ToList() is { Count: > 0 } telling ? telling : [.. all];
        return words.Count(word => others.Contains(word) || others.Any(stem => KinWords.AreKin(word, stem))) >= Same * words.Count
            && words.Where(word => word.Any(char.IsDigit)).All(others.Contains)
            && (!Negation().IsMatch(one.Text) || Negation().IsMatch(other.Text));
    }

    private static bool IsUnder(ScoredSentence sentence, Regex? heading) => heading?.IsMatch(string.Join(' ', sentence.Entry.Sections[sentence.Section].HeadingPath)) == true;

    // "Your department may differ" belongs to what it follows.
    [GeneratedRegex(@"^(It|They|This|That|These|But|Then|After|An?other|Check|Ask|Before)\b|\b(not|may|differs?|check|unless|except|although)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Qualifies();

    [GeneratedRegex(@"\b(not|no|never|nor|none|without)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(today|now|currently|at the moment|these days|this year|nowadays)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nowadays();

    [GeneratedRegex(@"\b(closed|ended|no longer|replaced|stopped|open now|not found|no source|today|current|still)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(@"^It ", RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^Its ", RegexOptions.NonBacktracking)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b(that|this|these|those) (?<what>[a-z]+)|^(They|Their|He|She|His|Her|One of|Two of|Three of|Four of|The (second|third|fourth|fifth|other|others|first)|Both|Another|Other)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(closed|ended|no longer|replaced|stopped|shut)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ended();

    [GeneratedRegex(@"\s*\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(See|Read|For more|To read more|For newer)\b|\b(are|is) (told|described|listed|given|shown) in\b|\bentry (explains|tells|lists|describes|gives|holds|says|helps)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Pointer();

    [GeneratedRegex(@"\b(disagree|conflict)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
