namespace Bot.Knowledge.Retrieval;

/// <summary>The numbers of the ranking formula. One set for every collection; docs/decisions/0041-ranking.md says how they were found.</summary>
public sealed record RankingOptions
{
    public double K1 { get; init; } = 1.2;
    public double TitleWeight { get; init; } = 1.0;
    public double AliasWeight { get; init; } = 1.0;
    public double HeadingWeight { get; init; } = 1.0;
    public double BodyWeight { get; init; } = 1.0;
    public double TitleB { get; init; } = 0.5;
    public double BodyB { get; init; } = 0.75;

    /// <summary>Weight of a function word of the query, against 1 for a word of the subject.</summary>
    public double FunctionWeight { get; init; } = 0.3;
    public double AskingWeight { get; init; } = 0.5;

    /// <summary>Share of the best title or known phrasing's own score that is added to its entry.</summary>
    public double PhrasingWeight { get; init; } = 0.5;
    public double PhrasingK1 { get; init; } = 0.8;
    public double PhrasingB { get; init; } = 0.5;
    public double ProximityWeight { get; init; }
    public double CoverageWeight { get; init; }
    public double SpellingWeight { get; init; } = 0.8;
    public double CompoundWeight { get; init; } = 0.7;
    public double KinWeight { get; init; }
    public double FeedbackWeight { get; init; }
    public int FeedbackDocuments { get; init; } = 10;
    public int FeedbackTerms { get; init; } = 20;

    /// <summary>Candidates that are ranked again by the costlier signals.</summary>
    public int Candidates { get; init; } = 60;
}
