namespace Bot.Knowledge;

/// <summary>Days and times in the United Kingdom, whatever the machine's own time zone is.</summary>
public static class UkTime
{
    private static readonly TimeZoneInfo _london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Now(TimeProvider clock) => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), _london).DateTime;

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock));

    public static DateTime FromUtc(DateTime utc) => TimeZoneInfo.ConvertTime(utc, TimeZoneInfo.Utc, _london);

    /// <exception cref="ArgumentException">The time does not exist in that zone.</exception>
    public static DateTime From(DateTime local, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(local, zone, _london);

    /// <summary>True for a time in the hour that is left out in spring.</summary>
    public static bool IsSkipped(DateTime local) => _london.IsInvalidTime(local);
}
