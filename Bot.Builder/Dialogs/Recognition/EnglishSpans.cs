using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Reads ranges from two ends, or from one: "from 3 to 7 March", "2 to 4pm", "by the end of March", "after Friday".</summary>
internal sealed class EnglishSpans(Words words, EnglishDays days, EnglishClocks clocks, EnglishPeriods periods)
{
    public IReadOnlyList<DateTimeResolution>? Read(int at, out int used) =>
        DayRange(at, out used) ?? ClockRange(at, out used) ?? OpenRange(at, out used);

    private IReadOnlyList<DateTimeResolution>? DayRange(int at, out int used)
    {
        used = 0;
        var start = at + Opening(at);
        Day first;
        int next;
        if (days.TryDate(start, out var date, out var dateUsed) && Joint(start + dateUsed) is > 0 and var short1 &&
            days.TryWritten(start + dateUsed + short1, out var last, out var lastUsed))
        {
            // "3 to 7 March": the month stands at the end only.
            next = start + dateUsed + short1 + lastUsed;
            if (last.Dates.Any(end => end.Day <= date))
            {
                return null;
            }

            first = new Day(last.Timex[..^2] + date.ToString("00", CultureInfo.InvariantCulture), [.. last.Dates.Select(end => end.AddDays(date - end.Day))]);
        }
        else if (days.TryRead(start, out first, out var firstUsed) && Joint(start + firstUsed) is > 0 and var joint && days.TryRead(start + firstUsed + joint, out last, out lastUsed))
        {
            next = start + firstUsed + joint + lastUsed;
        }
        else
        {
            return null;
        }

        used = next - at;
        return [.. Pairs(first, last).Select(pair => new DateTimeResolution
        {
            Timex = $"({first.Timex},{last.Timex},P{(pair.End - pair.Start).Days}D)",
            Start = TimeText.Date(pair.Start),
            End = TimeText.Date(pair.End),
        })];
    }

    // Each first day with the next last day after it.
    private static IEnumerable<(DateTime Start, DateTime End)> Pairs(Day first, Day last)
    {
        var week = last.Timex.Contains('W', StringComparison.Ordinal);
        foreach (var start in first.Dates)
        {
            var ends = last.Dates.Where(end => end > start).ToList();
            if (ends.Count > 0)
            {
                yield return (start, ends[0]);
            }
            else if (last.Dates is [.., var end] && last.Dates.Count > 1)
            {
                yield return (start, week ? end.AddDays(7) : end.AddYears(1));
            }
        }
    }

    private IReadOnlyList<DateTimeResolution>? ClockRange(int at, out int used)
    {
        used = 0;
        var dayFirst = days.TryRead(at, out var day, out var dayUsed);
        var from = dayFirst ? at + dayUsed : at;
        var opening = Opening(from);
        var start = from + opening;
        if (!clocks.TryRead(start, true, out var firsts, out var firstUsed) || Joint(start + firstUsed) is not (> 0 and var joint) ||
            !clocks.TryRead(start + firstUsed + joint, true, out var lasts, out var lastUsed) || (opening == 0 && !dayFirst && lasts.Count > 1))
        {
            return null;
        }

        var next = start + firstUsed + joint + lastUsed;
        var on = next + (words[next].Is("on") ? 1 : 0);
        if (!dayFirst && days.TryRead(on, out day, out dayUsed))
        {
            (dayFirst, next) = (true, on + dayUsed);
        }

        used = next - at;
        var pairs = lasts.SelectMany(last => firsts.Where(first => first.Time < last.Time && (lasts.Count > 1 ? last.Time - first.Time <= TimeSpan.FromHours(12) : true))
            .OrderBy(first => last.Time - first.Time).Take(1).Select(first => (First: first, Last: last))).ToList();
        return dayFirst
            ? [.. pairs.SelectMany(pair => day.Dates.Select(date => Range(pair.First, pair.Last, day.Timex, moment => TimeText.Moment(date + moment))))]
            : [.. pairs.Select(pair => Range(pair.First, pair.Last, "", moment => moment.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture)))];
    }

    private static DateTimeResolution Range(Clock first, Clock last, string day, Func<TimeSpan, string> text)
    {
        var length = last.Time - first.Time;
        var timex = length.Minutes == 0 ? $"PT{length.Hours}H" : length.Hours == 0 ? $"PT{length.Minutes}M" : $"PT{length.Hours}H{length.Minutes}M";
        return new DateTimeResolution { Timex = $"({day}{first.Timex},{day}{last.Timex},{timex})", Start = text(first.Time), End = text(last.Time) };
    }

    private IReadOnlyList<DateTimeResolution>? OpenRange(int at, out int used)
    {
        var (bound, link) = (words[at].Text, words[at + 1].Text) switch
        {
            ("by" or "until" or "till", _) => (Bound.UpTo, 1),
            ("no", "later") when words[at + 2].Is("than") => (Bound.UpTo, 3),
            ("on" or "up", "or" or "to") when words[at + 2].Is("before") => (Bound.UpTo, 3),
            ("before", _) => (Bound.Before, 1),
            ("after", _) => (Bound.After, 1),
            ("since" or "from" or "starting", "on" or "from") => (Bound.Since, 2),
            ("since" or "from" or "starting", _) => (Bound.Since, 1),
            _ => (Bound.Since, 0),
        };
        used = 0;
        if (link == 0)
        {
            return null;
        }

        if (days.TryRead(at + link, out var day, out var length))
        {
            used = link + length;
            return [.. day.Dates.Select(date => Open(bound, day.Timex, date, date.AddDays(1)))];
        }

        if (periods.TryRead(at + link, true, out var period, out length))
        {
            used = link + length;
            return [.. period.Ranges.Select(range => Open(bound, period.Timex, range.Start!.Value, range.End!.Value))];
        }

        return null;
    }

    private static DateTimeResolution Open(Bound bound, string timex, DateTime start, DateTime end) => bound switch
    {
        Bound.UpTo => new DateTimeResolution { Timex = timex, End = TimeText.Date(end) },
        Bound.Before => new DateTimeResolution { Timex = timex, End = TimeText.Date(start) },
        Bound.After => new DateTimeResolution { Timex = timex, Start = TimeText.Date(end) },
        _ => new DateTimeResolution { Timex = timex, Start = TimeText.Date(start) },
    };

    private int Opening(int at) => words[at].Text is "from" or "between" ? 1 : 0;

    private int Joint(int at) => words[at].Text is "to" or "and" or "until" or "till" or "through" or "-" ? 1 : 0;

    private enum Bound
    {
        UpTo,
        Before,
        After,
        Since,
    }
}
