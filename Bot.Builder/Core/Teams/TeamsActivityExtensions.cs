using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>What Teams puts into an activity's channel data.</summary>
public static class TeamsActivityExtensions
{
    public static string? TeamsGetChannelId(this IActivity activity) => Data(activity)?.Channel?.Id;

    /// <summary>The channel that was chosen when the app was added to a team.</summary>
    public static string? TeamsGetSelectedChannelId(this IActivity activity) => Data(activity)?.Settings?.SelectedChannel?.Id;

    public static TeamInfo? TeamsGetTeamInfo(this IActivity activity) => Data(activity)?.Team;

    public static TeamsMeetingInfo? TeamsGetMeetingInfo(this IActivity activity) => Data(activity)?.Meeting;

    public static IList<OnBehalfOf>? TeamsGetTeamOnBehalfOf(this IActivity activity) => Data(activity)?.OnBehalfOf;

    /// <summary>Shows the activity in the person's feed.</summary>
    public static void TeamsNotifyUser(this IActivity activity) => Notify(activity, new NotificationInfo { Alert = true });

    /// <param name="alertInMeeting">Shows the activity in the running meeting instead of the feed.</param>
    public static void TeamsNotifyUser(this IActivity activity, bool alertInMeeting, string? externalResourceUrl = null) => Notify(
        activity,
        new NotificationInfo { Alert = !alertInMeeting, AlertInMeeting = alertInMeeting, ExternalResourceUrl = externalResourceUrl });

    private static void Notify(IActivity activity, NotificationInfo notification)
    {
        var data = Data(activity) ?? new TeamsChannelData();
        data.Notification = notification;
        activity.ChannelData = data;
    }

    private static TeamsChannelData? Data(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        return activity.TryGetChannelData<TeamsChannelData>(out var data) ? data : null;
    }
}
