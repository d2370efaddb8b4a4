namespace Bot.Handoff.Hours;

/// <summary>A time of day from which and until which somebody is there. The end may be 24:00, written as midnight.</summary>
internal sealed record Period(TimeOnly From, TimeOnly Until)
{
    /// <summary>False where it ends before it begins.</summary>
    public bool IsSound => Until > From || Until == TimeOnly.MinValue;
}

/// <summary>A week of opening times as the clocks on the wall of a place show them, without that place's holidays.</summary>
internal sealed record OpeningHours(TimeZoneInfo Zone, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Period>> Week, IHolidays Holidays)
{
    // Nobody plans further ahead: a team that is not open once in this time has no hours.
    private const int FurthestDays = 800;

    public bool IsOpen(DateTimeOffset at) => Spans(at).FirstOrDefault() is { } span && span.From <= at;

    /// <returns>The moment itself when open; null when it never opens again.</returns>
    public DateTimeOffset? NextOpening(DateTimeOffset at) => Spans(at).FirstOrDefault() is { } span ? span.From > at ? span.From : at : null;

    /// <summary>The moment by which so much opening time has passed. Time does not pass while it is closed.</summary>
    /// <returns>Far in the future when there is not so much opening time.</returns>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work)
    {
        foreach (var span in Spans(from))
        {
            var begun = span.From > from ? span.From : from;
            if (span.Until - begun >= work) return begun + work;
            work -= span.Until - begun;
        }
        return from.AddDays(FurthestDays);
    }

    /// <summary>Opening time between two moments; zero when the second is not after the first.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until)
    {
        var total = TimeSpan.Zero;
        foreach (var span in Spans(from))
        {
            if (span.From >= until) break;
            total += (span.Until < until ? span.Until : until) - (span.From > from ? span.From : from);
        }
        return total;
    }

    // Open spans that end after the moment, in order. The day before is looked at too: the zone's day may have begun earlier.
    private IEnumerable<Span> Spans(DateTimeOffset from)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime).AddDays(-1);
        for (var day = 0; day < FurthestDays; day++)
        {
            var date = first.AddDays(day);
            if (!Week.TryGetValue(date.DayOfWeek, out var periods) || Holidays.Includes(date)) continue;
            foreach (var period in periods)
            {
                var span = new Span(Moment(date, period.From), period.Until == TimeOnly.MinValue ? Moment(date.AddDays(1), period.Until) : Moment(date, period.Until));
                if (span.Until > from && span.Until > span.From) yield return span;
            }
        }
    }

    // A time that the spring change leaves out is the moment after the change; a time that comes twice in autumn is its first coming.
    private DateTimeOffset Moment(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        while (Zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private sealed record Span(DateTimeOffset From, DateTimeOffset Until);
}
