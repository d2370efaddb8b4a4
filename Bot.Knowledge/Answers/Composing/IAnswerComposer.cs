using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>Words an answer from passages. What it returns is a draft: the citation check decides what is shown.</summary>
public interface IAnswerComposer
{
    /// <param name="passages">Best first, at least one.</param>
    /// <param name="quotedChunks">Chunks that were quoted before, to be left out where "more" is asked.</param>
    Task<Draft> ComposeAsync(string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken);

    /// <inheritdoc cref="ComposeAsync(string, IReadOnlyList{Passage}, IReadOnlyList{string}, CancellationToken)"/>
    Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, ComposerTalk talk, CancellationToken cancellationToken) =>
        ComposeAsync(question, passages, quotedChunks, cancellationToken);
}

/// <summary>What a composer may know of the talk around a question.</summary>
/// <param name="Before">What the person said before, oldest first.</param>
/// <param name="Spoken">Told the sentences so far, each of which has passed the citation check, and none at all where the wording begins; null where nobody listens.</param>
public sealed record ComposerTalk(IReadOnlyList<string> Before, IProgress<IReadOnlyList<DraftSentence>>? Spoken)
{
    public static ComposerTalk None { get; } = new([], null);
}

/// <summary>Sentences in the order in which they are to be read. Empty where the passages hold no answer.</summary>
public sealed record Draft(IReadOnlyList<DraftSentence> Sentences)
{
    /// <summary>What was asked for and the passages do not hold, in words to show ("what it costs"); null where they answer the question.</summary>
    public string? Missing { get; init; }

    /// <summary>True where a language model worded the sentences.</summary>
    public bool IsWorded { get; init; }
}

/// <param name="Cited">The text that must back the sentence.</param>
public sealed record DraftSentence(string Text, string ChunkId, Content.Entry Entry, IReadOnlyList<string> HeadingPath, string Cited);
