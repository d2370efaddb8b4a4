namespace Bot.Insight;

/// <summary>Figures that may be shown: nothing in them stands on fewer conversations than <see cref="Smallest"/>, and counts are rounded down to fives.</summary>
/// <param name="HiddenUnanswered">Conversations with questions that too few others asked; 0 where these are too few as well.</param>
internal sealed record Figures(
    DateOnly From, DateOnly To, int Smallest, IReadOnlyList<Bar> Unanswered, int HiddenUnanswered, IReadOnlyList<Bar> Skills, IReadOnlyList<Bar> Grades, IReadOnlyList<Bar> Places,
    IReadOnlyList<WaitFigure> Waits, SatisfactionFigure Satisfaction);

internal sealed record Bar(string Name, int Count);

/// <param name="Median">Minutes of opening hours, as for the ninetieth.</param>
/// <param name="InTime">Cases whose promise was kept.</param>
internal sealed record WaitFigure(string Name, int Cases, int Median, int Ninetieth, int InTime);

/// <param name="Asked">People whose case ended; 0 where they are too few to show.</param>
/// <param name="Answered">How many of them gave a score; 0 where they are too few to show.</param>
internal sealed record SatisfactionFigure(int Asked, int Answered, IReadOnlyList<Bar> Answers);
