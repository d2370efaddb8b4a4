using System.Globalization;

namespace Bot.Knowledge.Recommendation.Planning;

/// <param name="Budget">Pounds for all together; null for no limit.</param>
/// <param name="DaysEach">Working days for each; null for no limit.</param>
/// <param name="Before">Everything must be over before this day; null for no limit.</param>
public sealed record TeamRequest(int People, decimal? Budget, double? DaysEach, DateOnly? Before);

/// <param name="CostEach">Pounds for each person; null where the source does not say.</param>
/// <param name="Days">Working days; null where the source does not say.</param>
/// <param name="Ends">The last day; null where it can be begun at any time.</param>
/// <param name="Places">How many can take part; null for no limit.</param>
/// <param name="Worth">How well it fits, above 0.</param>
public sealed record TeamOption(string Id, string Title, decimal? CostEach, double? Days, DateOnly? Ends, int? Places, double Worth)
{
    /// <summary>"2 hours", "half a day"; null where the source does not say.</summary>
    public string? Time => Days is { } days ? DayWords.Say(days, null) : null;
}

public sealed record LeftOut(TeamOption Option, string Why);

/// <param name="Chosen">In the order of the options.</param>
/// <param name="Cost">Pounds for all together.</param>
public sealed record TeamSet(IReadOnlyList<TeamOption> Chosen, IReadOnlyList<LeftOut> LeftOut, decimal Cost, double DaysEach)
{
    /// <summary>Each one's time in words: "5.5 hours", "2 days".</summary>
    public string Time => DayWords.Say(DaysEach, null);
}

/// <summary>The best set of options that a whole team can do within its money and days, and why each other option is not in it.</summary>
/// <remarks>A knapsack with two limits. Every subset is looked at, so the set is exactly the best one; the options are few.</remarks>
public static class FeasibleSet
{
    /// <summary>More options than this are not looked at: the number of subsets doubles with each.</summary>
    public const int MostOptions = 14;

    // Days are sums of parts that binary fractions cannot hold.
    private const double Rounding = 1e-9;

    /// <param name="options">The best first; of equal sets the cheaper, then the shorter, then the one that comes first is chosen.</param>
    public static TeamSet Choose(TeamRequest request, IReadOnlyList<TeamOption> options)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        var looked = options.Take(MostOptions).ToList();
        var fitting = looked.Where(option => Unfit(option, request) is null).ToList();
        var best = Enumerable.Range(0, 1 << fitting.Count).Select(bits => Subset(fitting, bits)).Where(set => Fits(set, request))
            .OrderByDescending(set => set.Sum(option => option.Worth)).ThenBy(set => Cost(set, request)).ThenBy(Days).First();
        return new TeamSet(best, [.. looked.Except(best).Select(option => new LeftOut(option, Unfit(option, request) ?? Crowded(option, best, request)))], Cost(best, request), Days(best));
    }

    private static List<TeamOption> Subset(List<TeamOption> options, int bits) => [.. options.Where((_, at) => (bits & (1 << at)) != 0)];

    private static bool Fits(List<TeamOption> set, TeamRequest request) =>
        !(Cost(set, request) > request.Budget) && !(Days(set) > request.DaysEach + Rounding);

    private static decimal Cost(List<TeamOption> set, TeamRequest request) => set.Sum(option => option.CostEach ?? 0) * request.People;

    private static double Days(List<TeamOption> set) => set.Sum(option => option.Days ?? 0);

    // Why it cannot be in any set; null where it can.
    private static string? Unfit(TeamOption option, TeamRequest request)
    {
        if (request.Budget is not null && option.CostEach is null) return "The source does not say what it costs. Ask before you count on it.";
        if (request.DaysEach is not null && option.Days is null) return "The source does not say how long it takes. Ask before you count on it.";
        if (option.Ends >= request.Before) return $"It ends on {Day(option.Ends)}, not before {Day(request.Before)}.";
        if (option.Places < request.People) return $"It has {option.Places} places, fewer than your {request.People} people.";
        if (option.CostEach * request.People > request.Budget) return $"It costs {Pounds(option.CostEach * request.People)} for {request.People} people, more than {Pounds(request.Budget)}.";
        if (option.Days > request.DaysEach + Rounding) return $"It takes {option.Time} each, more than {Said(request.DaysEach)}.";
        return null;
    }

    // It fits alone, but not beside what fits better.
    private static string Crowded(TeamOption option, List<TeamOption> best, TeamRequest request)
    {
        List<TeamOption> with = [.. best, option];
        return Cost(with, request) > request.Budget
            ? $"Beside the others it would bring the cost to {Pounds(Cost(with, request))}, more than {Pounds(request.Budget)}."
            : $"Beside the others it would bring the time to {Said(Days(with))} each, more than {Said(request.DaysEach)}.";
    }

    private static string Said(double? days) => DayWords.Say(days ?? 0, null);

    private static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Pounds(decimal? amount) => string.Create(CultureInfo.InvariantCulture, $"£{amount:#,0.##}");
}
