using System.Globalization;
using Bot.Department;
using Bot.Handoff.Hours;
using Microsoft.Extensions.Options;

namespace Bot.Handoff.Routing;

/// <summary>Settings to teams. What is wrong stops the start, with the key and the reason.</summary>
internal sealed class TeamPlan : IValidateOptions<HandoffOptions>
{
    private static readonly IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Period>> _officeHours =
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<Period>)[new Period(new TimeOnly(9, 0), new TimeOnly(17, 0))]);

    public ValidateOptionsResult Validate(string? name, HandoffOptions options)
    {
        List<string> faults = [];
        try
        {
            var teams = Read(options);
            if (teams.All.Select(team => team.Id).Distinct(StringComparer.Ordinal).Count() < teams.All.Count) faults.Add("Handoff:Teams has two teams with one id.");
            faults.AddRange(teams.All.Where(team => team.EscalatesTo is { } next && teams.Find(next) is null).Select(team => $"Handoff:Teams: {team.Id} escalates to {team.EscalatesTo}, which is no team."));
            faults.AddRange(teams.All.Where(team => Circles(teams, team)).Select(team => $"Handoff:Teams: {team.Id} escalates in a circle."));
            foreach (var team in teams.All.Where(team => team.Hours.Week.Values.All(day => day.Count == 0))) faults.Add($"Handoff:Teams: {team.Id} is never open.");
            foreach (var adviser in options.Advisers) HoursOf(options, adviser);
        }
        catch (FormatException fault)
        {
            faults.Add(fault.Message);
        }
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <exception cref="FormatException">A value cannot be read; the message names it.</exception>
    public static Teams Read(HandoffOptions options)
    {
        IReadOnlyList<Team> teams = options.Teams.Count == 0
            ? [ReadTeam(options, new TeamOptions { Id = options.DefaultTeam, Name = "Learning advisers" })]
            : [.. options.Teams.Select(team => ReadTeam(options, team))];
        return teams.Any(team => team.Id == options.DefaultTeam)
            ? new Teams(teams, options.DefaultTeam)
            : throw new FormatException($"Handoff:DefaultTeam is {options.DefaultTeam}, which is none of Handoff:Teams.");
    }

    private static OpeningHours HoursOf(HandoffOptions options, AdviserHoursOptions adviser) => new(
        Zone(adviser.TimeZone ?? options.TimeZone), Week(adviser.Hours) ?? Week(options.Hours) ?? _officeHours, HolidaysOf(options.Division, options.Closed, options.Open));

    private static Team ReadTeam(HandoffOptions all, TeamOptions own)
    {
        var escalate = own.EscalateAfterMinutes ?? all.EscalateAfterMinutes;
        return new Team
        {
            Id = own.Id,
            Name = own.Name,
            Hours = new OpeningHours(
                Zone(own.TimeZone ?? all.TimeZone), Week(own.Hours) ?? Week(all.Hours) ?? _officeHours, HolidaysOf(own.Division ?? all.Division, [.. all.Closed, .. own.Closed], all.Open)),
            FirstReply = TimeSpan.FromMinutes(own.FirstReplyMinutes ?? all.FirstReplyMinutes),
            NextReply = TimeSpan.FromMinutes(own.NextReplyMinutes ?? all.NextReplyMinutes),
            Resolution = TimeSpan.FromMinutes(own.ResolutionMinutes ?? all.ResolutionMinutes),
            EscalateAfter = escalate == 0 ? null : TimeSpan.FromMinutes(escalate),
            EscalatesTo = own.EscalatesTo,
            Topics = [.. own.Topics],
            Grades = [.. own.Grades],
            Regions = [.. own.Regions],
            TakesSensitive = own.Sensitive,
            Priority = own.Priority,
            Members = [.. own.Members],
            Staff = StaffOf(all, own),
            Channel = own.TeamsChannelId is { Length: > 0 } channel ? new TeamChannel(channel, own.TeamsServiceUrl, own.TeamsTenantId) : null,
        };
    }

    // Only where every member's hours are known can it be said that nobody is there.
    private static IReadOnlyList<OpeningHours> StaffOf(HandoffOptions all, TeamOptions own)
    {
        var known = all.Advisers.Where(one => one.Hours.Count > 0 && own.Members.Contains(one.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        return known.Count > 0 && known.Count == own.Members.Count ? [.. known.Select(one => HoursOf(all, one))] : [];
    }

    private static bool Circles(Teams teams, Team start)
    {
        HashSet<string> seen = [start.Id];
        for (var team = start; team.EscalatesTo is { } next && teams.Find(next) is { } found; team = found)
        {
            if (!seen.Add(found.Id)) return true;
        }
        return false;
    }

    private static TimeZoneInfo Zone(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : throw new FormatException($"Handoff: there is no time zone {name}. Use an IANA name such as Europe/London.");

    private static Dictionary<DayOfWeek, IReadOnlyList<Period>>? Week(IDictionary<string, string> days) =>
        days.Count == 0 ? null : days.ToDictionary(day => Day(day.Key), day => (IReadOnlyList<Period>)Periods(day.Key, day.Value));

    private static DayOfWeek Day(string name) =>
        Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && !char.IsAsciiDigit(name[0]) ? day : throw new FormatException($"Handoff: Hours has a day {name}; use Monday to Sunday.");

    private static List<Period> Periods(string day, string text)
    {
        List<Period> periods = [];
        foreach (var part in text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is not [var from, var until] || !TryTime(from, out var begin) || !TryTime(until, out var end) || !new Period(begin, end).IsSound)
                throw new FormatException($"Handoff: Hours of {day} has {part}; write 09:00-12:30 13:30-17:00.");
            if (periods is [.., var last] && (last.Until > begin || last.Until == TimeOnly.MinValue)) throw new FormatException($"Handoff: Hours of {day} overlap at {part}.");
            periods.Add(new Period(begin, end));
        }
        return periods;
    }

    private static bool TryTime(string text, out TimeOnly time)
    {
        if (text == "24:00") text = "00:00";
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    private static Holidays HolidaysOf(string division, IEnumerable<string> closed, IEnumerable<string> open) => new(
        division switch
        {
            "england-and-wales" => BankHolidayDivision.EnglandAndWales,
            "scotland" => BankHolidayDivision.Scotland,
            "northern-ireland" => BankHolidayDivision.NorthernIreland,
            _ => throw new FormatException($"Handoff: {division} is no division. Use england-and-wales, scotland or northern-ireland."),
        },
        closed.Select(Date).ToHashSet(), open.Select(Date).ToHashSet());

    private static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new FormatException($"Handoff: {text} is no day. Write it as 2026-12-29.");
}
