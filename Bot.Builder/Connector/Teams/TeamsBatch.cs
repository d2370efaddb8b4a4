using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>What Teams is told to send to many at once.</summary>
internal sealed record TeamsBatch
{
    public TeamsBatch(IActivity activity, string tenantId)
    {
        Activity = (Activity)activity;
        TenantId = tenantId;
    }

    public Activity Activity { get; }

    public string TenantId { get; }

    public string? TeamId { get; init; }

    public IReadOnlyList<TeamMember>? Members { get; init; }
}
