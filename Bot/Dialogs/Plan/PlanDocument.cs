using System.Globalization;
using Bot.Calendar;
using Bot.Documents;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.Plan;

/// <summary>A plan as a document and as calendar events.</summary>
internal static class PlanDocument
{
    public const string Title = "My development plan";
    private const string NotSaid = "not said";

    /// <summary>What stands in a row; a plan that comes back is read by these names.</summary>
    public static IReadOnlyList<string> Header { get; } = ["Action", "Way", "By", "Hours", "Cost", "First step", "From", "Entry"];

    public static DocumentContent Content(DevelopmentPlan plan) => new(Title,
    [
        new DocumentBlock.Heading(1, "What I want"),
        new DocumentBlock.Paragraph($"Goal: {plan.Goal}"),
        .. plan.Skills.Count > 0 ? [new DocumentBlock.Paragraph($"Skills: {string.Join(", ", plan.Skills)}")] : Array.Empty<DocumentBlock>(),
        new DocumentBlock.Paragraph($"Made on: {Day(plan.MadeOn)}"),
        new DocumentBlock.Heading(1, "What I will do"),
        new DocumentBlock.Table("The actions of the plan, one in a row, in the order of their dates", Header, [.. plan.Actions.Select(Row)]),
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
        { } pounds when pounds % 1 == 0 => string.Create(CultureInfo.InvariantCulture, $"£{pounds:#,0}"),
        { } pounds => string.Create(CultureInfo.InvariantCulture, $"£{pounds:#,0.00}"),
    };

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Row(PlanAction action) =>
    [
        action.Title, Way(action.Way), Day(action.By), action.Hours?.ToString("0.#", CultureInfo.InvariantCulture) ?? NotSaid, Price(action.Cost),
        action.NextStep ?? "", action.Source ?? "", action.EntryId ?? "",
    ];
}
