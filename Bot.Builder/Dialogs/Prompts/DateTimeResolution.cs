namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date or time expression. An expression that fits several dates has several.</summary>
public class DateTimeResolution
{
    /// <summary>A date ("2026-03-03"), a time ("15:00:00"), both ("2026-03-03 15:00:00"), or the seconds of a duration. Null for a range.</summary>
    public string? Value { get; set; }

    /// <summary>The first moment of a range. Null where the range has no start.</summary>
    public string? Start { get; set; }

    /// <summary>The moment at which a range is over, not part of it. Null where the range has no end.</summary>
    public string? End { get; set; }

    /// <summary>The expression as a TIMEX: what was said is written out, what was not is X ("XXXX-03-03").</summary>
    public string? Timex { get; set; }
}
