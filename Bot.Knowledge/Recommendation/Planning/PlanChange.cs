using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation.Planning;

/// <summary>What a remark on a plan asks for.</summary>
public abstract record PlanChange
{
    private PlanChange() { }

    /// <param name="At">Places in the list, from 0.</param>
    public sealed record Drop(IReadOnlyList<int> At) : PlanChange;

    public sealed record Move(IReadOnlyList<int> At, DateOnly To) : PlanChange;

    public sealed record Hours(int At, double To) : PlanChange;

    public sealed record Add(string What) : PlanChange;

    public sealed record Cheaper : PlanChange;

    public sealed record Goal(string To) : PlanChange;

    /// <summary>The remark names an action that is not there, or none where one is needed.</summary>
    public sealed record Which(string Verb) : PlanChange;
}

/// <summary>Reads remarks on a plan: "drop the second", "move it to March", "add mentoring", "make it cheaper".</summary>
public static partial class PlanWords
{
    private static readonly string[][] _places =
    [
        ["first", "1st", "number one", "action one", "item one", "1"], ["second", "2nd", "two", "2"], ["third", "3rd", "three", "3"], ["fourth", "4th", "four", "4"],
        ["fifth", "5th", "five", "5"], ["sixth", "6th", "six", "6"], ["seventh", "7th", "seven", "7"], ["eighth", "8th", "eight", "8"],
    ];

    /// <summary>True for words that ask for a change of some plan.</summary>
    public static bool IsChange(string words) =>
        Cheaper().IsMatch(words) || NewGoal().IsMatch(words) || Dropping().IsMatch(words) || Moving().IsMatch(words) || HoursOf().IsMatch(words) || Adding().IsMatch(words);

    /// <param name="last">The action that was spoken of last, which "it" means; null for none.</param>
    /// <returns>Null for words that ask for no change.</returns>
    public static PlanChange? Read(string words, DevelopmentPlan plan, int? last, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(plan);
        if (Cheaper().IsMatch(words)) return new PlanChange.Cheaper();
        if (NewGoal().Match(words) is { Success: true } goal) return new PlanChange.Goal(goal.Groups["goal"].Value.Trim(' ', '.', '!'));
        if (Dropping().IsMatch(words)) return Meant(words, plan, last) is { Count: > 0 } dropped ? new PlanChange.Drop(dropped) : new PlanChange.Which("drop");
        if (Moving().IsMatch(words) && PlanDates.In(words, today) is { } day) return Meant(WithoutDay(words), plan, last) is { Count: > 0 } moved ? new PlanChange.Move(moved, day) : new PlanChange.Which("move");
        if (HoursOf().Match(words) is { Success: true } hours)
        {
            var number = double.Parse(NumberWords.Value(hours.Groups["number"].Value) ?? hours.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
            return Meant(words[..hours.Index] + words[(hours.Index + hours.Length)..], plan, last) is [var one, ..] ? new PlanChange.Hours(one, number) : new PlanChange.Which("change");
        }
        return Adding().Match(words) is { Success: true } adding ? new PlanChange.Add(adding.Groups["what"].Value.Trim(' ', '.', '!')) : null;
    }

    // By place in the list, by name, or "it".
    private static List<int> Meant(string words, DevelopmentPlan plan, int? last)
    {
        var count = plan.Actions.Count;
        if (All().IsMatch(words)) return [.. Enumerable.Range(0, count)];
        List<int> places = [];
        foreach (Match match in Place().Matches(words))
        {
            var at = Array.FindIndex(_places, names => names.Contains(match.Groups["place"].Value, StringComparer.OrdinalIgnoreCase));
            if (at < 0) at = count - 1;
            if (at < count && !places.Contains(at)) places.Add(at);
        }
        if (places.Count > 0) return places;
        var said = Analyser.Words(words).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem).ToHashSet(StringComparer.Ordinal);
        var named = plan.Actions.Select((action, at) => (at, share: Analyser.Words(action.Title).Select(Analyser.Stem).Count(said.Contains))).Where(one => one.share > 0).ToList();
        if (named.Count > 0) return [.. named.Where(one => one.share == named.Max(other => other.share)).Select(one => one.at).Take(1)];
        // "The course" is the one that is formal learning, where there is one only.
        if (Course().IsMatch(words) && plan.Actions.Select((action, at) => (action, at)).Where(one => one.action.Way == Content.LearningWay.Formal).ToList() is [var course]) return [course.at];
        return It().IsMatch(words) && (last ?? (count == 1 ? 0 : null)) is { } it && it < count ? [it] : [];
    }

    private static string WithoutDay(string words) => Target().Replace(words, "");

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(cheaper|less (money|expensive)|costs? less|too (expensive|dear)|free ones?|without (a )?budget|no budget|save money)\b", Options)]
    private static partial Regex Cheaper();

    [GeneratedRegex(@"\b((change|set) (the|my) goal to|(the|my) goal is( now)?|new goal:?) (?<goal>.{3,200})$", Options)]
    private static partial Regex NewGoal();

    [GeneratedRegex(@"\b(drop|remove|delete|take out|leave out|without|cut|lose|get rid of|not)\b", Options)]
    private static partial Regex Dropping();

    [GeneratedRegex(@"\b(move|push|shift|postpone|delay|bring|put|do|change|make|finish|reschedule)\b.{0,60}\b(to|in|by|for|until|forward|back|on|within|before)\b", Options)]
    private static partial Regex Moving();

    [GeneratedRegex(@"\b(to|only|is|takes?|needs?|for)? ?(?<number>\d{1,3}(\.\d)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) hours?\b", Options)]
    private static partial Regex HoursOf();

    [GeneratedRegex(@"^\W*(please |can you |could you |and |also |then )*(add|include|put in|i also want|i want to add|plus)( in)? (?<what>.{3,200})$", Options)]
    private static partial Regex Adding();

    [GeneratedRegex(@"\b(everything|all( of (it|them))?|the whole plan|each)\b", Options)]
    private static partial Regex All();

    [GeneratedRegex(@"\b(number |action |item |no\.? ?)?(?<place>first|second|third|fourth|fifth|sixth|seventh|eighth|last|1st|2nd|3rd|[4-8]th|[1-8]|(number|action|item) one|two|three|four|five|six|seven|eight)\b", Options)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(courses?|class|classes|training|formal (one|learning|part))\b", Options)]
    private static partial Regex Course();

    [GeneratedRegex(@"\b(it|that|this|that one|this one)\b", Options)]
    private static partial Regex It();

    [GeneratedRegex(@"\b(to|in|by|for|until|on|within|before) [^,;]*$", Options)]
    private static partial Regex Target();
}
