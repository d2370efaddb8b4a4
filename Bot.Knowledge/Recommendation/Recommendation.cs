using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>What a person told about themselves for a recommendation. All of it is optional; ids are the taxonomy's.</summary>
public sealed record LearnerProfile
{
    public string? Grade { get; init; }
    public string? Profession { get; init; }
    public string? Department { get; init; }
    public string? Place { get; init; }
    public string? Format { get; init; }

    /// <summary>Formal, through others or on the job, where the person asked for one; null for a mix.</summary>
    public LearningWay? Way { get; init; }

    /// <summary>Days at most; null for no limit.</summary>
    public double? DaysAvailable { get; init; }

    /// <summary>"week", "month" or "year" where <see cref="DaysAvailable"/> come again and again; null for days in all.</summary>
    public string? DaysPer { get; init; }

    /// <summary>Days at most, of those in all; null for no limit. What can be spread over the year has no limit of its own.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double? DaysInAll => DaysPer is null ? DaysAvailable : null;

    /// <summary>The time in words: "half a day", "2 days a month"; null where it was not said.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? TimeInWords => DaysAvailable is { } days ? DayWords.Say(days, DaysPer) : null;

    /// <summary>Entry ids that were done already or turned down.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];
}

/// <param name="Goal">In free words: "project delivery", "get better at briefing ministers".</param>
public sealed record RecommendationRequest(string Goal, LearnerProfile Profile)
{
    /// <summary>1 to 10. Default 3: what fits a phone's screen with reasons.</summary>
    public int Count { get; init; } = 3;

    /// <summary>What an option must be; by default anything.</summary>
    public Func<Entry, bool> Must { get; init; } = _ => true;
}

/// <param name="Items">Best first, ways of learning mixed; empty where nothing fits.</param>
/// <param name="Ask">At most one optional question whose answer would change the list; null otherwise.</param>
public sealed record Recommendations(IReadOnlyList<RecommendedItem> Items, string? Ask)
{
    /// <summary>The wider subject that the items build, where nothing builds the goal itself; null otherwise.</summary>
    public string? Wider { get; init; }
}

/// <param name="Reason">Why it fits the goal and the profile.</param>
/// <param name="Quote">A sentence of the entry that speaks of the goal.</param>
/// <param name="NextStep">What to do to join or whom to ask, from the entry.</param>
/// <param name="Checks">Rules that could not be decided, as the entry words them, and what to make sure of.</param>
public sealed record RecommendedItem(Entry Entry, string Reason, string Quote, string NextStep, IReadOnlyList<string> Checks, string SourceLine)
{
    /// <summary>Rules that let in only some people, in the entry's words, where it is not known whether this person is one of them. They stand in <see cref="Checks"/> as well.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];

    /// <summary>How long it takes, in the entry's words; null where the source does not say.</summary>
    public string? Time => Entry.Duration;

    /// <summary>In the entry's words; null where the source does not say.</summary>
    public string? Cost => Entry.Cost;

    /// <summary>Working days that it takes; null where the source does not say.</summary>
    public double? Days => DaysOf(Entry);

    public static double? DaysOf(Entry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return DurationWords.Days(entry.Duration);
    }

    /// <summary>True for the example calendar: whatever shows the item says that it is sample data.</summary>
    public bool IsSample => Entry.IsSample;
}
