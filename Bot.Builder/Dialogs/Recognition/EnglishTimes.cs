using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads dates, times, ranges and durations in English: at each word the longest form that fits.</summary>
internal sealed class EnglishTimes
{
    private readonly Words _words;
    private readonly DateTime _reference;
    private readonly EnglishDays _days;
    private readonly EnglishClocks _clocks;
    private readonly EnglishPeriods _periods;
    private readonly EnglishSpans _spans;

    private EnglishTimes(Words words, DateTime reference, bool monthFirst)
    {
        _words = words;
        _reference = reference;
        _days = new EnglishDays(words, reference, monthFirst);
        _clocks = new EnglishClocks(words);
        _periods = new EnglishPeriods(words, reference);
        _spans = new EnglishSpans(words, _days, _clocks, _periods);
    }

    /// <returns>Nothing where the reference lies so far off that a relative date could not be reckoned.</returns>
    public static IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> All(Words words, DateTime reference, bool monthFirst) =>
        reference.Year is < 1900 or > 2900 ? [] : new EnglishTimes(words, DateTime.SpecifyKind(reference, DateTimeKind.Unspecified), monthFirst).All();

    private List<Found<IReadOnlyList<DateTimeResolution>>> All()
    {
        var found = new List<Found<IReadOnlyList<DateTimeResolution>>>();
        for (var at = 0; at < _words.Count;)
        {
            if (Read(at, out var used) is { Count: > 0 } values)
            {
                found.Add(_words.Found(at, used, values));
                at += used;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private IReadOnlyList<DateTimeResolution>? Read(int at, out int used) =>
        _spans.Read(at, out used) ?? Moment(at, out used) ?? WholePeriod(at, out used) ?? SingleDay(at, out used) ?? SingleClock(at, out used) ?? Length(at, out used);

    private IReadOnlyList<DateTimeResolution>? Moment(int at, out int used)
    {
        if (FromNow(at, out used) is { } shifted)
        {
            return [new DateTimeResolution { Timex = shifted.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), Value = TimeText.Moment(shifted) }];
        }

        if (_words[at].Is("now") || (_words[at].Is("right") && _words[at + 1].Is("now")))
        {
            used = _words[at].Is("now") ? 1 : 2;
            return [new DateTimeResolution { Timex = "PRESENT_REF", Value = TimeText.Moment(_reference) }];
        }

        var link = Preposition(at, "on");
        if (_days.TryRead(at + link, out var day, out var dayUsed))
        {
            return AfterDay(at, link + dayUsed, day, out used);
        }

        if (PartOfToday(at, out used) is { } part)
        {
            return part;
        }

        var clockLink = Preposition(at, "at");
        if (_clocks.TryRead(at + clockLink, clockLink > 0, out var clocks, out var clockUsed))
        {
            var next = at + clockLink + clockUsed;
            var on = next + Preposition(next, "on") + Preposition(next, ",");
            if (_days.TryRead(on, out day, out dayUsed))
            {
                used = on + dayUsed - at;
                return [.. clocks.SelectMany(clock => clock.On(day))];
            }
        }

        used = 0;
        return null;
    }

    // "tomorrow at 3pm", "tomorrow, 3pm", "Monday morning", "tomorrow in the evening".
    private IReadOnlyList<DateTimeResolution>? AfterDay(int at, int length, Day day, out int used)
    {
        var next = at + length;
        var comma = Preposition(next, ",");
        var link = comma + Preposition(next + comma, "at") + Preposition(next + comma, "@") + Preposition(next + comma, "around");
        if (_clocks.TryRead(next + link, link > comma, out var clocks, out var clockUsed))
        {
            used = length + link + clockUsed;
            return [.. clocks.SelectMany(clock => clock.On(day))];
        }

        var inThe = _words[next].Is("in") && _words[next + 1].Is("the") ? 2 : 0;
        if (PartOfDay(_words[next + inThe].Text) is { } part)
        {
            used = length + inThe + 1;
            return [.. day.Dates.SelectMany(date => Part(day.Timex, date, part).Resolve())];
        }

        used = 0;
        return null;
    }

    private IReadOnlyList<DateTimeResolution>? PartOfToday(int at, out int used)
    {
        var (word, count) = (_words[at].Text, _words[at + 1].Text) switch
        {
            ("tonight", _) => ("night", 1),
            ("this", var part) => (part, 2),
            ("in" or "during", "the") => (_words[at + 2].Text, 3),
            _ => ("", 0),
        };
        used = count;
        if (PartOfDay(word) is not { } found)
        {
            return null;
        }

        var bare = count == 3;
        return bare
            ? [new DateTimeResolution { Timex = found.Timex, Start = found.From.ToString("c"), End = found.To.ToString("c") }]
            : [.. Part(TimeText.Date(_reference), _reference.Date, found).Resolve()];
    }

    private static Period Part(string timex, DateTime date, (string Timex, TimeSpan From, TimeSpan To) part) =>
        Period.Of(timex + part.Timex, date + part.From, date + part.To, timed: true);

    private static (string Timex, TimeSpan From, TimeSpan To)? PartOfDay(string word) => word switch
    {
        "morning" => ("TMO", TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        "afternoon" => ("TAF", TimeSpan.FromHours(12), TimeSpan.FromHours(16)),
        "evening" => ("TEV", TimeSpan.FromHours(16), TimeSpan.FromHours(20)),
        "night" => ("TNI", TimeSpan.FromHours(20), new TimeSpan(23, 59, 59)),
        _ => null,
    };

    // "in two hours", "half an hour ago", "20 minutes from now".
    private DateTime? FromNow(int at, out int used)
    {
        var into = Preposition(at, "in");
        if (!_days.TryLength(at + into, out var count, out var unit, out used) || !unit.Letter.StartsWith('T'))
        {
            return null;
        }

        used += into;
        var ago = _words[at + used].Is("ago");
        var later = _words[at + used].Is("later") ? 1 : _words[at + used].Is("from") && _words[at + used + 1].Is("now") ? 2 : 0;
        used += ago ? 1 : later;
        return into > 0 || ago || later > 0 ? EnglishDays.Move(_reference, ago ? -count : count, unit) : null;
    }

    private IReadOnlyList<DateTimeResolution>? WholePeriod(int at, out int used) =>
        !_days.TryWritten(at, out _, out _) && _periods.TryRead(at, IsLed(at), out var period, out used) ? [.. period.Resolve()] : Nothing(out used);

    private IReadOnlyList<DateTimeResolution>? SingleDay(int at, out int used) => _days.TryRead(at, out var day, out used) ? [.. day.Resolve()] : null;

    private IReadOnlyList<DateTimeResolution>? SingleClock(int at, out int used)
    {
        var link = Preposition(at, "at");
        if (!_clocks.TryRead(at + link, link > 0, out var clocks, out used))
        {
            return null;
        }

        used += link;
        return [.. clocks.Select(clock => clock.Resolve())];
    }

    private IReadOnlyList<DateTimeResolution>? Length(int at, out int used)
    {
        if (!_days.TryLength(at, out var count, out var unit, out used))
        {
            return null;
        }

        var letters = unit.Letter.StartsWith('T') ? ("PT", unit.Letter[1..]) : ("P", unit.Letter);
        return [new DateTimeResolution
        {
            Timex = string.Create(CultureInfo.InvariantCulture, $"{letters.Item1}{count:0.####}{letters.Item2}"),
            Value = string.Create(CultureInfo.InvariantCulture, $"{count * unit.Seconds:0.##}"),
        }];
    }

    private bool IsLed(int at) => _words[at - 1].Text is "in" or "by" or "of" or "during" or "for" or "until" or "before" or "after" or "since" or "from" or "throughout";

    private int Preposition(int at, string word) => _words[at].Is(word) ? 1 : 0;

    private static IReadOnlyList<DateTimeResolution>? Nothing(out int used)
    {
        used = 0;
        return null;
    }
}
