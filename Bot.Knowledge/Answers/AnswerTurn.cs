using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers;

/// <summary>What the steps of one run of the pipeline have found out so far.</summary>
internal sealed class AnswerTurn(Question question)
{
    public Question Question { get; } = question;

    /// <summary>True where the pipeline only tries whether it could answer: no model is asked for that.</summary>
    public bool IsTrial { get; init; }

    /// <summary>The question as it is looked up: cleaned, then resolved against the talk.</summary>
    public string Text { get; set; } = question.Text;

    /// <summary>Set where <see cref="Text"/> says more than the person typed.</summary>
    public string? ReadAs { get => Anew ?? field; set; }

    /// <summary>The question as a model put it, where the person's own words led nowhere; it is what they see.</summary>
    public string? Anew { get; init; }

    /// <summary>The entry that an elliptic question is about; null where the question names its own subject.</summary>
    public Entry? About { get; set; }

    /// <summary>True where the person asked for more of the last answer.</summary>
    public bool IsMore { get; set; }

    /// <summary>The single questions in <see cref="Text"/>, in order; at least one once it was split.</summary>
    public IReadOnlyList<QuestionPart> Parts { get; set; } = [];
}

/// <summary>One question of a message, with what was found for it.</summary>
internal sealed record QuestionPart(string Text)
{
    /// <summary>The entry that an elliptic part is about; null where the part names its own subject.</summary>
    public Entry? About { get; init; }

    /// <summary>The part as it is looked up: with its subject put in where it leans on another.</summary>
    public string LookedUp { get; init; } = Text;

    /// <summary>Best first; empty until looked up, and where nothing was found.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Null where nothing answers this part.</summary>
    public Answer.Found? Found { get; init; }

    /// <summary>True where the page was found and says nothing of what is asked: nothing of it is shown.</summary>
    public bool IsUnwritten { get; init; }

    /// <summary>How sure it is that the best page is meant, 0 to 1.</summary>
    public double Certainty { get; init; }

    /// <summary>What the answer leaves open, in words to show; null where it leaves nothing open.</summary>
    public string? Missing { get; init; }
}
