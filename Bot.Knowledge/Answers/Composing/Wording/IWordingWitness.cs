namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Is told how each try to word an answer went: for traces, counts and evaluation.</summary>
public interface IWordingWitness
{
    void Tell(WordingTrace trace);
}

/// <summary>One try to word an answer, whole enough to be looked at and run again.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Fault">What failed, in words without personal data; null where nothing did.</param>
/// <param name="Question">As it was sent: masked.</param>
/// <param name="Sent">The question and the passages as the model got them.</param>
/// <param name="Replies">What it wrote: once, or twice with a repair.</param>
/// <param name="Stopped">Sentences that did not pass, of all tries.</param>
public sealed record WordingTrace(
    WordingOutcome Outcome, string? Fault, string Question, string Sent, IReadOnlyList<string> Replies, IReadOnlyList<StoppedSentence> Stopped, int Shown, TimeSpan Took)
{
    /// <summary>Of all calls of this try, as the endpoint counted them; 0 where it did not.</summary>
    public long Tokens { get; init; }

    /// <summary>The first digits of the digest of the rules as they were sent, to tell one prompt from another.</summary>
    public string Prompt { get; init; } = "";
}

/// <summary>How a try to word an answer ended. In every case but the first two the quoting answer is shown.</summary>
public enum WordingOutcome { Worded, Repaired, Stopped, NoAnswer, Malformed, Suspicious, Unavailable, OutOfTime }
