using System.Globalization;
using Bot.Documents;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.LineManager;

/// <summary>The one page that a manager can share: options, what the manager has to do, and the guidance for the talk.</summary>
internal static class ManagerBrief
{
    private const string NotSaid = "The source does not say";

    public static DocumentContent ForReport(ManagerRequest request, IReadOnlyList<RecommendedItem> options, ManagerGuidance guidance, DateOnly today) => new($"Development options for your report: {request.Goal}",
    [
        new DocumentBlock.Paragraph($"Made on {Day(today)} for: {Asked(request)}. No name is kept."),
        new DocumentBlock.Heading(1, "Options"),
        new DocumentBlock.Table("Options for the report, one in a row", ["Option", "Why", "Time", "Cost", "What you do", "Source"],
            [.. options.Select(item => (IReadOnlyList<string>)[item.Entry.Title + (item.IsSample ? " (sample data)" : ""), item.Reason, item.Time ?? NotSaid, item.Cost ?? NotSaid, string.Join(" ", ManagerDuties.For(item.Entry)), item.SourceLine])]),
        .. Talk(guidance),
    ]);

    public static DocumentContent ForTeam(ManagerRequest request, TeamSet set, IReadOnlyList<RecommendedItem> looked, ManagerGuidance guidance, DateOnly today) => new($"Development for a team: {request.Goal}",
    [
        new DocumentBlock.Paragraph($"Made on {Day(today)} for: {Asked(request)}. No name is kept."),
        new DocumentBlock.Heading(1, "What fits"),
        new DocumentBlock.Table("What everybody in the team can do within the limits", ["Option", "Days each", "Cost each", "Last day", "What you do", "Source"],
            [.. set.Chosen.Select(option => (IReadOnlyList<string>)[option.Title, Number(option.Days), Pounds(option.CostEach), option.Ends is { } end ? Day(end) : "Any time", Duties(option, looked), looked.First(item => item.Entry.Id == option.Id).SourceLine])]),
        new DocumentBlock.Paragraph(Totals(request, set)),
        new DocumentBlock.Heading(1, "What was left out, and why"),
        new DocumentBlock.Bullets([.. set.LeftOut.Select(left => $"{left.Option.Title}: {left.Why}")]),
        .. Talk(guidance),
    ]);

    public static string Totals(ManagerRequest request, TeamSet set) =>
        string.Create(CultureInfo.InvariantCulture, $"Together: {Pounds(set.Cost)} for {request.People} people{(request.Budget is { } budget ? $" of {Pounds(budget)}" : "")}, {set.DaysEach:0.#} days each{(request.Profile.DaysAvailable is { } days ? $" of {days:0.#}" : "")}.");

    public static string Asked(ManagerRequest request) => string.Join(", ", new[]
    {
        request.Goal, request.IsTeam ? $"{request.People} people" : null, request.Profile.Grade, request.Profile.Place,
        request.Profile.DaysAvailable is { } days ? string.Create(CultureInfo.InvariantCulture, $"{days:0.#} days") : null,
        request.Budget is { } budget ? Pounds(budget) : null, request.Before is { } before ? $"before {Day(before)}" : null,
    }.OfType<string>());

    public static string Pounds(decimal? amount) => amount switch
    {
        null => NotSaid,
        0 => "free",
        { } pounds => string.Create(CultureInfo.InvariantCulture, $"£{pounds:#,0.##}"),
    };

    private static IEnumerable<DocumentBlock> Talk(ManagerGuidance guidance) =>
    [
        new DocumentBlock.Heading(1, "For your talk"),
        .. guidance.Parts.SelectMany(part => new DocumentBlock[] { new DocumentBlock.Heading(2, part.Heading), new DocumentBlock.Paragraph($"{part.Text} (Source: {part.Source})") }),
        new DocumentBlock.Heading(2, "Sharing opportunities fairly"),
        new DocumentBlock.Paragraph(guidance.Moderation),
    ];

    private static string Duties(TeamOption option, IReadOnlyList<RecommendedItem> looked) => string.Join(" ", ManagerDuties.For(looked.First(item => item.Entry.Id == option.Id).Entry));

    private static string Number(double? days) => days?.ToString("0.##", CultureInfo.InvariantCulture) ?? NotSaid;

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
