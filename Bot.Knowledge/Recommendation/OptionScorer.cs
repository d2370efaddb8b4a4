using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>How well an option fits a goal and a profile. 0 for what does not fit at all.</summary>
internal sealed class OptionScorer(RecommendationRequest request, KnowledgeSnapshot snapshot)
{
    private const int Candidates = 60;
    private const double SkillMatch = 1.0;
    private const double NarrowerSkill = 0.7;
    private const double LaterSkill = 0.15;
    private const double FoundByWords = 1.0;
    private const double ForProfession = 0.6;
    private const double ForGrade = 0.45;
    private const double WishedFor = 0.5;
    private const double TooLong = -0.6;
    private const double Elsewhere = -0.5;
    private const double Doubtful = -0.35;
    private const double Sample = -0.3;
    private const double Guidance = -0.4;

    // Words alone must be a good find: a stray word is no reason to recommend.
    private const double LeastConfidence = 0.3;

    private readonly GoalSkills _goal = GoalSkills.In(request.Goal, snapshot.Taxonomy);
    private readonly Dictionary<string, double> _found = Found(request, snapshot);

    public GoalSkills Goal => _goal;

    public double Score(Entry entry)
    {
        var profile = request.Profile;
        var bySkill = entry.Skills.Select((skill, i) => (_goal.Wanted.Contains(skill) ? SkillMatch : _goal.Narrower.Contains(skill) ? NarrowerSkill : 0) / (1 + (LaterSkill * i)))
            .DefaultIfEmpty(0).Max();
        var byWords = _found.GetValueOrDefault(entry.Id);
        var isForProfession = profile.Profession is { } profession && (entry.Audience.Professions.Contains(profession) || Rules(entry, RuleKind.Profession).Contains(profession));
        var isWanted = profile.Way is { } way && entry.Learning == way && (_goal.Wanted.Count == 0 || bySkill > 0);
        if (bySkill == 0 && byWords == 0 && !isForProfession && !isWanted) return 0;
        return bySkill + byWords + (isForProfession ? ForProfession : 0) + (isWanted ? WishedFor : 0)
            + (IsForGrade(entry, profile) ? ForGrade : 0)
            + (profile.Format is { } format && entry.Formats.Contains(format) ? WishedFor : 0)
            + ByPlace(entry, profile)
            + (DurationWords.Days(entry.Duration) > profile.DaysAvailable ? TooLong : 0)
            + (entry.Status == EntryStatus.Dated ? Doubtful : 0) + (entry.Confidence == Confidence.Low ? Doubtful : 0)
            + (entry.IsSample ? Sample : 0) + (entry.Learning is null ? Guidance : 0);
    }

    private bool IsForGrade(Entry entry, LearnerProfile profile) =>
        profile.Grade is not null && Rules(entry, RuleKind.Grade).Concat(entry.Audience.Grades).Any()
        && Eligibility.OfAudience(entry.Audience, profile, snapshot.Taxonomy) == RuleOutcome.Met;

    private static IEnumerable<string> Rules(Entry entry, RuleKind kind) => entry.Eligibility.Where(rule => rule.Kind == kind).SelectMany(rule => rule.AnyOf);

    private double ByPlace(Entry entry, LearnerProfile profile)
    {
        if (profile.Place is not { } place || entry.Places.Count == 0) return 0;
        var near = snapshot.Taxonomy.Places.FirstOrDefault(item => item.Id == place)?.Broader ?? [];
        return entry.Places.Any(other => other == place || near.Contains(other)) ? WishedFor
            : entry.Places.Contains("online") || entry.Places.Contains("uk-wide") || entry.Kind != EntryKind.Session ? 0
            : Elsewhere;
    }

    // A format that was taken out of the goal ("an admin apprenticeship") still says what to look for.
    private static Dictionary<string, double> Found(RecommendationRequest request, KnowledgeSnapshot snapshot)
    {
        var format = snapshot.Taxonomy.Formats.FirstOrDefault(item => item.Id == request.Profile.Format)?.Name;
        var passages = snapshot.Search(new SearchQuery($"{request.Goal} {format}".Trim()) { Count = Candidates, OpenOnly = true });
        return passages.Where(passage => passage.Confidence >= LeastConfidence)
            .ToDictionary(passage => passage.Entry.Id, passage => FoundByWords * passage.Confidence * passage.Score / passages[0].Score);
    }
}
