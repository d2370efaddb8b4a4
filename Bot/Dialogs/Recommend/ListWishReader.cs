using System.Text.RegularExpressions;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;

namespace Bot.Dialogs.Recommend;

/// <summary>Reads words about a list that was shown: "cheaper", "only online", "not leadership", "more like the first", "actually Leeds".</summary>
internal sealed partial class ListWishReader(LearnerReader reader, KnowledgeBase knowledge)
{
    /// <returns>Null where no list was shown, or the words say nothing about it.</returns>
    public ListWish? Read(string words, TalkState state)
    {
        if (state.LastListIds.Count == 0 || state.Goal is null) return null;
        var shown = state.LastListIds.Select(knowledge.Current.Find).OfType<Entry>().ToList();
        if (MoreLike().Match(words) is { Success: true } like && Meant(like.Groups["which"].Value, shown) is { } model)
            return new ListWish($"more like {model.Title}", change => (change.Goal, change.FreeOnly) = (Skills(model), false));
        if (Free().IsMatch(words)) return new ListWish("free ones", change => (change.FreeOnly, change.ShownEntryIds) = (true, []));
        if (Without().Match(words) is { Success: true } without && Named(without.Groups["what"].Value) is { Count: > 0 } skills)
        {
            var excluded = knowledge.Current.Entries.Where(entry => entry.Skills.Any(skills.Contains)).Select(entry => entry.Id).ToList();
            return new ListWish($"without {without.Groups["what"].Value.Trim()}", change => (change.Profile, change.ShownEntryIds) =
                (change.Profile with { Excluded = [.. change.Profile.Excluded.Union(excluded)] }, []));
        }
        var told = reader.ReadGrade(Correction.Meant(words));
        if (told is { Place: not null } or { Format: not null } or { Days: not null } or { Grade: not null } && IsAboutList(words, told))
            return new ListWish("what you said", change => (change.Profile, change.ShownEntryIds) = (told.AddedTo(change.Profile), []));
        return ListChange.After(words, state.Profile, [.. shown.Select(entry => new RecommendedItem(entry, "", "", "", [], ""))]) is { } profile
            ? new ListWish("what you said", change => change.Profile = profile)
            : null;
    }

    /// <summary>"Anything free on presenting": what is found must cost nothing. "I am free on Friday" is about a day.</summary>
    public static bool IsForFree(string words) => Free().IsMatch(words) && !FreeTime().IsMatch(words);

    // "only online" is about the list; "excel, HEO in Leeds" is a new wish.
    private static bool IsAboutList(string words, LearnerWords told) =>
        told.Goal is null || About().IsMatch(words);

    private HashSet<string> Named(string what)
    {
        var taxonomy = knowledge.Current.Taxonomy;
        var named = taxonomy.Skills.Where(skill => skill.Labels.Any(label => label.Equals(what.Trim(), StringComparison.OrdinalIgnoreCase))).Select(skill => skill.Id).ToList();
        return [.. named, .. named.SelectMany(taxonomy.NarrowerThan).Select(skill => skill.Id)];
    }

    private string Skills(Entry model) => string.Join(" and ", model.Skills.Take(2).Select(id => Lowered(knowledge.Current.Taxonomy.Skill(id)?.Name ?? id)));

    private static string Lowered(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>The option that words such as "the second" or a part of its name mean.</summary>
    internal static Entry? Meant(string which, IReadOnlyList<Entry> shown)
    {
        int? place = which.Trim().ToLowerInvariant() switch
        {
            "" or "this" or "that" or "these" or "it" or "first" or "1" or "1st" or "one" => 0,
            "second" or "2" or "2nd" or "two" => 1,
            "third" or "3" or "3rd" or "three" => 2,
            "last" => shown.Count - 1,
            _ => null,
        };
        return place is { } at ? shown.ElementAtOrDefault(at) : shown.FirstOrDefault(entry => entry.Title.Contains(which.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(more|something|others?|some) like (the |number |option )?(?<which>[\w' ]+?)( one)?( please)?\W*$", Options)]
    private static partial Regex MoreLike();

    [GeneratedRegex(@"\b(free|cheaper|(no|without( any| a)?|zero) (budget|money)|no cost|costs? nothing|less expensive|too expensive|too dear)\b", Options)]
    private static partial Regex Free();

    [GeneratedRegex(@"\bfree (time|day|days|hours?|this|next|on (monday|tuesday|wednesday|thursday|friday))\b", Options)]
    private static partial Regex FreeTime();

    [GeneratedRegex(@"^\W*(but )?(not|no|without|except|nothing (on|about)|leave out)( any)? (?<what>[\w' -]+?)( please)?\W*$", Options)]
    private static partial Regex Without();

    [GeneratedRegex(@"^\W*(only|just|actually|no,?|instead|make it|change|i meant|sorry|in|near)\b|\b(instead|only|please)\W*$", Options)]
    private static partial Regex About();
}

/// <param name="Said">What was understood, for the reply.</param>
internal sealed record ListWish(string Said, Action<TalkState> Change);
