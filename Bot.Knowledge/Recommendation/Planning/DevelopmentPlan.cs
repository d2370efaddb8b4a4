using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation.Planning;

/// <summary>What a person means to do to get better at something, by when.</summary>
public sealed record DevelopmentPlan
{
    public required string Goal { get; init; }

    /// <summary>Names of skills, in words.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    /// <summary>In the order of their dates.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    public required DateOnly MadeOn { get; init; }

    public double Hours => Actions.Sum(action => action.Hours ?? 0);

    /// <summary>Pounds that the actions with a known price cost together.</summary>
    public decimal Cost => Actions.Sum(action => action.Cost ?? 0);

    /// <summary>The share of the planned hours that is learned one way, 0 to 1.</summary>
    public double ShareOf(LearningWay way) => Hours == 0 ? 0 : Actions.Where(action => action.Way == way).Sum(action => action.Hours ?? 0) / Hours;

    public DevelopmentPlan Sorted() => this with { Actions = [.. Actions.OrderBy(action => action.By)] };
}

/// <param name="Hours">Null where nobody said.</param>
/// <param name="Cost">Pounds; 0 for free; null where the source does not say.</param>
/// <param name="EntryId">The entry that it comes from; null for what the person wrote themselves.</param>
/// <param name="Source">The source's line; null for what the person wrote themselves.</param>
public sealed record PlanAction(string Title, LearningWay Way, DateOnly By, double? Hours, decimal? Cost, string? EntryId, string? Source)
{
    /// <summary>What to do first, from the entry.</summary>
    public string? NextStep { get; init; }
}
