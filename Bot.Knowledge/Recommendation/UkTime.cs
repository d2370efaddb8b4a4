namespace Bot.Knowledge.Recommendation;

/// <summary>The day in the United Kingdom, whatever the machine's own time zone is.</summary>
internal static class UkTime
{
    private static readonly TimeZoneInfo _london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), _london).DateTime);
}
