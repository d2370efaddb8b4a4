using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>What was read from a person's words; null for what they did not say.</summary>
public sealed record LearnerWords(string? Goal, string? Grade, string? Place, string? Format, string? Department, double? Days)
{
    public string? Profession { get; init; }

    /// <summary>"week", "month" or "year" where <see cref="Days"/> come again and again.</summary>
    public string? Per { get; init; }

    /// <summary>Formal, through others or on the job, where the person asked for one.</summary>
    public LearningWay? Way { get; init; }

    /// <summary>The profile with what was said now; what was said before stays where nothing new was said.</summary>
    public LearnerProfile AddedTo(LearnerProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile with
        {
            Grade = Grade ?? profile.Grade,
            Place = Place ?? profile.Place,
            Format = Format ?? profile.Format,
            Department = Department ?? profile.Department,
            DaysAvailable = Days ?? profile.DaysAvailable,
            DaysPer = Days is null ? profile.DaysPer : Per,
            Profession = Profession ?? profile.Profession,
            Way = Way ?? profile.Way,
        };
    }
}
