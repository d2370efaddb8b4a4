using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>What a remark on a list of options changes: "more", "not the second one", "too long", "I have done that".</summary>
public static partial class ListChange
{
    // No source says how long the shown ones take, and still they are too long.
    private const double ShortWhereNothingIsSaid = 1;

    /// <summary>The profile for the next list.</summary>
    /// <param name="shown">In the order in which they were shown.</param>
    /// <returns>Null where the words say nothing about the list.</returns>
    public static LearnerProfile? After(string words, LearnerProfile profile, IReadOnlyList<RecommendedItem> shown)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(shown);
        if (More().IsMatch(words)) return Without(profile, shown);
        var meant = Meant(words, shown);
        if (TooLong().IsMatch(words)) return Without(profile, meant) with { DaysAvailable = Shorter(profile, meant.Count > 0 ? meant : shown), DaysPer = null };
        if (TooFar().IsMatch(words)) return Without(profile, meant) with { Format = "online" };
        if (NoCourse().IsMatch(words)) return Without(profile, meant) with { Way = LearningWay.OnTheJob };
        if (!NotForMe().IsMatch(words)) return null;
        return Without(profile, meant.Count > 0 ? meant : shown);
    }

    private static LearnerProfile Without(LearnerProfile profile, IReadOnlyList<RecommendedItem> items) =>
        profile with { Excluded = [.. profile.Excluded.Union(items.Select(item => item.Entry.Id))] };

    private static double? Shorter(LearnerProfile profile, IReadOnlyList<RecommendedItem> items)
    {
        var shortest = items.Select(item => DurationWords.Days(item.Entry.Duration)).Where(days => days is not null).Min();
        return shortest is null ? profile.DaysInAll ?? ShortWhereNothingIsSaid : Math.Min(profile.DaysInAll ?? double.MaxValue, shortest.Value / 2);
    }

    private static List<RecommendedItem> Meant(string words, IReadOnlyList<RecommendedItem> shown)
    {
        var byName = shown.Where(item => EntryNames.ShareOf(words, item.Entry) > 0).ToList();
        if (byName.Count > 0) return byName;
        (Regex Place, int At)[] places = [(First(), 0), (Second(), 1), (Third(), 2), (Last(), shown.Count - 1)];
        return [.. places.Where(place => place.At >= 0 && place.At < shown.Count && place.Place.IsMatch(words)).Select(place => shown[place.At]).Distinct()];
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*((show|give|tell) me )?(some |any )?(more|others?|something else|anything else|different ones|what else)( (options|ideas|like (this|these|that)))?( please)?\W*$", Options)]
    private static partial Regex More();

    [GeneratedRegex(@"\b(too long|takes too (long|much time)|(not|no|haven'?t|don'?t have)( got)?( the| enough| that much| so much)? time|shorter|quicker|too much time)\b", Options)]
    private static partial Regex TooLong();

    [GeneratedRegex(@"\b(too far|can'?t travel|cannot travel|no travel|not travel|online only|only online|from home)\b", Options)]
    private static partial Regex TooFar();

    [GeneratedRegex(@"\b(no|not( a| another)?|hate|don'?t (like|want|need)( a| another| any)?|dont (like|want|need)( a| another| any)?|instead of( a)?) (courses?|classrooms?|training)\b|\blearn(ing)? on the job\b", Options)]
    private static partial Regex NoCourse();

    [GeneratedRegex(@"\b(not (for me|interested|right|suitable|that|this|the|these|those)|no thanks?|none of (these|those|them)|(have |'ve |already )(done|did|been|finished|completed)|did (it|that|this|the)|don'?t (want|like)|remove|without|skip|leave out|except|too (expensive|junior|senior|basic|hard|easy|advanced))\b", Options)]
    private static partial Regex NotForMe();

    [GeneratedRegex(@"\b(first|1st|number (one|1)|1)\b", Options)]
    private static partial Regex First();

    [GeneratedRegex(@"\b(second|2nd|number (two|2)|2)\b", Options)]
    private static partial Regex Second();

    [GeneratedRegex(@"\b(third|3rd|number (three|3)|3)\b", Options)]
    private static partial Regex Third();

    [GeneratedRegex(@"\blast( one)?\b", Options)]
    private static partial Regex Last();
}
