using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;

namespace Bot.Dialogs.LineManager;

/// <summary>What a line manager asks for.</summary>
/// <param name="Goal">Null where it was not said.</param>
/// <param name="People">1 for a single report.</param>
/// <param name="Topic">What of the talk itself the manager asks about; none where options are asked for.</param>
internal sealed record ManagerRequest(string? Goal, LearnerProfile Profile, int People, decimal? Budget, DateOnly? Before, ManagerTopic Topic)
{
    public bool IsTeam => People > 1;

    public bool IsGuidance => Topic != ManagerTopic.None;

    /// <summary>True for words such as "and for my report?": the goal that was spoken of before is meant.</summary>
    public bool IsSameGoal { get; init; }
}

internal enum ManagerTopic { None, Talk, Adjustments }

/// <summary>Reads a manager's words: "my HEO wants to move into project delivery, two days a month, Leeds", "got 6 people and 2k, 3 days each before march".</summary>
internal sealed partial class ManagerWords(LearnerReader reader)
{
    private const int MostPeople = 500;

    public ManagerRequest Read(string words, DateOnly today)
    {
        var people = PeopleIn(words);
        var bare = Each().Replace(Before().Replace(Money().Replace(Team().Replace(Name().Replace(words, " "), m => m.Groups["grade"] is { Success: true } grade ? $", an {grade.Value.TrimEnd('s', 'S')}, " : " "), " "), " "), " ");
        var told = reader.Read(Report().Replace(bare, ", "));
        // Whoever leads people speaks of the team's goal, not of their own place among the professions.
        var profile = told.AddedTo(new LearnerProfile()) with { Profession = null, DaysPer = people > 1 ? null : told.Per };
        return new ManagerRequest(told.Goal, profile, people, Pounds(Money().Match(words).Value), BeforeIn(words, today), TopicOf(words)) { IsSameGoal = Same().IsMatch(words) };
    }

    /// <returns>None where options are wished for.</returns>
    public static ManagerTopic TopicOf(string words) =>
        Adjusting().IsMatch(words) ? ManagerTopic.Adjustments : Guidance().IsMatch(words) && !Wish().IsMatch(words) ? ManagerTopic.Talk : ManagerTopic.None;

    private static int PeopleIn(string words)
    {
        if (Team().Match(words) is not { Success: true } match) return 1;
        var number = match.Groups["number"].Value;
        return int.TryParse(NumberWords.Value(number) ?? number, NumberStyles.None, CultureInfo.InvariantCulture, out var people) ? Math.Clamp(people, 1, MostPeople) : 1;
    }

    // "2k" is money here: nobody has two thousand of anything else to spend on a team.
    private static decimal? Pounds(string words) => Prices.In(words) ?? Prices.In($"£{words.Trim()}");

    // "Before March" ends with February.
    private static DateOnly? BeforeIn(string words, DateOnly today)
    {
        if (Before().Match(words) is not { Success: true } match || PlanDates.In(match.Value, today) is not { } day) return null;
        if (!match.Value.StartsWith("before", StringComparison.OrdinalIgnoreCase)) return day.AddDays(1);
        return match.Value.Any(char.IsDigit) ? day : new DateOnly(day.Year, day.Month, 1);
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\[\w+\]", Options)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(i have |for )?((one|some|both|all) of )?(my|our|a|the) ((direct )?reports?|reportees?|team members?|staff members?|members? of staff|line reports?|team|staff)\b|\bsome(one|body) in my team\b", Options)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(i have |i've got |ive got |got |for |we are |a team of |my team of |my |i manage |managing )?(?<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) ((?<grade>aos|eos|heos|seos|g6s|g7s|grade 6s|grade 7s)|people|staff|team members?|reports|colleagues|of us|of them|persons|officers|managers|caseworkers|analysts)( in my team)?\b|\b(my |our |a |the )?(team|group) of (about |around )?(?<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b", Options)]
    private static partial Regex Team();

    [GeneratedRegex(@"(£ ?\d[\d,]*(\.\d\d)? ?k?\b|\b\d[\d,]* (pounds|quid|gbp)\b|\b\d{1,4}(\.\d)?k\b|\b(no|without|zero) (budget|money)\b|\bfree\b)( (in total|altogether|each|to spend|budget))?", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(before|by|until|no later than) (the )?(end of )?[a-z0-9]+( [a-z]+)?( 20\d\d)?", Options)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(each|apiece|per (person|head)|every (one|body))\b", Options)]
    private static partial Regex Each();

    [GeneratedRegex(@"\b(wants?|would like|needs?|options|move into|get better|is keen|interested in)\b", Options)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^\W*(and |what about |how about |also |now )+(for )?(one of )?(my|the) \w+( \w+)?\W*$|\b(the same|as well|too)( thing| goal)?( please)?\W*$", Options)]
    private static partial Regex Same();

    [GeneratedRegex(@"\b(development|career|appraisal|performance|mid[- ]year|end[- ]of[- ]year) (talks?|conversations?|discussions?|reviews?|chats?|meetings?)\b|\bone[- ]to[- ]ones?\b|\b1[-: ]?2?[-: ]?1s?\b|\bhow (do|should|can) i (talk|speak|prepare|run|support|moderate)\b|\b(guidance|advice|tips) (for|on)\b|\b70-?20-?10\b|\bline management standards?\b|\bmoderat(e|ion|ing)\b|\bfair(ly)? (share|offer|choose)\b|\b(share|sharing|offer|allocate) .{0,40}\bfairly\b", Options)]
    private static partial Regex Guidance();

    [GeneratedRegex(@"\b(adjustments?|adjustment passport|neuro-?diver\w+|dyslex\w+|dyspra\w+|autis\w+|adhd|disab(led|ility|ilities)|deaf|blind|hard of hearing|wheelchair|accessib\w+|long[- ]term (condition|illness)|chronic)\b", Options)]
    private static partial Regex Adjusting();
}
