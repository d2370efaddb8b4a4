namespace Bot.Calendar;

/// <summary>Something to put into a calendar, in UK time.</summary>
/// <param name="Id">The same each time the same thing is written, so that a calendar replaces it and does not add it twice.</param>
internal sealed record CalendarEvent(string Id, string Title, CalendarSpan When)
{
    /// <summary>Plain text; line breaks are kept.</summary>
    public string? Description { get; init; }

    public string? Place { get; init; }

    public string? Url { get; init; }

    /// <summary>How long before the start the calendar reminds; null for not at all.</summary>
    public TimeSpan? Remind { get; init; }
}

internal abstract record CalendarSpan
{
    private CalendarSpan() { }

    /// <param name="Until">The last day that belongs to it.</param>
    internal sealed record Days(DateOnly From, DateOnly Until) : CalendarSpan;

    /// <summary>Times of a clock on a UK wall.</summary>
    /// <param name="Until">Null where nobody said how long it takes.</param>
    internal sealed record Times(DateTime From, DateTime? Until) : CalendarSpan;
}
