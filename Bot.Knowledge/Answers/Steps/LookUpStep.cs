using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Finds passages for each part of the question. A later part may speak of the first one's subject: "what is FLS and who can join it?".</summary>
internal sealed class LookUpStep(KnowledgeBase knowledge, AnswerThresholds thresholds) : IAnswerStep
{
    public async Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        List<QuestionPart> parts = [];
        foreach (var part in turn.Parts)
        {
            if (parts is [{ Passages: [var before, ..] }, ..] && OtherRound.NameIn(part.Text, before.Entry, knowledge.Current) is { } other)
            {
                var renamed = Ellipsis.About(part.Text, other);
                parts.Add(part with { LookedUp = renamed, Passages = await FoundAsync(turn, renamed, cancellationToken) });
                continue;
            }
            var about = turn.About ?? (parts is [{ Passages: [var first, ..] }, ..] && Leans(part.Text) ? first.Entry : null);
            about ??= WhollyNamed(part.Text);
            var text = about is not null && turn.About is null ? Subjected(part.Text, about) : part.Text;
            if (GradeVerdict.IsEquated(text)) text = $"{text}, levels and grades";
            parts.Add(part with { About = about, LookedUp = text, Passages = await PassagesAsync(turn, text, about, cancellationToken) });
        }
        turn.Parts = parts;
        return null;
    }

    // "What is the Fast Stream" names a page and asks nothing else: other pages with these words are not meant.
    private Entry? WhollyNamed(string text) =>
        Sought.In(text) is null or { IsDefinition: true } && NamedEntries.In(knowledge.Current).Find(text) is [var named] && named.Entry.Kind != EntryKind.Example
        && named.Length >= Tokeniser.Words(TextNormaliser.Clean(text)).Count(word => !Stopwords.IsFunction(word.ToLowerInvariant()) && !Stopwords.IsAsking(word.ToLowerInvariant())) ? named.Entry : null;

    private static string Subjected(string text, Entry about) => NamesIt(text, about) ? text : Ellipsis.Resolved(text, QuotingComposer.ShortName(about));

    private static bool NamesIt(string text, Entry about) => EntryNames.ShareOf(text, about) > 0;

    private bool Leans(string text) => Ellipsis.IsIn(text) ? NamedEntries.In(knowledge.Current).Find(text).All(name => !name.IsProper) : !new OwnSubject(knowledge.Current, thresholds).IsIn(text);

    // An elliptic question is about the entry it was read against, whatever else its few words fit.
    private async Task<IReadOnlyList<Passage>> PassagesAsync(AnswerTurn turn, string text, Entry? about, CancellationToken cancellationToken)
    {
        var found = await FoundAsync(turn, text, cancellationToken);
        if (about is null) return found;
        var own = found.Where(passage => passage.Entry.Id == about.Id).ToList();
        return own.Count > 0 ? own : [new Passage($"{about.Id}#0", about, [], about.Sections[0].Text, 1, 1, ["the entry spoken of"])];
    }

    private async Task<IReadOnlyList<Passage>> FoundAsync(AnswerTurn turn, string text, CancellationToken cancellationToken)
    {
        var query = new SearchQuery(text);
        return turn.IsTrial ? knowledge.Search(query) : await knowledge.FindAsync(query, cancellationToken);
    }
}
