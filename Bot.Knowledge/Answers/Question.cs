namespace Bot.Knowledge.Answers;

/// <summary>What a person asked, and what the talk was about just before.</summary>
/// <param name="Text">As typed; the pipeline bounds and cleans it.</param>
public sealed record Question(string Text)
{
    /// <summary>The entry that the last answer cited first; null at the start of a talk.</summary>
    public string? LastEntryId { get; init; }

    /// <summary>Chunks that the last answer already quoted, so that "tell me more" goes on from there.</summary>
    public IReadOnlyList<string> QuotedChunks { get; init; } = [];

    /// <summary>Ids of the entries that were listed or compared last, in their order, so that "which of the two is shorter?" and "compare the first and the third" can be read.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>What the person said before this, oldest first: a model may need it to understand, and a guard reads the whole.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Told how far the answer is while a model words it; null where nobody listens.</summary>
    public IProgress<AnswerSoFar>? Spoken { get; init; }
}
