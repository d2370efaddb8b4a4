namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads a time of day: "3pm", "15:30", "half past three", "noon", and "at four", which is two.</summary>
internal sealed class EnglishClocks(Words words)
{
    /// <param name="afterAt">A preposition of time stands before, so that a bare number is an hour.</param>
    public bool TryRead(int at, bool afterAt, out IReadOnlyList<Clock> clocks, out int used)
    {
        (clocks, used) = words[at].Text switch
        {
            "noon" or "midday" => ([new Clock(TimeSpan.FromHours(12))], 1),
            "midnight" => ([new Clock(TimeSpan.Zero)], 1),
            _ => (Array.Empty<Clock>(), 0),
        };
        if (used > 0)
        {
            return true;
        }

        if (!TryPast(at, out var hour, out var minute, out used) && !TryDigits(at, afterAt, out hour, out minute, out used))
        {
            return false;
        }

        var clear = used < 0;
        used = Math.Abs(used);
        var (half, more) = HalfOfDay(at + used);
        used += more;
        if (half.Length > 0 && hour is >= 1 and <= 12)
        {
            clocks = [At(hour % 12 + (half == "pm" ? 12 : 0), minute)];
        }
        else if (hour is 0 or > 12 || clear)
        {
            clocks = [At(hour, minute)];
        }
        else
        {
            clocks = [At(hour % 12, minute), At(hour % 12 + 12, minute)];
        }

        return true;
    }

    /// <summary>Whether "am" or "pm" follows, and which.</summary>
    public (string Half, int Used) HalfOfDay(int at) => (words[at].Text, words[at + 1].Text, words[at + 2].Text) switch
    {
        ("am" or "pm", _, _) => (words[at].Text, 1),
        ("a" or "p", ".", "m") => (words[at].Text + "m", words[at + 3].Is(".") ? 4 : 3),
        ("in", "the", "morning") => ("am", 3),
        ("in", "the", "afternoon" or "evening") => ("pm", 3),
        ("at", "night", _) => ("pm", 2),
        _ => ("", 0),
    };

    private static Clock At(int hour, int minute) => new(new TimeSpan(hour, minute, 0));

    // "half past three", "quarter to five", "ten past two", "20 minutes to 5".
    private bool TryPast(int at, out int hour, out int minute, out int used)
    {
        (hour, minute, used) = (0, 0, 0);
        var next = words[at].Text is "a" or "half" && words[at + 1].Is("quarter") ? at + 1 : at;
        if (words[next].Text is "half" or "quarter")
        {
            minute = words[next].Is("half") ? 30 : 15;
            next++;
        }
        else if (EnglishNumbers.TryReadWhole(words, next, out minute, out var length) && minute is >= 1 and <= 59)
        {
            next += length;
            next += words[next].Text is "minutes" or "minute" or "mins" ? 1 : 0;
        }
        else
        {
            return false;
        }

        // "Ten to four" is a time, "10 to 4" and "two to four" are ranges.
        var to = words[next].Is("to") && words[at].IsLetters && (minute % 5 == 0 || words[next - 1].Kind == WordKind.Letters && words[next - 1].Text.StartsWith("min", StringComparison.Ordinal));
        if ((!to && words[next].Text is not ("past" or "after")) || !TryHour(next + 1, out var named, out var hourUsed))
        {
            return false;
        }

        (hour, minute) = to ? (named is 0 or 1 ? 12 : named - 1, 60 - minute) : (named, minute);
        used = next + 1 + hourUsed - at;
        return true;
    }

    private bool TryDigits(int at, bool afterAt, out int hour, out int minute, out int used)
    {
        minute = 0;
        if (!TryHour(at, out hour, out used))
        {
            return false;
        }

        var next = at + used;
        if (words[next].Text is ":" or "." && words[next].Glued && words[next + 1] is { IsDigits: true, Glued: true, Text.Length: 2 } minutes && words[at].IsDigits)
        {
            minute = int.Parse(minutes.Text, System.Globalization.CultureInfo.InvariantCulture);
            var sure = words[next].Is(":") || afterAt || HalfOfDay(next + 2).Used > 0;
            used = next + 2 - at;
            if (words[next + 2].Is(":") && words[next + 3] is { IsDigits: true, Glued: true, Text.Length: 2 })
            {
                used += 2;
            }

            // A leading nought is a twenty-four hour clock.
            used = words[at].Text is ['0', _] && HalfOfDay(at + used).Used == 0 ? -used : used;
            return sure && minute < 60;
        }

        if (words[next].Text is "o'clock" or "oclock")
        {
            used++;
            return hour is >= 1 and <= 12;
        }

        return (HalfOfDay(next).Used > 0 && hour is >= 1 and <= 12) ||
            (afterAt && !EnglishCalendar.Months.ContainsKey(words[next].Text) && !EnglishCalendar.Units.ContainsKey(words[next].Text) && words[next].Text is not ("st" or "nd" or "rd" or "th" or "/"));
    }

    private bool TryHour(int at, out int hour, out int used) =>
        EnglishNumbers.TryReadWhole(words, at, out hour, out used) && hour is >= 0 and <= 23 && words[at].Text.Length != 4 | !words[at].IsDigits &&
        !(words[at].Glued && words[at - 1].Kind != WordKind.Symbol);
}
