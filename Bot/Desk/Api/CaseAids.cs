using Bot.Handoff.Desks;
using Bot.Knowledge;
using Bot.Knowledge.Answers;

namespace Bot.Desk.Api;

/// <summary>What the bot can add to a case: the passages that it quoted, and a reply drafted from the knowledge base.</summary>
internal sealed class CaseAids(KnowledgeBase knowledge, AnswerPipeline pipeline)
{
    private const int MostPassages = 5;

    public async Task<CaseAid> FindAsync(CaseView it, CancellationToken cancellationToken)
    {
        var question = string.IsNullOrWhiteSpace(it.Summary.Missing) ? it.Summary.Request : it.Summary.Missing;
        return new CaseAid([.. it.Summary.Entries.Distinct().Take(MostPassages).Select(Passage).OfType<SourceLine>()], await DraftAsync(question, cancellationToken));
    }

    /// <returns>Null where the knowledge base has no answer that passes the bot's own checks.</returns>
    public async Task<DraftReply?> DraftAsync(string question, CancellationToken cancellationToken) =>
        await pipeline.AnswerAsync(new Question(question), cancellationToken) switch
        {
            Answer.Found found => Draft(found),
            Answer.Partial partial => Draft(partial.Known),
            _ => null,
        };

    private static DraftReply Draft(Answer.Found found) => new(
        string.Join(' ', found.Sentences.Select(sentence => sentence.Text)) + string.Concat(found.Citations.Select(citation => $"\n\nSource: {citation.SourceLine}{(citation.Url is { } url ? $" {url}" : "")}")),
        [.. found.Citations.Select(citation => new SourceLine(citation.Title, citation.Quote, citation.SourceLine, citation.Url))]);

    private SourceLine? Passage(string entryId) => knowledge.Entries.FirstOrDefault(entry => entry.Id == entryId) is { } entry
        ? new SourceLine(entry.Title, entry.Sections[0].Text, entry.Sources.Select(source => source.Publisher ?? source.Title).FirstOrDefault(), entry.Sources.Select(source => source.Url).FirstOrDefault())
        : null;
}
