using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.LineManager;

/// <summary>What a line manager asks for.</summary>
/// <param name="Goal">Null where it was not said.</param>
/// <param name="People">1 for a single report.</param>
/// <param name="IsGuidance">True where the manager asks about the talk itself.</param>
internal sealed record ManagerRequest(string? Goal, LearnerProfile Profile, int People, decimal? Budget, DateOnly? Before, bool IsGuidance)
{
    public bool IsTeam => People > 1;
}

/// <summary>Reads a manager's words: "my HEO wants to move into project delivery, two days a month, Leeds", "six people, £2,000, three days each before March".</summary>
internal sealed partial class ManagerWords(LearnerReader reader)
{
    private const int MostPeople = 500;

    public ManagerRequest Read(string words, DateOnly today)
    {
        var people = PeopleIn(words);
        var bare = Each().Replace(Before().Replace(Money().Replace(Team().Replace(words, " "), " "), " "), " ");
        var told = reader.Read(Report().Replace(bare, m => $" {m.Groups["grade"].Value}, "));
        var goal = told.Goal is { } said && !Empty().IsMatch(said) ? said : null;
        // Whoever leads people speaks of the team's goal, not of their own place among the professions.
        return new ManagerRequest(goal, told.AddedTo(new LearnerProfile()) with { Profession = null }, people, Prices.In(Money().Match(words).Value), BeforeIn(words, today), Guidance().IsMatch(words) && !Wish().IsMatch(words));
    }

    private static int PeopleIn(string words)
    {
        if (Team().Match(words) is not { Success: true } match) return 1;
        var number = match.Groups["number"].Value;
        return int.TryParse(NumberWords.Value(number) ?? number, NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? Math.Clamp(people, 1, MostPeople) : 1;
    }

    // "Before March" ends with February.
    private static DateOnly? BeforeIn(string words, DateOnly today)
    {
        if (Before().Match(words) is not { Success: true } match || PlanDates.In(match.Value, today) is not { } day) return null;
        if (!match.Value.StartsWith("before", StringComparison.OrdinalIgnoreCase)) return day.AddDays(1);
        return match.Value.Any(char.IsDigit) ? day : new DateOnly(day.Year, day.Month, 1);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(i have |for )?(one of )?(my|our|a|the) ((direct )?reports?|reportee|team members?|staff member|someone in my team|(?<grade>ao|aa|eo|heo|seo|g6|g7|grade 6|grade 7)s?|\[name\])( is| who| and| \[name\])?( (an? )?(?<grade>ao|aa|eo|heo|seo|g6|g7|grade 6|grade 7))?,?( who)?( (wants?|would like|needs?|is keen|is looking|hopes|wishes|is interested)( to| in)?( (move|get|go|grow|step) (in|into|to|up to)| (learn|develop|improve|build|do)( about| more about)?| (get|become|be) better (at|in|with)| work (in|on|with)| moving into| learning)?)?\b",
        Options)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(i have |for |we are |a team of |my team of |my )?(?<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) (people|staff|team members?|reports|colleagues|of us|of them|persons|aos|eos|heos|seos)( in my team)?\b", Options)]
    private static partial Regex Team();

    [GeneratedRegex(@"(£ ?\d[\d,]*(\.\d\d)? ?k?\b|\b\d[\d,]* (pounds|quid|gbp)\b|\b(no|without|zero) (budget|money)\b|\bfree\b)( (in total|altogether|each|to spend|budget))?", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(before|by|until|no later than) (the )?(end of )?[a-z0-9]+( [a-z]+)?( 20\d\d)?", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(each|apiece|per (person|head)|every (one|body))\b", Options)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(wants?|would like|needs?|options|move into|get better|is keen|interested in)\b", Options)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^\W*(each|options?|development|learning|training|something|help|ideas?|a talk|plan|what can (they|we|she|he) do|what (is|are) there)*\W*$", Options)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(development (talk|conversation|discussion|review)|one[- ]to[- ]one|1[-: ]?2?[-: ]?1|how (do|should|can) i (talk|speak|prepare|run|support|moderate)|(guidance|advice|tips) (for|on)|70-?20-?10|line management standards?|adjustments?|moderat(e|ion|ing)|fair(ly)? (share|offer|choose))\b", Options)]
    private static partial Regex Guidance();
}
