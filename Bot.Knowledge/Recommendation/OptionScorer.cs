using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>How well an option fits a goal and a profile. 0 for what does not fit at all.</summary>
internal sealed class OptionScorer(RecommendationRequest request, KnowledgeSnapshot snapshot)
{
    private const int Candidates = 60;
    private const string Apprenticeship = "apprenticeship";
    private const double SkillMatch = 1.0;
    private const double NarrowerSkill = 0.7;
    private const double LaterSkill = 0.15;
    private const double FoundByWords = 1.0;
    private const double ForProfession = 0.6;
    private const double ForGrade = 0.45;
    private const double ForThisGrade = 0.2;
    private const double WishedFor = 0.5;
    private const double TooLong = -0.6;
    private const double Elsewhere = -0.5;
    private const double Doubtful = -0.35;
    private const double Sample = -0.3;
    private const double Guidance = -0.4;
    private const double ByOthersLeave = -0.15;
    private const double NewJob = -0.5;
    private const double OfOneDepartment = -0.25;
    private const double OfAnother = -0.6;
    private const double BelowGrade = -0.5;
    private const double OfAnotherWay = -0.6;
    private const double OfOneProfession = -0.3;
    private const double LongestBesideWork = 440;

    // Words alone must be a good find: a stray word is no reason to recommend.
    private const double LeastConfidence = 0.3;

    private readonly GoalSkills _goal = GoalSkills.In(request.Goal, snapshot.Taxonomy);
    private readonly Dictionary<string, double> _found = Found(request, snapshot);

    public GoalSkills Goal => _goal;

    /// <summary>How much it is about the goal, whoever asks.</summary>
    /// <remarks>Where the goal is a skill, a page that only shares words with it is likely about something else.</remarks>
    public double Relevance(Entry entry)
    {
        var (bySkill, byWords) = (BySkill(entry), _found.GetValueOrDefault(entry.Id));
        return bySkill == 0 && _goal.Wanted.Count > 0 ? byWords / 2 : bySkill + byWords;
    }

    public double Score(Entry entry)
    {
        var profile = request.Profile;
        var bySkill = BySkill(entry);
        var byWords = _found.GetValueOrDefault(entry.Id);
        var isForProfession = profile.Profession is { } profession && (entry.Audience.Professions.Contains(profession) || Rules(entry, RuleKind.Profession).Contains(profession));
        var isWanted = profile.Way is { } way && entry.Learning == way && (_goal.Wanted.Count == 0 || bySkill > 0);
        if (bySkill == 0 && byWords == 0 && !isForProfession && !isWanted) return 0;
        return bySkill + byWords + (isForProfession ? ForProfession : 0) + (isWanted ? WishedFor : 0)
            + (IsForGrade(entry, profile) ? ForGrade + (entry.Audience.Grades.Count == 1 ? ForThisGrade : 0) : 0)
            + (profile.Format is { } format && entry.Formats.Contains(format) ? WishedFor : 0)
            + ByPlace(entry, profile)
            + (DurationWords.Days(entry.Duration) > profile.DaysInAll ? TooLong : 0)
            + (entry.Status == EntryStatus.Dated ? Doubtful : 0) + (entry.Confidence == Confidence.Low ? Doubtful : 0)
            + (entry.IsSample ? Sample : 0) + (entry.Learning is null ? Guidance : 0)
            + (entry.Eligibility.Any(rule => rule.Kind == RuleKind.Nomination) ? ByOthersLeave : 0)
            + (entry.Audience.Departments.Count == 0 ? 0 : request.Profile.Department is not { } department ? OfOneDepartment : entry.Audience.Departments.Contains(department) ? 0 : OfAnother)
            + (request.Profile is { Grade: ['G' or 'S', not 'E', ..], Format: not Apprenticeship } && entry.Formats.Contains(Apprenticeship) && !IsNamed(entry) ? BelowGrade : 0)
            + (IsOfOneProfession(entry) ? OfOneProfession : 0)
            + (profile.Way is { } wished && entry.Learning is { } own && own != wished ? OfAnotherWay : 0)
            + (IsNewJob(entry) && !IsNamed(entry) ? NewJob : 0);
    }

    private double BySkill(Entry entry) => entry.Skills
        .Select((skill, i) => (_goal.Wanted.Contains(skill) ? SkillMatch : _goal.Narrower.Contains(skill) ? NarrowerSkill : 0) / (1 + (LaterSkill * i))).DefaultIfEmpty(0).Max();

    /// <summary>True where it lets in only some people, and nothing says that this person is one of them.</summary>
    public bool IsForSome(Entry entry) => Openness.Hurdles(entry, request, snapshot.Taxonomy).Count > 0;

    // Made for a profession that neither the person nor the goal speaks of.
    private bool IsOfOneProfession(Entry entry) =>
        entry.Audience.Professions.Count > 0 && (request.Profile.Profession is not { } profession || !entry.Audience.Professions.Contains(profession))
        && !entry.Audience.Professions.Any(of => _goal.Wanted.Contains(of) || (of == "digital-and-data" && _goal.Wanted.Overlaps(["digital", "data", "ai"])));

    // Years on a scheme are another job, not a way to get better in this one.
    private static bool IsNewJob(Entry entry) => entry.Learning == LearningWay.OnTheJob && DurationWords.Days(entry.Duration) > LongestBesideWork;

    private bool IsNamed(Entry entry) => EntryNames.ShareOf(request.Goal, entry) > 0;

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

    private static bool Holds(Entry entry, List<string> stems) =>
        stems.All(Analyser.Words(string.Join(" . ", [entry.Title, .. entry.Aliases, .. entry.Sections.SelectMany(section => section.HeadingPath.Append(section.Text))])).Select(Analyser.Stem).ToHashSet().Contains);

    // A format that was taken out of the goal ("an admin apprenticeship") still says what to look for.
    private static Dictionary<string, double> Found(RecommendationRequest request, KnowledgeSnapshot snapshot)
    {
        var format = snapshot.Taxonomy.Formats.FirstOrDefault(item => item.Id == request.Profile.Format)?.Name;
        var passages = snapshot.Search(new SearchQuery($"{request.Goal} {format}".Trim()) { Count = Candidates, OpenOnly = true });
        // A goal of several words is spoken of only where all of them stand: a three-minute talk is no minute taking.
        var (wanted, stems) = (GoalSkills.In(request.Goal, snapshot.Taxonomy), Analyser.Words(request.Goal).Where(word => !Stopwords.IsFunction(word)).Select(Analyser.Stem).ToList());
        return passages.Where(passage => passage.Confidence >= LeastConfidence && (stems.Count < 2 || passage.Entry.Skills.Any(skill => wanted.Wanted.Contains(skill) || wanted.Narrower.Contains(skill)) || Holds(passage.Entry, stems)))
            .ToDictionary(passage => passage.Entry.Id, passage => FoundByWords * passage.Confidence * passage.Score / passages[0].Score);
    }
}
