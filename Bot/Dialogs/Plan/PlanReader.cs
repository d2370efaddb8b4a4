using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.Plan;

/// <summary>A plan that came back, and what of it could not be understood.</summary>
/// <param name="Undated">Titles of actions whose day could not be read: they have one in three months.</param>
internal sealed record ReadPlan(DevelopmentPlan Plan, IReadOnlyList<string> Undated);

/// <summary>Reads what <see cref="PlanDocument"/> wrote and its person has changed since: rows and columns added or gone, days and costs written their own way.</summary>
internal static partial class PlanReader
{
    private const int MostActions = 30;
    private const int LongestText = 300;
    private const double HoursADay = 7.4;

    private static readonly string[] _slashed = ["d MMMM yyyy", "d MMM yyyy", "d MMM yy"];

    /// <param name="lines">Of a text, or of a Word file. Words of others in them are text and nothing else.</param>
    /// <param name="known">True for the id of an entry: others are left out.</param>
    /// <returns>Null where it is no plan.</returns>
    public static ReadPlan? Read(IEnumerable<string> lines, Func<string, bool> known, DateOnly today)
    {
        string? goal = null;
        List<string> skills = [];
        var made = today;
        List<PlanAction> actions = [];
        HashSet<string> undated = [];
        var columns = PlanDocument.Header;
        foreach (var line in lines.Select(line => line.Trim('\uFEFF', '\r', ' ')))
        {
            if (actions.Count >= MostActions) break;
            if (line.Split(WordFile.CellEdge) is { Length: > 2 } cells)
            {
                // The row of names says where what stands, also where a column was put in or taken out.
                if (IsHeader(cells)) columns = [.. cells.Select(cell => cell.Trim())];
                else if (columns.Zip(cells).Where(cell => cell.Second.Trim().Length > 0).DistinctBy(cell => cell.First, StringComparer.OrdinalIgnoreCase).ToDictionary(cell => cell.First, cell => cell.Second.Trim(), StringComparer.OrdinalIgnoreCase) is var row && row.TryGetValue(PlanDocument.Header[0], out var title))
                    actions.Add(row.Aggregate(New(title, today), (action, cell) => With(action, cell.Key, cell.Value)));
            }
            else if (Numbered().Match(line) is { Success: true } numbered)
            {
                actions.Add(New(numbered.Groups["text"].Value, today));
            }
            else if (Named().Match(line) is { Success: true } field)
            {
                var (name, value) = (field.Groups["name"].Value.ToLowerInvariant(), Short(field.Groups["text"].Value));
                if (name == "goal") goal ??= value is "" ? null : value;
                else if (name == "skills") skills = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(10)];
                else if (name == "made on") made = Day(value, today) is { } day && day <= today ? day : today;
                else if (actions.Count > 0) actions[^1] = With(actions[^1], name, value);
            }
        }
        return goal is null || actions.Count == 0
            ? null
            : new ReadPlan(new DevelopmentPlan { Goal = goal, Skills = skills, Actions = actions, MadeOn = made }.Sorted(), [.. undated]);

        PlanAction With(PlanAction action, string name, string value)
        {
            switch (name.ToLowerInvariant())
            {
                case "way":
                    return action with { Way = Way(value) ?? action.Way };
                case "by":
                    if (Day(value, today) is not { } day)
                    {
                        undated.Add(action.Title);
                        return action;
                    }
                    return action with { By = day };
                case "hours":
                    return action with { Hours = Hours(value) };
                case "cost":
                    return action with { Cost = Prices.In(value) ?? (decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds) ? pounds : null) };
                case "first step":
                    return action with { NextStep = value.Length > 0 ? Short(value) : null };
                case "from":
                    return action with { Source = value.Length > 0 ? Short(value) : null };
                case "entry":
                    return action with { EntryId = value.Length > 0 && known(value) ? value : null };
                default:
                    return action;
            }
        }
    }

    private static bool IsHeader(string[] cells) =>
        cells.Count(cell => PlanDocument.Header.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase)) > 1 && cells.Any(cell => cell.Trim().Equals(PlanDocument.Header[0], StringComparison.OrdinalIgnoreCase));

    private static LearningWay? Way(string value) =>
        Enum.GetValues<LearningWay>().Where(way => PlanDocument.Way(way).Equals(value, StringComparison.OrdinalIgnoreCase)).Select(way => (LearningWay?)way).FirstOrDefault()
        ?? (Formal().IsMatch(value) ? LearningWay.Formal : Others().IsMatch(value) ? LearningWay.Others : Job().IsMatch(value) ? LearningWay.OnTheJob : null);

    // Past days count as well: what was planned for last month is still in the plan.
    private static DateOnly? Day(string value, DateOnly today) =>
        DateOnly.TryParseExact(value, _slashed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : PlanDates.In(value, today);

    private static double? Hours(string value) =>
        HalfDay().IsMatch(value) ? HoursADay / 2 : Number().Match(value) is { Success: true } number && double.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture) * (number.Groups["days"].Success ? HoursADay : 1) is <= 2000 and var hours ? Math.Round(hours, 1) : null;

    private static PlanAction New(string title, DateOnly today) => new(Short(title), LearningWay.OnTheJob, today.AddMonths(3), null, null, null, null);

    private static string Short(string text) => text.Length > LongestText ? text[..LongestText] : text.Trim();

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\d{1,2}[.)] ?(?<text>\D.*)$", Options)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<name>Goal|Skills|Made on|Way|By|Hours|Cost|First step|From|Entry) ?: ?(?<text>.*)$", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<number>\d{1,4}(\.\d{1,2})?) ?(?<days>d(ays?)?\b)?", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bhalf a? ?day\b", Options)]
    private static partial Regex HalfDay();

    [GeneratedRegex(@"\b(formal|courses?|training|class(es)?|e-?learning|workshops?|qualifications?|apprenticeship)\b", Options)]
    private static partial Regex Formal();

    [GeneratedRegex(@"\b(others?|people|mentor\w*|coach\w*|network\w*|colleagues?|buddy\w*)\b", Options)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(job|doing|work|project|shadow\w*|secondment|practice)\b", Options)]
    private static partial Regex Job();
}
