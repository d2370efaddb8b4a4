namespace Bot.Knowledge.Retrieval;

/// <summary>The numbers of the ranking formula. One set for every collection; docs/decisions/0041-ranking.md says how they were found.</summary>
public sealed record RankingOptions
{
    public double K1 { get; init; } = 1.2;
    public double TitleWeight { get; init; } = 1.5;

    /// <summary>0: aliases have rows of their own among the phrasings, and counting them twice costs.</summary>
    public double AliasWeight { get; init; }
    public double HeadingWeight { get; init; } = 1;
    public double BodyWeight { get; init; } = 1;

    /// <summary>Length norm of titles and headings; 0 for none, 1 for full.</summary>
    public double TitleB { get; init; } = 0.5;
    public double BodyB { get; init; } = 0.75;

    /// <summary>Weight of a function word of the query, against 1 for a word of the subject.</summary>
    public double FunctionWeight { get; init; } = 0.5;

    /// <summary>Weight of a word of asking, such as "tell" or "how".</summary>
    public double AskingWeight { get; init; } = 1;

    /// <summary>Share of the best title or known phrasing's own score that is added to its entry.</summary>
    public double PhrasingWeight { get; init; } = 0.5;
    /// <summary>More of it for the opening of an entry with several parts: a bare name asks what the thing is.</summary>
    public double OpeningWeight { get; init; } = 0.2;
    public double PhrasingK1 { get; init; } = 0.8;
    public double PhrasingB { get; init; } = 0.5;

    /// <summary>Worth of two neighbouring query words that stand side by side in the text, as a share of the rarer one's.</summary>
    public double ProximityWeight { get; init; } = 0.3;

    public double SpellingWeight { get; init; } = 0.8;

    /// <summary>Weight of "linemanager" for "line manager" and the other way round.</summary>
    public double CompoundWeight { get; init; } = 0.7;

    public double SynonymWeight { get; init; } = 0.3;

    /// <summary>Senses of a word that make up less than this share of its uses are not followed.</summary>
    public double SynonymShare { get; init; } = 0.3;

    /// <summary>Weight of words that share their beginning with a query word, times how much they share.</summary>
    public double KinWeight { get; init; } = 0.2;

    /// <summary>The same for a word that the index does not hold.</summary>
    public double UnknownKinWeight { get; init; } = 0.6;

    /// <summary>Weight of the other names of a skill, a grade or a term that the query names; half of it for narrower skills.</summary>
    public double TaxonomyWeight { get; init; } = 0.3;

    /// <summary>Added share of the score where the entry's kind, grade, place or skill is the one asked for.</summary>
    public double FacetWeight { get; init; } = 0.15;

    /// <summary>More for an entry that the query calls by a whole proper name.</summary>
    public double NameWeight { get; init; } = 0.25;

    /// <summary>Share taken off an entry that is closed, unless the query asks for it by name.</summary>
    public double ClosedPenalty { get; init; } = 0.1;

    /// <summary>Share taken off a row of the example calendar, unless the query asks for sessions: facts come first.</summary>
    public double SamplePenalty { get; init; } = 0.2;

    /// <summary>Words of a query, the rarest first, whose synonyms and kin are looked up as well.</summary>
    public int ExpandedWords { get; init; } = 20;

    /// <summary>Candidates that are ranked again by the costlier signals.</summary>
    public int Candidates { get; init; } = 60;
}
