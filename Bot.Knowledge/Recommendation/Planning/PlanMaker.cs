using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation.Planning;

/// <param name="HoursAMonth">Working hours that the person can give.</param>
public sealed record PlanRequest(string Goal, LearnerProfile Profile, double HoursAMonth, DateOnly Until);

/// <summary>Makes a plan from the recommender's options: 70 parts on the job, 20 through others, 10 formal, with a day, hours and a price each.</summary>
/// <remarks>The mix is that of the entry <c>70-20-10-learning</c>. Thread-safe.</remarks>
public sealed class PlanMaker(KnowledgeBase knowledge, Recommender recommender, TimeProvider clock)
{
    private const string ModelEntry = "70-20-10-learning";
    private const string Becoming = "becoming ";
    private const double HoursADay = 7.4;
    private const double DaysAMonth = 30.4;

    private static readonly (LearningWay Way, double Share, int Most)[] _mix = [(LearningWay.OnTheJob, 0.7, 3), (LearningWay.Others, 0.2, 2), (LearningWay.Formal, 0.1, 1)];

    public DevelopmentPlan Make(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var today = UkTime.Today(clock);
        var until = request.Until > today ? request.Until : today.AddMonths(6);
        var hours = request.HoursAMonth * (until.DayNumber - today.DayNumber) / DaysAMonth;
        List<PlanAction> actions = [];
        foreach (var (way, share, most) in _mix) actions.AddRange(Share(OfWay(request, way, most, today, until), share * hours));
        return new DevelopmentPlan
        {
            Goal = request.Goal,
            Skills = [.. GoalSkills.In(request.Goal, knowledge.Current.Taxonomy).Wanted.Select(id => knowledge.Current.Taxonomy.Skill(id)?.Name).OfType<string>().Order(StringComparer.Ordinal)],
            Actions = Dated(actions, today, until),
            MadeOn = today,
        };
    }

    /// <summary>The best option for the words that is not in the plan yet; null where nothing fits.</summary>
    public PlanAction? Find(string words, DevelopmentPlan plan, LearnerProfile profile, LearningWay? way)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var excluded = profile with { Way = way, Excluded = [.. profile.Excluded, .. plan.Actions.Select(action => action.EntryId).OfType<string>()] };
        var named = knowledge.Current.Entries.FirstOrDefault(entry => entry.Learning is not null && entry.Status != EntryStatus.Closed && !excluded.Excluded.Contains(entry.Id)
            && !Eligibility.IsRuledOut(entry, profile, knowledge.Current.Taxonomy) && EntryNames.ShareOf(words, entry) >= 1);
        var found = recommender.Recommend(new RecommendationRequest(words, excluded) { Count = 5 }).Items.FirstOrDefault(item => item.Entry.Learning is not null && (way is null || item.Entry.Learning == way));
        return (named ?? found?.Entry) is { } entry ? ActionOf(entry) : null;
    }

    /// <summary>The entry as an action, in two months where it has no day of its own.</summary>
    public PlanAction ActionOf(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var today = UkTime.Today(clock);
        return ActionOf(entry, today.AddMonths(2), Starts(entry, today));
    }

    // The ways of learning that no option was found for are still part of the plan: as a piece of the person's own work, or of somebody's time.
    private List<PlanAction> OfWay(PlanRequest request, LearningWay way, int most, DateOnly today, DateOnly until)
    {
        var found = recommender.Recommend(new RecommendationRequest(request.Goal, request.Profile with { Way = way }) { Count = 8 }).Items
            .Where(item => item.Entry.Learning == way && Starts(item.Entry, today) is var start && (start is null || start <= until)).Take(most)
            .Select(item => ActionOf(item.Entry, Starts(item.Entry, today) ?? until, Starts(item.Entry, today))).ToList();
        var isPromotion = request.Goal.StartsWith("promotion", StringComparison.OrdinalIgnoreCase);
        // "Becoming a project manager" is a role to try, and no subject to practise.
        var role = request.Goal.StartsWith(Becoming, StringComparison.OrdinalIgnoreCase) ? request.Goal[Becoming.Length..] : null;
        var own = way switch
        {
            LearningWay.OnTheJob when role is not null => $"Take on a piece of work that {role} would do. Agree it with your line manager.",
            LearningWay.Others when found.Count == 0 && role is not null => $"Meet somebody who is {role} each month",
            LearningWay.OnTheJob when isPromotion => "Take on a piece of work of the next grade. Agree it with your line manager.",
            LearningWay.OnTheJob => $"Practise {request.Goal} on a piece of your own work. Agree it with your line manager.",
            LearningWay.Others when found.Count == 0 && isPromotion => "Meet somebody at the next grade each month",
            LearningWay.Others when found.Count == 0 => $"Meet somebody who is good at {request.Goal} each month",
            _ => null,
        };
        if (own is null || knowledge.Current.Find(ModelEntry) is not { } model) return found;
        return [new PlanAction(own, way, until, null, 0, null, ItemWriter.SourceLine(model)) { NextStep = "Talk about it in your next one-to-one." }, .. found.Take(most - 1)];
    }

    private static DateOnly? Starts(Entry entry, DateOnly today) =>
        entry.Dates.Select(dates => (DateOnly?)dates.From).Where(day => day >= today).DefaultIfEmpty(null).Min();

    private static PlanAction ActionOf(Entry entry, DateOnly by, DateOnly? fixedDay) =>
        new(entry.Title, entry.Learning ?? LearningWay.Formal, fixedDay ?? by, Length(entry), Prices.In(entry.Cost), entry.Id, ItemWriter.SourceLine(entry)) { NextStep = ItemWriter.NextStep(entry) };

    // What lasts months is done beside the work: its hours are not known, its share of the plan's time is.
    private static double? Length(Entry entry) => DurationWords.Days(entry.Duration) is { } days and <= 10 ? Math.Round(days * HoursADay, 1) : null;

    private static List<PlanAction> Share(List<PlanAction> actions, double hours)
    {
        var known = actions.Sum(action => action.Hours ?? 0);
        var open = actions.Count(action => action.Hours is null);
        var each = open == 0 ? 0 : Math.Max(1, Math.Round((hours - known) / open));
        return [.. actions.Select(action => action.Hours is null ? action with { Hours = each } : action)];
    }

    // Spread evenly; what has a day of its own keeps it.
    private List<PlanAction> Dated(List<PlanAction> actions, DateOnly today, DateOnly until)
    {
        var span = until.DayNumber - today.DayNumber;
        return [.. actions.Select((action, at) => action.EntryId is { } id && knowledge.Current.Find(id) is { Dates.Count: > 0 }
            ? action
            : action with { By = today.AddDays(span * (at + 1) / actions.Count) }).OrderBy(action => action.By)];
    }
}
