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
        return ZoneName(activity.LocalTimezone) is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone).DateTime
            : TimeZoneInfo.ConvertTime(now, Of(turnContext).LocalTimeZone).DateTime;
    }

    // The system looks a name up as a file below its folder of zones: a name from outside must not lead elsewhere.
    private static string? ZoneName(string? name) =>
        name is { Length: > 0 and <= 64 } && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-' or '+' or ' ')
            ? name
            : null;
}
