using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Api;

/// <summary>What advisers read: lists, cases, and what they choose from. Nothing is read that <see cref="CaseQueries"/> does not show the reader.</summary>
internal sealed class CaseEndpoints(
    CaseQueries queries, CaseWords words, CaseAids aids, Roster roster, Teams teams, KnowledgeBase knowledge, IOptions<DeskOptions> options)
{
    private const int EndedShown = 50;
    private const DeskRoles Workers = DeskRoles.Adviser | DeskRoles.Lead;

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/queue", (HttpContext context, CancellationToken cancellationToken) => ListAsync(context, queries.QueueAsync, cancellationToken)).Needs(Workers);
        api.MapGet("/mine", (HttpContext context, CancellationToken cancellationToken) => ListAsync(context, queries.MineAsync, cancellationToken)).Needs(Workers);
        api.MapGet("/others", (HttpContext context, CancellationToken cancellationToken) => ListAsync(context, queries.OthersAsync, cancellationToken)).Needs(Workers);
        api.MapGet("/ended", (HttpContext context, CancellationToken cancellationToken) =>
            ListAsync(context, (reader, token) => queries.EndedAsync(reader, EndedShown, token), cancellationToken)).Needs(Workers);
        api.MapGet("/cases/{reference}", ShowAsync).Needs(Workers);
        api.MapGet("/cases/{reference}/aid", AidAsync).Needs(Workers);
        api.MapGet("/colleagues", ColleaguesAsync).Needs(Workers);
        api.MapGet("/canned", Canned).Needs(Workers);
        api.MapGet("/closing", Closing).Needs(Workers);
    }

    private async Task<IResult> ListAsync(HttpContext context, Func<Adviser, CancellationToken, Task<IReadOnlyList<CaseView>>> read, CancellationToken cancellationToken)
    {
        var found = await read(DeskGate.ReaderOf(context), cancellationToken);
        return TypedResults.Json(new CaseRows([.. found.Select(words.Row)]), DeskJson.Default.CaseRows);
    }

    private async Task<IResult> ShowAsync(HttpContext context, string reference, CancellationToken cancellationToken)
    {
        var reader = DeskGate.ReaderOf(context);
        return await queries.ReadAsync(reference, reader, cancellationToken) is { } page
            ? TypedResults.Json(words.Sheet(page, reader), DeskJson.Default.CaseSheet)
            : DeskProblem.NoCase();
    }

    private async Task<IResult> AidAsync(HttpContext context, string reference, CancellationToken cancellationToken) =>
        await queries.ReadAsync(reference, DeskGate.ReaderOf(context), cancellationToken) is { } page
            ? TypedResults.Json(await aids.FindAsync(page.Case, cancellationToken), DeskJson.Default.CaseAid)
            : DeskProblem.NoCase();

    private async Task<IResult> ColleaguesAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var colleagues = await roster.ReadAsync(DeskGate.ReaderOf(context), cancellationToken);
        return TypedResults.Json(
            new Colleagues([.. colleagues.Select(one => new Named(one.Id, one.Name))], [.. teams.All.Select(team => new Named(team.Id, team.Name))]), DeskJson.Default.Colleagues);
    }

    private JsonHttpResult<CannedReplies> Canned(HttpContext context) =>
        TypedResults.Json(new CannedReplies([.. options.Value.Replies.Select(reply => new CannedLine(reply.Title, reply.Text))]), DeskJson.Default.CannedReplies);

    private JsonHttpResult<ClosingChoices> Closing(HttpContext context)
    {
        var outcomes = options.Value.Outcomes.Count > 0 ? options.Value.Outcomes : [.. DeskOptions.UsualOutcomes];
        var tags = options.Value.Tags.Count > 0
            ? options.Value.Tags.Select(tag => new Named(tag, tag))
            : knowledge.Taxonomy.Skills.Where(skill => skill.Broader.Count == 0).Select(skill => new Named(skill.Id, skill.Name));
        return TypedResults.Json(new ClosingChoices([.. outcomes.Select(one => new Named(one, one))], [.. tags]), DeskJson.Default.ClosingChoices);
    }
}
