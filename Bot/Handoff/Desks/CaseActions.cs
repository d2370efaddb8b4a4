using System.Text.Json;
using Bot.Handoff.Cases;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff.Desks;

/// <summary>What became of an adviser's move.</summary>
internal abstract record MoveResult
{
    private MoveResult() { }

    internal sealed record Made(CaseView Case) : MoveResult;

    internal sealed record Refused(Refusal Reason, string Words) : MoveResult;

    /// <summary>Stored and not done yet: it will be made, or refused, once its turn comes. The same key asks again.</summary>
    internal sealed record Late : MoveResult;
}

/// <summary>
/// What advisers do, from any desk. Each move is stored in the person's conversation before it is tried, runs there as one turn, and is answered
/// once it is committed. Every method may be called again with the same key: the move is made once.
/// </summary>
internal sealed class CaseActions(ICaseStore store, Inbox inbox, TimeProvider clock)
{
    public Task<MoveResult> TakeAsync(string reference, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.Take(), by, key, [], cancellationToken);

    public Task<MoveResult> AssignAsync(string reference, AdviserRef to, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.Assign(to), by, key, [], cancellationToken);

    public Task<MoveResult> ReleaseAsync(string reference, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.Release(), by, key, [], cancellationToken);

    public Task<MoveResult> TransferAsync(string reference, string team, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.Transfer(team), by, key, [], cancellationToken);

    /// <param name="uploads">The bytes of those files that are ours, stored with the move. Their conversation is set here.</param>
    public Task<MoveResult> ReplyAsync(
        string reference, string text, IReadOnlyList<CaseFile> files, IReadOnlyList<Upload> uploads, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.ReplyWith(text, files), by, key, uploads, cancellationToken);

    public Task<MoveResult> NoteAsync(string reference, string text, IReadOnlyList<AdviserRef> mentions, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.Note(text, mentions), by, key, [], cancellationToken);

    /// <param name="upTo">Number of the last event that the adviser saw.</param>
    public Task<MoveResult> MarkReadAsync(string reference, long upTo, Adviser by, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.MarkRead(upTo), by, null, [], cancellationToken);

    public Task<MoveResult> ReturnToBotAsync(string reference, string? why, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.ReturnToBot(why), by, key, [], cancellationToken);

    public Task<MoveResult> CloseAsync(
        string reference, string outcome, IReadOnlyList<string> tags, Adviser by, string? key, CancellationToken cancellationToken) =>
        MoveAsync(reference, new CaseMove.Close(outcome, tags), by, key, [], cancellationToken);

    /// <summary>A desk that should have had the case cannot: it waits for the others.</summary>
    public async Task FallBackAsync(string reference, string desk, string why, string key, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } found) return;
        var command = new DeskCommand(found.Reference, new CaseMove.FallBack(desk, why), null);
        await inbox.AcceptAndWaitAsync(CaseDoor.Knock(found.Route, command, $"desk/{desk}/{key}", [], clock), cancellationToken);
    }

    /// <summary>The person, who has shown that they know the reference, goes on in another conversation.</summary>
    /// <returns>False where it could not be done.</returns>
    public async Task<bool> FollowAsync(string reference, CaseRoute to, string key, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } found) return false;
        var command = new DeskCommand(found.Reference, new CaseMove.Follow(to), null);
        var answer = await inbox.AcceptAndWaitAsync(CaseDoor.Knock(found.Route, command, $"follow/{to.Conversation}/{key}", [], clock), cancellationToken);
        return answer is { Status: StatusCodes.Status200OK, Body: { } body } && Read(body)?.Refused is null;
    }

    /// <param name="key">The caller's own name for this move, up to 100 characters; null where a repeat cannot happen.</param>
    public async Task<MoveResult> MoveAsync(
        string reference, CaseMove move, Adviser by, string? key, IReadOnlyList<Upload> uploads, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } found || !CaseRights.MayRead(found, by)) return Refused(CaseRules.Unknown);
        var repeatKey = $"desk/{by.Id}/{key ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N")}";
        IReadOnlyList<Upload> owned = [.. uploads.Select(file => file with { Conversation = found.Route.Conversation })];
        var knock = CaseDoor.Knock(found.Route, new DeskCommand(found.Reference, move, by), repeatKey, owned, clock);
        return await inbox.AcceptAndWaitAsync(knock, cancellationToken) switch
        {
            { Status: 200, Body: { } body } => Read(body) switch
            {
                { Refused: { } reason } refused => new MoveResult.Refused(reason, refused.Words ?? ""),
                _ => new MoveResult.Made(CaseView.Of(await FindAsync(reference, cancellationToken) ?? found)),
            },
            _ => new MoveResult.Late(),
        };
    }

    private async Task<Case?> FindAsync(string reference, CancellationToken cancellationToken) =>
        await store.ReadCaseAsync(reference.Trim().ToUpperInvariant(), cancellationToken) is { } document ? StoredCase.Read(document).Case : null;

    private static MoveAnswer? Read(byte[] body) => JsonSerializer.Deserialize(body, CaseJson.Default.MoveAnswer);

    private static MoveResult.Refused Refused(CaseStep.Refused refused) => new(refused.Reason, refused.Words);
}
