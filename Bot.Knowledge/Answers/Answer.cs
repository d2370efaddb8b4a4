using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Understanding;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>What the pipeline says to a question.</summary>
public abstract record Answer
{
    private Answer() { }

    public sealed record Found(IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<Citation> Citations, IReadOnlyList<string> FollowUps) : Answer
    {
        /// <summary>How an elliptic question was read ("how long is it?"), null where it was read as typed.</summary>
        public string? ReadAs { get; init; }

        /// <summary>A yes or no that was worked out from the entry's rules, with the rule; said before the sentences. Null where none was asked for.</summary>
        public string? Verdict { get; init; }

        /// <summary>True where a language model worded a sentence of it: channels that can, say so.</summary>
        public bool IsWorded { get; init; }

        /// <summary>Ids of the entries that the answer sets side by side; empty where it compares nothing.</summary>
        public IReadOnlyList<string> Compared { get; init; } = [];
    }

    /// <param name="Missing">The part of the question that nobody has written down, in words to show.</param>
    public sealed record Partial(Found Known, string Missing) : Answer;

    /// <summary>One question back, with the choices that narrow best.</summary>
    public sealed record Clarify(string Prompt, IReadOnlyList<string> Choices) : Answer;

    /// <param name="Nearest">At most three, best first; may be empty.</param>
    public sealed record NotFound(IReadOnlyList<Passage> Nearest) : Answer
    {
        /// <summary>What a model takes the words for where they are no question: it is offered, never done.</summary>
        public Wish Wish { get; init; }
    }

    /// <summary>A rule answers instead of the index: a sensitive subject, an attack, a request that is not ours.</summary>
    /// <param name="Rule">The rule's name, for counting.</param>
    /// <param name="Contacts">Passages with whom to turn to; may be empty.</param>
    public sealed record Refused(string Rule, string Text, IReadOnlyList<Passage> Contacts) : Answer;
}

/// <param name="Citation">Number of the citation that backs the sentence, from 1.</param>
public sealed record AnswerSentence(string Text, int Citation);

/// <param name="Quote">The text that backs the sentences, as it stands in the entry.</param>
public sealed record Citation(
    int Number, string EntryId, string ChunkId, string Title, IReadOnlyList<string> HeadingPath, string Quote, string SourceLine, string? Url, string AsOf)
{
    /// <summary>From when the facts are, in words to show beside the source: "as of May 2017", "undated".</summary>
    public string When => AsOfWords.For(AsOf) is { } date ? $"as of {date}" : "undated";
}
