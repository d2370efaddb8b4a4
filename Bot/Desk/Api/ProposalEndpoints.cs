using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Channels.DirectLine;
using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Knowledge;
using Bot.Knowledge.Retrieval;
using Bot.Privacy;
using Bot.Proposals;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Api;

/// <param name="IsConfirmed">The adviser has seen what was taken out and what is alike.</param>
internal sealed record ProposalRequest(string? Question, string? Answer, bool IsConfirmed);

/// <param name="Removed">What was taken out as personal.</param>
/// <param name="Alike">Titles of entries that may answer the same.</param>
internal sealed record ProposalAnswer(bool IsSaved, string Question, string Answer, IReadOnlyList<string> Removed, IReadOnlyList<string> Alike);

internal sealed record DraftLine(string Id, DateTimeOffset At);

internal sealed record Drafts([property: JsonPropertyName("drafts")] IReadOnlyList<DraftLine> All);

/// <summary>
/// <c>POST cases/{reference}/propose</c>: first shows what would be kept, then keeps it as a draft for an editor. What still holds something
/// personal is shown again and not kept. <c>GET drafts</c> lists what waits.
/// </summary>
internal sealed class ProposalEndpoints(CaseQueries queries, KnowledgeBase knowledge, DraftFolder drafts, LeavingWords words, IOptions<ProposalOptions> options)
{
    private const int LargestBody = 32 * 1024;
    private const int LongestQuestion = 300;
    private const int MostAlike = 3;

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{reference}/propose", ProposeAsync).Needs(DeskRoles.Adviser | DeskRoles.Lead);
        api.MapGet("/drafts", List).Needs(DeskRoles.Lead | DeskRoles.Admin);
    }

    private async Task<IResult> ProposeAsync(HttpContext context, string reference, CancellationToken cancellationToken)
    {
        var by = DeskGate.ReaderOf(context);
        if (await queries.ReadAsync(reference, by, cancellationToken) is not { } page) return DeskProblem.NoCase();
        if (!by.IsLead && page.Case.Assignee?.Id != by.Id) return DeskProblem.NotYours("Only who has the case, or a lead, may propose its answer.");
        if (await ReadAsync(context.Request, cancellationToken) is not { } request) return DeskProblem.Bad("The body holds a question and an answer.");
        if (request.Question?.Trim() is not { Length: > 0 and <= LongestQuestion } question) return DeskProblem.Bad($"The question must have 1 to {LongestQuestion} characters.");
        if (request.Answer?.Trim() is not { Length: > 0 and <= MoveRequest.LongestText } answer) return DeskProblem.Bad($"The answer must have 1 to {MoveRequest.LongestText:N0} characters.");

        var names = page.History.Select(line => line.What.By.Name).Append(page.Case.PersonName).OfType<string>().ToList();
        var (asked, said) = (words.Clean(question, names), words.Clean(answer, names));
        var isClean = asked.Removed.Count + said.Removed.Count == 0;
        if (request.IsConfirmed && isClean) drafts.Save(asked.Text, said.Text);
        return TypedResults.Json(
            new ProposalAnswer(request.IsConfirmed && isClean, asked.Text, said.Text, [.. asked.Removed.Concat(said.Removed).Distinct()], Alike(asked.Text)), ProposalJson.Default.ProposalAnswer);
    }

    private Microsoft.AspNetCore.Http.HttpResults.JsonHttpResult<Drafts> List(HttpContext context) =>
        TypedResults.Json(new Drafts([.. drafts.List().Select(draft => new DraftLine(draft.Id, draft.At))]), ProposalJson.Default.Drafts);

    private IReadOnlyList<string> Alike(string question) =>
        [.. knowledge.Search(new SearchQuery(question) { Count = MostAlike }).Where(passage => passage.Confidence >= options.Value.AlikeFrom).Select(passage => passage.Entry.Title)];

    private static async Task<ProposalRequest?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { Length: > 0 } body) return null;
        try
        {
            return JsonSerializer.Deserialize(body, ProposalJson.Default.ProposalRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProposalRequest))]
[JsonSerializable(typeof(ProposalAnswer))]
[JsonSerializable(typeof(Drafts))]
internal sealed partial class ProposalJson : JsonSerializerContext;
