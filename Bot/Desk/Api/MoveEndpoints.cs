using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Storage;

namespace Bot.Desk.Api;

/// <summary>What advisers do. Each action may be sent again with the same key: it happens once.</summary>
internal sealed class MoveEndpoints(CaseActions actions, CaseQueries queries, CaseAids aids, Roster roster, Teams teams, ICaseStore store, AdviserTyping typing)
{
    private const DeskRoles Workers = DeskRoles.Adviser | DeskRoles.Lead;
    private const int ShortestKey = 8;

    private delegate Task<IResult> Act(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken);

    public void Map(IEndpointRouteBuilder api)
    {
        MapMove(api, "take", TakeAsync);
        MapMove(api, "assign", AssignAsync);
        MapMove(api, "release", ReleaseAsync);
        MapMove(api, "reply", ReplyAsync);
        MapMove(api, "note", NoteAsync);
        MapMove(api, "read", ReadAsync);
        MapMove(api, "typing", TypingAsync);
        MapMove(api, "return", ReturnAsync);
        MapMove(api, "close", CloseAsync);
        MapMove(api, "suggest", SuggestAsync);
    }

    public static IResult Answer(MoveResult result) => result switch
    {
        MoveResult.Made => TypedResults.Json(new MoveDone(IsLate: false), DeskJson.Default.MoveDone),
        MoveResult.Late => TypedResults.Json(new MoveDone(IsLate: true), DeskJson.Default.MoveDone, statusCode: StatusCodes.Status202Accepted),
        MoveResult.Refused { Reason: Refusal.Unknown } => DeskProblem.NoCase(),
        MoveResult.Refused { Reason: Refusal.NotYours or Refusal.NotAllowed, Words: var words } => DeskProblem.NotYours(words),
        MoveResult.Refused { Reason: Refusal.Malformed, Words: var words } => DeskProblem.Bad(words),
        MoveResult.Refused { Words: var words } => DeskProblem.Conflict(words),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void MapMove(IEndpointRouteBuilder api, string name, Act act) =>
        api.MapPost($"/cases/{{reference}}/{name}", async (HttpContext context, string reference, CancellationToken cancellationToken) =>
            await MoveRequest.ReadAsync(context.Request, cancellationToken) switch
            {
                MoveReading.Read { Request: var request } => await act(DeskGate.ReaderOf(context), reference, request, cancellationToken),
                MoveReading.Refused { Answer: var refusal } => refusal,
                _ => throw new System.Diagnostics.UnreachableException(),
            }).Needs(Workers);

    private async Task<IResult> TakeAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken) =>
        Answer(await actions.TakeAsync(reference, by, request.Key, cancellationToken));

    private async Task<IResult> AssignAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken)
    {
        var team = request.Team is { Length: > 0 } id ? teams.Find(id) : null;
        var colleague = team is null ? (await roster.ReadAsync(by, cancellationToken)).FirstOrDefault(one => one.Id == request.Colleague) : null;
        if (team is null && colleague is null) return DeskProblem.Bad("Choose a colleague or a team from the list.");
        // Why comes first: whoever gives a case away may not see it any more.
        if (!string.IsNullOrWhiteSpace(request.Why)) await actions.NoteAsync(reference, request.Why.Trim(), colleague is null ? [] : [colleague], by, null, cancellationToken);
        return Answer(colleague is { } to
            ? await actions.AssignAsync(reference, to, by, request.Key, cancellationToken)
            : await actions.TransferAsync(reference, team?.Id ?? "", by, request.Key, cancellationToken));
    }

    private async Task<IResult> ReleaseAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken) =>
        Answer(await actions.ReleaseAsync(reference, by, request.Key, cancellationToken));

    private async Task<IResult> ReplyAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken) =>
        request.Key is { Length: >= ShortestKey }
            ? Answer(await actions.ReplyAsync(reference, request.Words, [], [], by, request.Key, cancellationToken))
            : DeskProblem.Bad($"A reply needs a key of {ShortestKey} characters or more, so that it is never sent twice.");

    private async Task<IResult> NoteAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken)
    {
        var mentions = (await roster.ReadAsync(by, cancellationToken)).Where(one => request.Mentions?.Contains(one.Id) == true).ToList();
        return Answer(await actions.NoteAsync(reference, request.Words, mentions, by, request.Key, cancellationToken));
    }

    private async Task<IResult> ReadAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken) =>
        request.UpTo is { } upTo and > 0 ? Answer(await actions.MarkReadAsync(reference, upTo, by, cancellationToken)) : DeskProblem.Bad("Say up to which message you have read.");

    private async Task<IResult> TypingAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken)
    {
        if (await queries.ReadAsync(reference, by, cancellationToken) is not { Case: { State.IsWithAdviser: true } it } || it.Assignee?.Id != by.Id) return DeskProblem.NoCase();
        if (await store.ReadCaseAsync(it.Reference, cancellationToken) is { } document) await typing.ShowAsync(StoredCase.Read(document).Case, cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<IResult> ReturnAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken) =>
        Answer(await actions.ReturnToBotAsync(reference, request.Why, by, request.Key, cancellationToken));

    private async Task<IResult> CloseAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken) =>
        Answer(await actions.CloseAsync(reference, request.Outcome ?? "", request.Tags ?? [], by, request.Key, cancellationToken));

    // From what the person last wrote to the adviser, else from what they asked for at first.
    private async Task<IResult> SuggestAsync(Adviser by, string reference, MoveRequest request, CancellationToken cancellationToken)
    {
        if (await queries.ReadAsync(reference, by, cancellationToken) is not { } page) return DeskProblem.NoCase();
        var question = page.History.LastOrDefault(line => line.What is { Kind: Happened.Said, Text.Length: > 0 })?.What.Text ?? page.Case.Summary.Request;
        return TypedResults.Json(await aids.SuggestAsync(question, cancellationToken), DeskJson.Default.CaseAid);
    }
}
