using Bot.Dialogs.Recommend;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.LineManager;

/// <summary>Options that a manager may offer. What is for some people by who they are is never among them: nobody but the person decides on that.</summary>
internal sealed class ReportOptions(Recommender recommender, TimeProvider clock)
{
    private const int ForOne = 4;
    private const int PerWay = 8;

    // What takes longer is done beside the work for months: its days cannot be counted against a team's.
    private const double LongestCounted = 20;

    public IReadOnlyList<RecommendedItem> ForReport(ManagerRequest request, Func<Entry, bool> must) =>
        [.. recommender.Recommend(new RecommendationRequest(request.Goal ?? "", request.Profile) { Count = 10, Must = must }).Items
            .Where(item => IsForAll(item) && item.Entry.Learning is not null && !(item.Days is { } days and <= LongestCounted && days > request.Profile.DaysInAll) && !(Prices.In(item.Cost) > request.Budget)).Take(ForOne)];

    /// <summary>Where nothing keeps to all limits: what keeps to most of them.</summary>
    public IReadOnlyList<RecommendedItem> Nearest(ManagerRequest request, IReadOnlyList<ListLimit> limits)
    {
        var open = request.Profile with { Format = null, Way = null, DaysAvailable = null };
        return [.. recommender.Recommend(new RecommendationRequest(request.Goal ?? "", open) { Count = 10 }).Items.Where(item => IsForAll(item) && item.Entry.Learning is not null)
            .OrderByDescending(item => limits.Count(limit => limit.Keeps(item.Entry))).Take(ForOne)];
    }

    public TeamSet ForTeam(ManagerRequest request, Func<Entry, bool> must, out IReadOnlyList<RecommendedItem> looked)
    {
        var open = request.Profile with { DaysAvailable = null };
        var items = Enum.GetValues<LearningWay>()
            .SelectMany(way => recommender.Recommend(new RecommendationRequest(request.Goal ?? "", open with { Way = way }) { Count = 10, Must = must }).Items.Where(item => item.Entry.Learning == way && IsForAll(item) && item.OnlyFor.Count == 0).Take(PerWay).Select((item, at) => (item, at)))
            .DistinctBy(one => one.item.Entry.Id).OrderBy(one => one.at).Select(one => one.item).Take(FeasibleSet.MostOptions).ToList();
        looked = items;
        var today = UkTime.Today(clock);
        var counted = items.Where(item => !IsLong(item, request)).Select((item, at) => Option(item, items.Count - at, today)).ToList();
        var set = FeasibleSet.Choose(new TeamRequest(request.People, request.Budget, request.Profile.DaysAvailable, request.Before), counted);
        var tooLong = items.Where(item => IsLong(item, request)).Select(item => new LeftOut(Option(item, 1, today), $"It runs beside the work for longer than your days: {item.Time}."));
        return set with { LeftOut = [.. set.LeftOut, .. tooLong] };
    }

    private static bool IsLong(RecommendedItem item, ManagerRequest request) => request.Profile.DaysAvailable is not null && item.Days > LongestCounted;

    private static bool IsForAll(RecommendedItem item) => item.Entry.Eligibility.All(rule => rule.Kind != RuleKind.PositiveAction);

    private static TeamOption Option(RecommendedItem item, double worth, DateOnly today)
    {
        var ahead = item.Entry.Dates.Where(dates => dates.From >= today).OrderBy(dates => dates.From).FirstOrDefault();
        return new TeamOption(item.Entry.Id, item.Entry.Title, Prices.In(item.Cost), item.Days, ahead is null ? null : ahead.To ?? ahead.From, null, worth);
    }
}
