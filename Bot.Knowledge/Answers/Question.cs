namespace Bot.Knowledge.Answers;

/// <summary>What a person asked, and what the talk was about just before.</summary>
/// <param name="Text">As typed; the pipeline bounds and cleans it.</param>
public sealed record Question(string Text)
{
    /// <summary>The entry that the last answer cited first; null at the start of a talk.</summary>
    public string? LastEntryId { get; init; }

    /// <summary>Chunks that the last answer already quoted, so that "tell me more" goes on from there.</summary>
    public IReadOnlyList<string> QuotedChunks { get; init; } = [];
}
