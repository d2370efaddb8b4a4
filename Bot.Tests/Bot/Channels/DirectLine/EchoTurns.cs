using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Storage;

namespace Bot.Tests.Host.Channels.DirectLine;

/// <summary>In place of the turns: answers each message with its own text, by the store's own transaction.</summary>
internal sealed class EchoTurns(ITurnStore store)
{
    private const string Owner = "echo";

    /// <summary>What the door handed over, in order of arrival.</summary>
    public ConcurrentQueue<JsonObject> Delivered { get; } = [];

    public async Task<Acceptance> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        await store.RenewAsync(Owner, TimeSpan.FromMinutes(10), cancellationToken);
        var accepted = await store.AcceptAsync(incoming with { ClaimFor = Owner }, cancellationToken);
        for (var claim = (accepted as Acceptance.Stored)?.Claim; claim is not null;) claim = await AnswerAsync(claim, cancellationToken);
        return accepted;
    }

    private async Task<TurnClaim?> AnswerAsync(TurnClaim claim, CancellationToken cancellationToken)
    {
        var activity = JsonNode.Parse(claim.Activity)?.AsObject() ?? [];
        Delivered.Enqueue(activity);
        var reply = new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" }, ["text"] = $"echo {activity["text"]}", ["replyToId"] = claim.ActivityId };
        IReadOnlyList<Outgoing> outgoing = (string?)activity["type"] == "message"
            ? [new Outgoing.ToDirectLine($"{claim.ActivityId}-reply", claim.Conversation, Encoding.UTF8.GetBytes(reply.ToJsonString()))]
            : [];
        return await store.CommitAsync(new TurnCommit { Claim = claim, Outgoing = outgoing, ClaimNextFor = Owner }, cancellationToken) is CommitOutcome.Committed { Next: var next } ? next : null;
    }
}
