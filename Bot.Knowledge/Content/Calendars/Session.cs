namespace Bot.Knowledge.Content.Calendars;

/// <summary>One dated session as a calendar tells of it. Skills, place, format and grades are in the calendar's own words until an import has read them.</summary>
public sealed record Session
{
    /// <summary>An entry id: small letters, digits and hyphens. The same session has the same id in each reading.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string Summary { get; init; } = "";

    /// <summary>In UK time.</summary>
    public required DateTime Starts { get; init; }

    /// <summary>True where the calendar names days and no time of day.</summary>
    public bool IsAllDay { get; init; }
    public required int Minutes { get; init; }
    public IReadOnlyList<string> Skills { get; init; } = [];
    public string Place { get; init; } = "";
    public string Format { get; init; } = "";
    public IReadOnlyList<string> Grades { get; init; } = [];
    public int? Capacity { get; init; }
    public string Cost { get; init; } = "";
    public string BookingUrl { get; init; } = "";

    /// <summary>True where the calendar calls it off: it is taken out.</summary>
    public bool IsCancelled { get; init; }

    public DateTime Ends => Starts.AddMinutes(Minutes);
}

/// <param name="Line">Of the row or event, from 1.</param>
public sealed record SessionRow(int Line, Session Session);

/// <param name="Line">Of the row or event, from 1.</param>
public sealed record RefusedRow(int Line, string Reason)
{
    public override string ToString() => $"line {Line}: {Reason}";
}

/// <summary>What a calendar file holds: what can be read, and what cannot with the reason.</summary>
public sealed record SessionReading(IReadOnlyList<SessionRow> Rows, IReadOnlyList<RefusedRow> Refused);
