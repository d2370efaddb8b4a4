using System.Collections.Frozen;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Names of months, weekdays, units and feasts.</summary>
internal static class EnglishCalendar
{
    public static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4, ["may"] = 5,
        ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9, ["sep"] = 9,
        ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11, ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, int> Weekdays = new Dictionary<string, int>
    {
        ["monday"] = 1, ["mon"] = 1, ["tuesday"] = 2, ["tue"] = 2, ["tues"] = 2, ["wednesday"] = 3, ["wed"] = 3, ["thursday"] = 4, ["thu"] = 4,
        ["thur"] = 4, ["thurs"] = 4, ["friday"] = 5, ["fri"] = 5, ["saturday"] = 6, ["sat"] = 6, ["sunday"] = 7, ["sun"] = 7,
    }.ToFrozenDictionary();

    /// <summary>The unit's TIMEX letter, T before those of a day's parts, and its seconds. Months and years have an average length.</summary>
    public static readonly FrozenDictionary<string, (string Letter, long Seconds, int Each)> Units = new Dictionary<string, (string, long, int)>
    {
        ["second"] = ("TS", 1, 1), ["seconds"] = ("TS", 1, 1), ["minute"] = ("TM", 60, 1), ["minutes"] = ("TM", 60, 1), ["min"] = ("TM", 60, 1),
        ["mins"] = ("TM", 60, 1), ["hour"] = ("TH", 3600, 1), ["hours"] = ("TH", 3600, 1), ["hr"] = ("TH", 3600, 1), ["hrs"] = ("TH", 3600, 1),
        ["day"] = ("D", 86400, 1), ["days"] = ("D", 86400, 1), ["week"] = ("W", 604800, 1), ["weeks"] = ("W", 604800, 1),
        ["fortnight"] = ("W", 604800, 2), ["fortnights"] = ("W", 604800, 2), ["month"] = ("M", 2592000, 1), ["months"] = ("M", 2592000, 1),
        ["year"] = ("Y", 31536000, 1), ["years"] = ("Y", 31536000, 1), ["yr"] = ("Y", 31536000, 1), ["yrs"] = ("Y", 31536000, 1),
    }.ToFrozenDictionary();

    public static int WeekdayOf(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateTime MondayOf(DateTime date) => date.Date.AddDays(1 - WeekdayOf(date));

    /// <summary>The month and day of a feast with a fixed date, and how many words name it.</summary>
    public static (int Month, int Date, int Used) FeastAt(Words words, int at) => (words[at].Text, words[at + 1].Text, words[at + 2].Text) switch
    {
        ("christmas", "eve", _) => (12, 24, 2),
        ("christmas", "day", _) => (12, 25, 2),
        ("christmas", _, _) => (12, 25, 1),
        ("boxing", "day", _) => (12, 26, 2),
        ("new", "year's" or "years", "eve") => (12, 31, 3),
        ("new", "year's" or "years", "day") => (1, 1, 3),
        ("valentine's" or "valentines", "day", _) => (2, 14, 2),
        _ => default,
    };
}
