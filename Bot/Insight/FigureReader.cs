using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Knowledge;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Insight;

/// <summary>Reads what figures are made of.</summary>
internal sealed class FigureReader(
    IQuestionStore questions, ICaseStore cases, KnowledgeBase knowledge, Teams teams, Pseudonyms pseudonyms, IOptions<InsightOptions> options, TimeProvider clock)
{
    // A year of a large department; beyond it the newest count.
    private const int MostQuestions = 50_000;
    private const int MostCases = 20_000;

    public async Task<Figures> ReadAsync(int days, CancellationToken cancellationToken)
    {
        var to = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = to.AddDays(1 - days);
        var since = new DateTimeOffset(from.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var asked = await questions.ReadAsync(from, MostQuestions, cancellationToken);
        var kept = (await cases.ReadCasesAsync([], MostCases, cancellationToken)).Where(document => document.WaitingAt >= since).Select(document => StoredCase.Read(document).Case).ToList();
        return new FigureMaker(options.Value.SmallestGroup, knowledge.Taxonomy, teams, pseudonyms).Make(from, to, asked, kept);
    }
}
