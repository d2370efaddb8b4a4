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
        new DocumentBlock.Table("What everybody in the team can do within the limits", ["Option", "Time each", "Cost each", "Last day", "What you do", "Source"],
            [.. set.Chosen.Select(option => (IReadOnlyList<string>)[option.Title, option.Time ?? NotSaid, Pounds(option.CostEach), option.Ends is { } end ? Day(end) : "Any time", Duties(option, looked), looked.First(item => item.Entry.Id == option.Id).SourceLine])]),
        new DocumentBlock.Paragraph(Totals(request, set)),
        new DocumentBlock.Heading(1, "What was left out, and why"),
        new DocumentBlock.Bullets([.. Reasons(set).Select(left => $"{left.Why}: {left.Titles}.")]),
        .. Talk(guidance),
    ]);

    /// <summary>What all of it costs and takes, beside the limits that were set. What nobody has priced is not counted as free.</summary>
    public static string Totals(ManagerRequest request, TeamSet set)
    {
        var open = set.Chosen.Count(option => option.CostEach is null);
        var cost = open == set.Chosen.Count ? "no source says what it costs"
            : $"it costs {(set.Cost == 0 ? "nothing" : Pounds(set.Cost))} for all {request.People} people{(request.Budget is { } budget && set.Cost > 0 ? $", of your {Pounds(budget)}" : request.Budget is > 0 and { } unspent ? $", so your {Pounds(unspent)} stays" : "")}{(open > 0 ? $"; {(open == 1 ? "one price is" : $"{open} prices are")} not known" : "")}";
        var untimed = set.Chosen.Count(option => option.Days is null);
        var time = untimed == set.Chosen.Count ? "no source says how long it takes"
            : string.Create(CultureInfo.InvariantCulture, $"it takes {set.Time} each{(request.Profile.TimeInWords is { } limit ? $", of {limit}" : "")}{(untimed > 0 ? $"; for {(untimed == 1 ? "one" : $"{untimed}")} no source says how long" : "")}");
        return $"Together {cost}, and {time}.";
    }

    /// <summary>An option's price, time and last day: "free each, 2 hours, ends on 3 March 2027".</summary>
    public static string Facts(TeamOption option) => string.Join(", ", new[]
    {
        option.CostEach switch { null => "no source says the price", 0 => "free", var each => $"{Pounds(each)} each" },
        option.Time ?? "no source says how long it takes", option.Ends is { } end ? $"on {Day(end)}" : null,
    }.OfType<string>());

    /// <summary>What was left out, one line for each reason.</summary>
    public static IEnumerable<(string Why, string Titles)> Reasons(TeamSet set) =>
        set.LeftOut.GroupBy(left => left.Why).OrderByDescending(group => group.Count()).Select(group => (group.Key.TrimEnd('.'), string.Join("; ", group.Select(left => left.Option.Title))));

    public static string Asked(ManagerRequest request) => string.Join(", ", new[]
    {
        request.Goal, request.IsTeam ? $"{request.People} people" : null, request.Profile.Grade is ['G', var number] ? $"Grade {number}" : request.Profile.Grade,
        request.Profile.Place is { } place ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place.Replace('-', ' ')) : null,
        request.Profile.Format?.Replace('-', ' '), request.Profile.TimeInWords is { } time ? time + (request.IsTeam ? " each" : "") : null,
        request.Budget is { } budget ? budget == 0 ? "no budget" : Pounds(budget) : null, request.Before is { } before ? $"before {Day(before)}" : null,
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

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
