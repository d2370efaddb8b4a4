using Bot.Department;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot.Handoff.Desks.ExternalHub;

/// <summary>What comes back from the hub: how far it is, and its agents' words.</summary>
/// <param name="actions">Late, because the inbox that it needs needs the bot first.</param>
internal sealed class HubTurns(Lazy<CaseActions> actions, ICaseStore cases, Teams teams, IOptions<HandoffOptions> options)
{
    private const int LongestOutcome = 60;

    /// <summary>The case of a conversation with the hub; null for every other conversation.</summary>
    public string? ReferenceOf(IActivity activity) => HubConversation.ReferenceIn(options.Value.Hub, activity);

    public async Task TakeAsync(ITurnContext context, string reference, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var by = new Adviser(HubDesk.AdviserId, activity.From?.Name is { Length: > 0 } name ? name : "An adviser", DeskRoles.Adviser, [.. teams.All.Where(team => !team.TakesSensitive).Select(team => team.Id)]);
        switch (activity)
        {
            case { Type: ActivityTypes.Event, Name: HandoffEventNames.HandoffStatus }:
                await HearAsync(reference, ObjectPath.MapValueTo<HubStatus>(activity.Value), by, activity.Id, cancellationToken);
                break;
            case { Type: ActivityTypes.Message }:
                // A hub that talks has accepted, whether it said so or not.
                await AcceptAsync(reference, by, activity.Id, cancellationToken);
                IReadOnlyList<CaseFile> files = [.. (activity.Attachments ?? []).Where(file => file.ContentUrl is { Length: > 0 }).Select(file => new CaseFile(file.Name ?? "file", file.ContentType ?? "", file.ContentUrl ?? ""))];
                await actions.Value.MoveAsync(reference, new CaseMove.ReplyWith(activity.Text ?? "", files, null, activity.Id), by, activity.Id, [], cancellationToken);
                break;
        }
    }

    private async Task HearAsync(string reference, HubStatus? status, Adviser by, string key, CancellationToken cancellationToken)
    {
        switch (status?.State)
        {
            case "accepted":
                await AcceptAsync(reference, by, key, cancellationToken);
                break;
            case "failed":
                await actions.Value.FallBackAsync(reference, HubDesk.AdviserId, status.Message ?? "the hub failed", key, cancellationToken);
                break;
            case "completed":
                var outcome = status.Message is { Length: > 0 } message ? message : "Completed";
                await actions.Value.CloseAsync(reference, outcome.Length > LongestOutcome ? outcome[..LongestOutcome] : outcome, [], by, key, cancellationToken);
                break;
        }
    }

    private async Task AcceptAsync(string reference, Adviser by, string key, CancellationToken cancellationToken)
    {
        if (await cases.ReadCaseAsync(reference, cancellationToken) is { } found && StoredCase.Read(found).Case.State == CaseState.Waiting)
            await actions.Value.TakeAsync(reference, by, $"{key}/take", cancellationToken);
    }

    private sealed record HubStatus
    {
        public string? State { get; init; }
        public string? Message { get; init; }
    }
}
