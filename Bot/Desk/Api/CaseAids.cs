using Bot.Handoff.Desks;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Desk.Api;

/// <summary>What the bot can add to a case: the passages that it quoted, and a reply drafted from the knowledge base or, where it dares none, the pages that lie near.</summary>
internal sealed class CaseAids(KnowledgeBase knowledge, AnswerPipeline pipeline)
{
    private const int MostPassages = 5;
    private const int MostNear = 3;

    public async Task<CaseAid> FindAsync(CaseView it, CancellationToken cancellationToken)
    {
        var question = string.IsNullOrWhiteSpace(it.Summary.Missing) ? it.Summary.Request : it.Summary.Missing;
        var aid = await SuggestAsync(question, cancellationToken);
        return aid with { Passages = [.. it.Summary.Entries.Distinct().Take(MostPassages).Select(Passage).OfType<SourceLine>()] };
    }

    /// <summary>A draft where the knowledge base has an answer that passes the bot's own checks. Else an adviser, who can judge them, sees pages that a person is not shown.</summary>
    public async Task<CaseAid> SuggestAsync(string question, CancellationToken cancellationToken) =>
        await pipeline.AnswerAsync(new Question(question), cancellationToken) switch
        {
            Answer.Found found => new CaseAid([], Draft(found), []),
            Answer.Partial partial => new CaseAid([], Draft(partial.Known), []),
            _ => new CaseAid([], null, await NearAsync(question, cancellationToken)),
        };

    private async Task<IReadOnlyList<SourceLine>> NearAsync(string question, CancellationToken cancellationToken)
    {
        var found = await knowledge.FindAsync(new SearchQuery(question) { Count = MostNear * MostPassages }, cancellationToken);
        return [.. found.DistinctBy(passage => passage.Entry.Id).Take(MostNear).Select(passage => Line(passage.Entry, passage.Text))];
    }

    private static DraftReply Draft(Answer.Found found) => new(
        string.Join(' ', found.Sentences.Select(sentence => sentence.Text)) + string.Concat(found.Citations.Select(citation => $"\n\nSource: {citation.SourceLine}{(citation.Url is { } url ? $" {url}" : "")}")),
        [.. found.Citations.Select(citation => new SourceLine(citation.Title, citation.Quote, citation.SourceLine, citation.Url))]);

    private SourceLine? Passage(string entryId) => knowledge.Entries.FirstOrDefault(entry => entry.Id == entryId) is { } entry ? Line(entry, entry.Sections[0].Text) : null;

    private static SourceLine Line(Entry entry, string text) => new(
        entry.Title, text, entry.Sources.Select(source => source.Publisher ?? source.Title).FirstOrDefault(), entry.Sources.Select(source => source.Url).FirstOrDefault());
}
