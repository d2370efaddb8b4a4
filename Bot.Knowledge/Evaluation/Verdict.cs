namespace Bot.Knowledge.Evaluation;

/// <summary>How an answer did, worst first.</summary>
public enum Verdict
{
    /// <summary>Something was said that must not be, no right source was cited, or an unanswerable question was answered.</summary>
    Wrong,

    /// <summary>The answer is in the knowledge base and the bot did not give it.</summary>
    FalseRefusal,

    /// <summary>The answer is in the knowledge base and the bot asked back instead.</summary>
    AskedBack,

    /// <summary>A right source was cited, but a fact that belongs to the answer is missing.</summary>
    Incomplete,

    Right,
}
