using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Calendar;
using Bot.Documents;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.Plan;

/// <summary>A plan as a document, as calendar events, and back from what was written.</summary>
internal static partial class PlanDocument
{
    public const string Title = "My development plan";
    private const string NotSaid = "not said";
    private const int MostActions = 30;
    private const int LongestText = 300;

    private static readonly string[] _header = ["Action", "Way", "By", "Hours", "Cost", "First step", "From", "Entry"];

    public static DocumentContent Content(DevelopmentPlan plan) => new(Title,
    [
        new DocumentBlock.Heading(1, "What I want"),
        new DocumentBlock.Paragraph($"Goal: {plan.Goal}"),
        .. plan.Skills.Count > 0 ? [new DocumentBlock.Paragraph($"Skills: {string.Join(", ", plan.Skills)}")] : Array.Empty<DocumentBlock>(),
        new DocumentBlock.Paragraph($"Made on: {Day(plan.MadeOn)}"),
        new DocumentBlock.Heading(1, "What I will do"),
        new DocumentBlock.Table("The actions of the plan, one in a row, in the order of their dates", _header, [.. plan.Actions.Select(Row)]),
        new DocumentBlock.Heading(1, "Together"),
        new DocumentBlock.Paragraph(PlanReply.Together(plan)),
        new DocumentBlock.Paragraph("Talk about this plan with your line manager, and look at it again every three months."),
    ]);

    public static IReadOnlyList<CalendarEvent> Events(DevelopmentPlan plan, string planId) =>
        [.. plan.Actions.Select((action, at) => new CalendarEvent($"{planId}-{at + 1}", $"Development: {action.Title}", new CalendarSpan.Days(action.By, action.By))
        {
            Description = string.Join('\n', new[] { $"Goal: {plan.Goal}", action.NextStep is { } step ? $"First step: {step}" : null, action.Source is { } source ? $"From: {source}" : null }.OfType<string>()),
            Remind = TimeSpan.FromDays(7),
        })];

    /// <summary>Reads what <see cref="Content"/> became, as text or as the lines of a Word file. Words of others in it are text and nothing else.</summary>
    /// <param name="known">True for the id of an entry: others are left out.</param>
    /// <returns>Null where it is no plan.</returns>
    public static DevelopmentPlan? Read(IEnumerable<string> lines, Func<string, bool> known, DateOnly today)
    {
        string? goal = null;
        List<string> skills = [];
        var made = today;
        List<PlanAction> actions = [];
        foreach (var line in lines.Select(line => line.Trim('\uFEFF', '\r', '\t').TrimStart()))
        {
            if (actions.Count >= MostActions) break;
            // An empty cell at the end is still a cell.
            if (line.Split(" | ") is { Length: 8 } cells)
            {
                actions.Add(cells.Skip(1).Zip(_header.Skip(1)).Aggregate(New(cells[0], today), (action, cell) => With(action, cell.Second, cell.First.Trim(), known)));
            }
            else if (Numbered().Match(line) is { Success: true } numbered)
            {
                actions.Add(New(numbered.Groups["text"].Value, today));
            }
            else if (Named().Match(line) is { Success: true } field)
            {
                var (name, value) = (field.Groups["name"].Value, Short(field.Groups["text"].Value));
                if (name == "Goal") goal ??= value;
                else if (name == "Skills") skills = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(10)];
                else if (name == "Made on") made = PlanDates.In(value, today) is { } day && day <= today ? day : today;
                else if (actions.Count > 0) actions[^1] = With(actions[^1], name, value, known);
            }
        }
        return goal is null || actions.Count == 0 ? null : new DevelopmentPlan { Goal = goal, Skills = skills, Actions = actions, MadeOn = made }.Sorted();
    }

    public static string Way(LearningWay way) => way switch
    {
        LearningWay.OnTheJob => "on the job",
        LearningWay.Others => "with and from others",
        LearningWay.Formal => "formal learning",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Price(decimal? cost) => cost switch
    {
        null => NotSaid,
        0 => "free",
        { } pounds => string.Create(CultureInfo.InvariantCulture, $"£{pounds:#,0.##}"),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Row(PlanAction action) =>
    [
        Cell(action.Title), Way(action.Way), Day(action.By), action.Hours?.ToString("0.#", CultureInfo.InvariantCulture) ?? NotSaid, Price(action.Cost),
        Cell(action.NextStep), Cell(action.Source), action.EntryId ?? "",
    ];

    // A bar would be read as the edge of a cell.
    private static string Cell(string? text) => text?.Replace('|', '/').ReplaceLineEndings(" ") ?? "";

    private static PlanAction New(string title, DateOnly today) => new(Short(title), LearningWay.OnTheJob, today.AddMonths(3), null, null, null, null);

    private static PlanAction With(PlanAction action, string name, string value, Func<string, bool> known) => name switch
    {
        "Way" => action with { Way = Enum.GetValues<LearningWay>().Where(way => Way(way) == value).DefaultIfEmpty(action.Way).First() },
        "By" => action with { By = DateOnly.TryParseExact(value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : action.By },
        "Hours" => action with { Hours = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours <= 2000 ? hours : null },
        "Cost" => action with { Cost = Prices.In(value) },
        "First step" => action with { NextStep = value.Length > 0 ? Short(value) : null },
        "From" => action with { Source = value.Length > 0 ? Short(value) : null },
        "Entry" => action with { EntryId = value.Length > 0 && known(value) ? value : null },
        _ => action,
    };

    private static string Short(string text) => text.Length > LongestText ? text[..LongestText] : text.Trim();

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\d{1,2}\. (?<text>.+)$", Options)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<name>Goal|Skills|Made on|Way|By|Hours|Cost|First step|From|Entry): (?<text>.*)$", Options)]
    private static partial Regex Named();
}
