using Bot.Dialogs.Talk;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;

namespace Bot.Dialogs.Recommend;

/// <summary>A limit that a person set on a list, whether an option keeps to it, and how it is said.</summary>
/// <param name="Label">As it stands in the list's title: "online", "up to 2 days".</param>
/// <param name="Claim">The end of "None of these says that it …".</param>
internal sealed record ListLimit(string Label, string Claim, Func<Entry, bool> Keeps);

/// <summary>The limits that the list of a talk has to keep to. An option that does not say so does not keep to it.</summary>
internal static class ListLimits
{
    private static readonly string[] _fromAnywhere = ["online", "self-paced", "reading"];
    private static readonly string[] _onSite = ["in-person", "residential", "conference"];

    public static IReadOnlyList<ListLimit> Of(TalkState state, Taxonomy taxonomy)
    {
        var profile = state.Profile;
        List<ListLimit> limits = [];
        if ((profile.Format ?? (profile.Place == "online" ? "online" : null)) is { } format && !IsGoal(format, state.Goal))
        {
            var name = Name(taxonomy.Formats, format).ToLowerInvariant();
            limits.Add(new ListLimit(name, format is "online" or "in-person" or "self-paced" or "part-time" or "residential" or "blended" ? $"is {name}" : $"has {name}", entry => HasForm(entry, format)));
        }
        if (state.FreeOnly) limits.Add(new ListLimit("free", "is free", IsFree));
        if (profile.DaysInAll is { } days) limits.Add(new ListLimit($"up to {DaysSaid(profile)}", $"takes {DaysSaid(profile)} or less", entry => !(RecommendedItem.DaysOf(entry) > days)));
        if (profile.Way is { } way) limits.Add(new ListLimit(WayName(way), $"is learned {WayName(way)}", entry => entry.Learning == way));
        return limits;
    }

    private static string DaysSaid(LearnerProfile profile) => profile.TimeInWords ?? "";

    private static string WayName(LearningWay way) => way switch
    {
        LearningWay.OnTheJob => "on the job",
        LearningWay.Others => "from other people",
        _ => "on a course",
    };

    private static bool HasForm(Entry entry, string format) => format switch
    {
        "online" => (entry.Formats.Any(_fromAnywhere.Contains) || entry.Places.Contains("online")) && !entry.Formats.Any(_onSite.Contains),
        "in-person" => entry.Formats.Any(_onSite.Contains) || (entry.Kind == EntryKind.Session && entry.Places.Any(place => place != "online")),
        _ => entry.Formats.Contains(format),
    };

    private static bool IsFree(Entry entry) => entry.Cost is { } cost && (cost.Contains("free", StringComparison.OrdinalIgnoreCase) || cost.Contains("no cost", StringComparison.OrdinalIgnoreCase) || cost.Contains("no charge", StringComparison.OrdinalIgnoreCase));

    // "Mentoring" is what is looked for, and no limit on it.
    private static bool IsGoal(string format, string? goal) => goal?.Contains(format.Replace('-', ' '), StringComparison.OrdinalIgnoreCase) == true;

    private static string Name(IReadOnlyList<TaxonomyItem> items, string id) => items.FirstOrDefault(item => item.Id == id)?.Name ?? id;
}
