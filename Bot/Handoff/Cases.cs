using System.Text.Json;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;

namespace Bot.Handoff;

/// <summary>Opens hand-off cases and brings advisers' answers into the talk. A case changes with the commit of the turn that changes it, or not at all.</summary>
internal sealed class Cases(TimeProvider clock)
{
    /// <returns>The case's reference, to be told to the person.</returns>
    public string Open(ITurnContext context, CaseSummary summary)
    {
        var turn = Turn();
        var now = clock.GetUtcNow();
        var activity = context.Activity;
        var reference = CaseReference.New(clock);
        var content = new CaseContent(summary, activity.ChannelId ?? "", activity.ServiceUrl ?? "", activity.Conversation.Id, activity.Conversation.TenantId, activity.From?.Id ?? "", activity.Recipient?.Id ?? "", turn.Caller);
        turn.Write(new CaseWrite(
            new CaseDocument(reference, turn.Conversation, $"{activity.ChannelId}/{activity.From?.Id}", now, CaseStatus.Waiting, "", content.ToJson(), 0),
            [Event("opened", now)]));
        return reference;
    }

    /// <summary>Takes an adviser's answer that came in as an event of the conversation, and gives the words for the person.</summary>
    /// <returns>Null where there is no such case in this conversation.</returns>
    public async Task<string?> AnswerAsync(AdviserMessage message, ICaseStore store, CancellationToken cancellationToken)
    {
        var turn = Turn();
        if (await store.ReadCaseAsync(message.Reference, cancellationToken) is not { } found || found.Conversation != turn.Conversation) return null;
        turn.Write(new CaseWrite(found with { Status = CaseStatus.Answered }, [Event("answered", clock.GetUtcNow(), message)]));
        return message.Text;
    }

    private static CaseEvent Event(string kind, DateTimeOffset at, AdviserMessage? message = null) =>
        new(at, kind, message is null ? "{}"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(message, CaseJson.Default.AdviserMessage));

    private static TurnTransaction Turn() => TurnTransaction.Current ?? throw new InvalidOperationException("A case can only be changed within a turn.");
}
