using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;

namespace Bot.Dialogs.Recommend;

/// <summary>The options for what a talk knows of a person, and whether knowing more would change them.</summary>
internal sealed class OptionList(Recommender recommender, KnowledgeBase knowledge)
{
    // Enough to find free ones among them; the recommender gives at most ten.
    private const int Wide = 10;
    private const int Shown = 3;
    private const int MostPlaces = 4;

    public Recommendations Find(TalkState state)
    {
        var profile = state.Profile with { Excluded = [.. state.Profile.Excluded.Union(state.ShownEntryIds)] };
        if (!state.FreeOnly) return recommender.Recommend(new RecommendationRequest(state.Goal ?? "", profile));
        var found = recommender.Recommend(new RecommendationRequest(state.Goal ?? "", profile) { Count = Wide });
        return found with { Items = [.. found.Items.Where(item => IsFree(item.Entry)).Take(Shown)] };
    }

    /// <summary>True where one grade would bring another list than no grade.</summary>
    public bool GradeMatters(TalkState state)
    {
        var now = Ids(state, state.Profile);
        return knowledge.Current.Taxonomy.Grades.Any(grade => !Ids(state, state.Profile with { Grade = grade.Id }).SetEquals(now));
    }

    /// <summary>True where a place, a format or a limit on time would bring another list.</summary>
    public bool LimitsMatter(TalkState state)
    {
        var now = Ids(state, state.Profile);
        var places = knowledge.Current.Entries.Where(entry => entry.Kind == EntryKind.Session).SelectMany(entry => entry.Places).Where(place => place != "online").Distinct().Take(MostPlaces);
        IEnumerable<LearnerProfile> answers =
        [
            state.Profile with { Format = "online" }, state.Profile with { DaysAvailable = 0.5 }, state.Profile with { DaysAvailable = 2 },
            .. places.Select(place => state.Profile with { Place = place }),
        ];
        return answers.Any(answer => !Ids(state, answer).SetEquals(now));
    }

    /// <summary>What the list was made for, in the words of the taxonomy: "HEO, Leeds, up to 2 days".</summary>
    public string Used(TalkState state)
    {
        var (profile, taxonomy) = (state.Profile, knowledge.Current.Taxonomy);
        return string.Join(", ", new[]
        {
            profile.Grade is ['G', ..] ? Name(taxonomy.Grades, profile.Grade) : profile.Grade, Name(taxonomy.Professions, profile.Profession), Name(taxonomy.Places, profile.Place), Name(taxonomy.Formats, profile.Format),
            profile.DaysAvailable is { } days ? $"up to {days:0.#} day{(days == 1 ? "" : "s")}" : null,
            profile.Way switch { LearningWay.OnTheJob => "on the job", LearningWay.Others => "from other people", _ => null },
            state.FreeOnly ? "free" : null,
        }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));
    }

    private HashSet<string> Ids(TalkState state, LearnerProfile profile) =>
        [.. recommender.Recommend(new RecommendationRequest(state.Goal ?? "", profile)).Items.Select(item => item.Entry.Id)];

    private static bool IsFree(Entry entry) => entry.Cost is { } cost && (cost.Contains("free", StringComparison.OrdinalIgnoreCase) || cost.Contains("no cost", StringComparison.OrdinalIgnoreCase) || cost.Contains("no charge", StringComparison.OrdinalIgnoreCase));

    private static string? Name(IReadOnlyList<TaxonomyItem> items, string? id) => id is null ? null : items.FirstOrDefault(item => item.Id == id)?.Name ?? id;
}
