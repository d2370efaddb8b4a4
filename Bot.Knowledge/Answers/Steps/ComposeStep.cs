using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Words an answer to each part that the index is sure of, keeps only the sentences that pass the citation check, and names what nobody wrote down.</summary>
internal sealed class ComposeStep(KnowledgeBase knowledge, AnswerThresholds thresholds, IAnswerComposer composer, SentenceGate gate) : IAnswerStep
{
    // Beside a detail that is missing, this much of the page says what is there instead.
    private const int MostBesideAGap = 3;

    // Who asks for a price and gets none wants no page in its place.
    private const int MostInsteadOfIt = 2;

    // It says what can be answered at all; another composer only words that anew.
    private readonly QuotingComposer _quoting = new();

    public async Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        // Side by side: the limit on a composer's time is one for all parts of a question.
        turn.Parts = await Task.WhenAll(turn.Parts.Select(part => part.Passages.Count > 0 ? ComposeAsync(turn, part, cancellationToken) : Task.FromResult(part)));
        return null;
    }

    private async Task<QuestionPart> ComposeAsync(AnswerTurn turn, QuestionPart asPut, CancellationToken cancellationToken)
    {
        var part = asPut.About is null ? asPut with { Passages = BroadName.First(asPut.LookedUp, NumberedItem.First(asPut.Text, Calendar.Last(asPut.Text, asPut.Passages)), knowledge.Current) } : asPut;
        if (part.Passages.Count == 0) return part;
        IReadOnlyList<string> quoted = turn.IsMore ? turn.Question.QuotedChunks : [];
        var asked = part.About is null ? part.LookedUp : part.Text;
        var draft = await _quoting.ComposeAsync(asked, part.Passages, quoted, cancellationToken);
        if (draft.Sentences.Count == 0) return part;
        var (snapshot, entry) = (knowledge.Current, draft.Sentences[0].Entry);
        if (part.About is null && AnotherKind.IsAskedFor(part.LookedUp, entry, snapshot)) return part with { IsUnwritten = true };
        var certainty = part.About is not null ? 1 : Certainty.Of(part.LookedUp, part.Passages.First(passage => passage.Entry == entry), snapshot);
        if (certainty < thresholds.Answer) return part with { Certainty = IsOfSomethingElse(part, entry) ? 0 : certainty };
        if (part.About is null && PassingMention.IsVague(part.Text, entry, snapshot)) return part with { Passages = [] };
        if (part.About is null && PassingMention.IsAll(part.Text, entry, snapshot.Taxonomy)) return part with { Certainty = 0 };
        if (part.About is null && OfficeHolder.IsMissing(part.LookedUp, draft.Sentences, snapshot)) return part with { Certainty = 0, IsUnwritten = true };
        var verdict = turn.IsMore ? null : GradeVerdict.Of(part.LookedUp, entry, part.About is not null, snapshot);
        var plain = turn.IsMore ? null : PlainVerdict.Of(part.Text, entry);
        var unwritten = turn.IsMore || verdict is not null ? [] : UnwrittenWords.In(part.LookedUp, entry, snapshot);
        if (verdict is null && !turn.IsMore && SaysNothingOfIt(part, entry, unwritten)) return part with { Certainty = 0, IsUnwritten = true };
        var missing = verdict is not null ? null : draft.Missing ?? NumberedItem.MissingFrom(part.Text, entry) ?? GradeVerdict.MissingFrom(part.Text, draft.Sentences) ?? (unwritten.Count > 0 ? string.Join(", ", unwritten.Select(word => $"“{word}”")) : null);
        var shown = draft.Missing is not null && Sought.In(asked) is { IsPlain: true } ? draft with { Sentences = [.. draft.Sentences.Take(MostInsteadOfIt)] } : unwritten.Count == 0 ? draft : draft with { Sentences = [.. draft.Sentences.Take(MostBesideAGap)] };
        if (composer is not QuotingComposer && !turn.IsTrial && unwritten.Count == 0)
        {
            var spoken = turn.Parts.Count == 1 && turn.Question.Spoken is { } listener
                ? new SpokenDraft(listener, shown, said => gate.Open(said) is { } open ? open with { Verdict = verdict, ReadAs = turn.ReadAs } : null)
                : null;
            shown = WordingRules.Kept(shown, await composer.ComposeAsync(asked, part.Passages, quoted, new ComposerTalk(turn.Question.Before, spoken), cancellationToken));
        }
        return gate.Open(shown) is not { } found ? part : part with { Found = found with { Verdict = verdict ?? plain }, Missing = missing, Certainty = certainty };
    }

    // Asking back would offer pages that do not speak of it either.
    private bool IsOfSomethingElse(QuestionPart part, Entry entry) =>
        UnwrittenWords.AreTheSubject([.. UnwrittenWords.In(part.LookedUp, entry, knowledge.Current).Where(Synonyms.IsEnglish)], part.LookedUp, entry, knowledge.Current);

    // The page is the right one and the detail is not on it: what is there instead would be no answer.
    private bool SaysNothingOfIt(QuestionPart part, Entry entry, IReadOnlyList<string> unwritten)
    {
        var isNamed = part.About is not null || NamedEntries.In(knowledge.Current).Find(part.LookedUp).Any(name => name.Entry == entry && name.IsProper);
        if (!isNamed) return UnwrittenWords.AreTheSubject(unwritten, part.LookedUp, entry, knowledge.Current);
        if ((part.About is null && unwritten.Count == 0) || Sought.In(part.Text) is { IsDefinition: false }) return false;
        var names = entry.Aliases.Append(QuotingComposer.ShortName(entry)).SelectMany(AskedWords.Stems).ToHashSet();
        var asked = AskedWords.Of(part.LookedUp, entry).Words.Where(word => !names.Contains(word.Stem)).ToList();
        return asked.Count > 0 && asked.TrueForAll(word => word.Known == 0 && (part.About is not null || UnwrittenWords.IsNowhere(word.Typed, part.LookedUp, knowledge.Current)));
    }
}
