using Bot.Department;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs.Recommend;

/// <summary>The options for what a talk knows of a person, and whether knowing more would change them.</summary>
internal sealed class OptionList(Recommender recommender, KnowledgeBase knowledge, IOptions<DepartmentOptions> department)
{
    private const int Shown = 3;

    public OptionsFound Find(TalkState state)
    {
        var taxonomy = knowledge.Current.Taxonomy;
        var limits = ListLimits.Of(state, taxonomy);
        // Whoever says nothing else works in the department that runs this bot.
        var home = taxonomy.Departments.FirstOrDefault(item => item.Name.Equals(department.Value.Name, StringComparison.OrdinalIgnoreCase))?.Id;
        var profile = state.Profile with { Department = state.Profile.Department ?? home, Excluded = [.. state.Profile.Excluded.Union(state.ShownEntryIds)] };
        var kept = recommender.Recommend(new RecommendationRequest(state.Goal ?? "", profile) { Must = entry => limits.All(limit => limit.Keeps(entry)) });
        if (kept.Items.Count > 0 || limits.Count == 0) return new OptionsFound(kept, Used(state, limits, kept.Items), []);
        // A limit that nothing keeps to is no filter: it is said, and what comes nearest is shown.
        var loose = profile with { Format = null, Way = null, DaysAvailable = null, Place = profile.Place == "online" ? null : profile.Place };
        var near = recommender.Recommend(new RecommendationRequest(state.Goal ?? "", loose) { Count = 10 });
        var nearest = near.Items.OrderByDescending(item => limits.Count(limit => limit.Keeps(item.Entry))).Take(Shown).ToList();
        var missed = limits.Where(limit => !near.Items.Any(item => limit.Keeps(item.Entry))).ToList();
        var met = limits.Where(limit => nearest.Count > 0 && nearest.All(item => limit.Keeps(item.Entry))).ToList();
        return new OptionsFound(near with { Items = nearest }, Used(state, met, nearest), missed.Count > 0 ? missed : limits);
    }

    /// <summary>True where a grade would bring another best option than no grade: only then is it worth a question.</summary>
    public bool GradeMatters(TalkState state)
    {
        var now = Best(state, state.Profile);
        return knowledge.Current.Taxonomy.Grades.Any(grade => grade.Id != "fast-stream" && Best(state, state.Profile with { Grade = grade.Id }) != now);
    }

    // What the list was made for, in the words of the taxonomy: "HEO, Leeds, up to 2 days". A place stands there only where an option is in it.
    private string Used(TalkState state, IReadOnlyList<ListLimit> kept, IReadOnlyList<RecommendedItem> items)
    {
        var (profile, taxonomy) = (state.Profile, knowledge.Current.Taxonomy);
        return string.Join(", ", new[]
        {
            GradeName(profile.Grade, taxonomy), Name(taxonomy.Professions, profile.Profession),
            items.Any(item => state.Profile.Place is { } at && item.Entry.Places.Contains(at)) ? Name(taxonomy.Places, profile.Place) : null,
            profile.DaysPer is null ? null : profile.TimeInWords,
        }.Concat(kept.Select(limit => limit.Label)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Where(said => !said.Equals(state.Goal, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What was said beside no goal, said back, so that nobody tells it twice; empty where nothing was.</summary>
    public string Noted(LearnerWords told)
    {
        var taxonomy = knowledge.Current.Taxonomy;
        var noted = string.Join(", ", new[]
        {
            GradeName(told.Grade, taxonomy), Name(taxonomy.Places, told.Place), told.AddedTo(new LearnerProfile()).TimeInWords, Name(taxonomy.Formats, told.Format)?.ToLowerInvariant(),
        }.OfType<string>());
        return noted.Length == 0 ? "" : $"I have noted: {noted}. ";
    }

    /// <summary>True where the person named no place that matters, or one of the options is there.</summary>
    public static bool IsPlaceKept(TalkState state, IReadOnlyList<RecommendedItem> items) =>
        state.Profile.Place is null or "online" or "uk-wide" || state.Profile.Format is "online" or "self-paced" || items.Any(item => item.Entry.Places.Contains(state.Profile.Place));

    public string? PlaceName(TalkState state) => Name(knowledge.Current.Taxonomy.Places, state.Profile.Place);

    private static string? GradeName(string? grade, Taxonomy taxonomy) => grade switch
    {
        "fast-stream" => "on the Fast Stream",
        ['G', ..] => Name(taxonomy.Grades, grade),
        _ => grade,
    };

    private string? Best(TalkState state, LearnerProfile profile) =>
        recommender.Recommend(new RecommendationRequest(state.Goal ?? "", profile)).Items is [var best, ..] ? best.Entry.Id : null;

    private static string? Name(IReadOnlyList<TaxonomyItem> items, string? id) => id is null ? null : items.FirstOrDefault(item => item.Id == id)?.Name ?? id;
}

/// <param name="Used">What the list was made for, in words; empty where nothing is known of the person.</param>
/// <param name="Missed">Limits that nothing keeps to: the items are then what comes nearest.</param>
internal sealed record OptionsFound(Recommendations List, string Used, IReadOnlyList<ListLimit> Missed)
{
    public IReadOnlyList<RecommendedItem> Items => List.Items;
}
