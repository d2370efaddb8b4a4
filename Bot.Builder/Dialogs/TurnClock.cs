namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The clock of a turn: a <see cref="TimeProvider"/> in the turn's state, else the system's.</summary>
internal static class TurnClock
{
    public static TimeProvider Of(ITurnContext turnContext) => turnContext.TurnState.Get<TimeProvider>() ?? TimeProvider.System;

    /// <summary>The person's own date and time: from the activity's local time or time zone, else the clock's.</summary>
    public static DateTime PersonsNow(ITurnContext turnContext)
    {
        var activity = turnContext.Activity;
        if (activity.LocalTimestamp is { } local)
        {
            return local.DateTime;
        }

        var now = activity.Timestamp ?? Of(turnContext).GetUtcNow();
        return TimeZoneInfo.TryFindSystemTimeZoneById(activity.LocalTimezone ?? "", out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone).DateTime
            : TimeZoneInfo.ConvertTime(now, Of(turnContext).LocalTimeZone).DateTime;
    }
}
