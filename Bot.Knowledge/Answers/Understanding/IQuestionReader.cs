namespace Bot.Knowledge.Answers.Understanding;

/// <summary>Reads a question anew that the deterministic way was not sure of. What it says is checked before anything follows from it.</summary>
public interface IQuestionReader
{
    /// <param name="subject">Title of the page that the last answer came from; null where there was none.</param>
    /// <returns>Null where it has nothing to say, for whatever reason: it does not throw but for the caller's own cancellation.</returns>
    Task<QuestionReading?> ReadAsync(Question question, string? subject, CancellationToken cancellationToken);
}

/// <param name="Text">The question as one that can be understood by itself; null where it could not be read.</param>
/// <param name="Wish">What else than an answer may be wanted.</param>
public sealed record QuestionReading(string? Text, Wish Wish);

/// <summary>What somebody may want whose words were taken for a question and are none that can be answered.</summary>
public enum Wish { None, Find, Compare, Person, Plan, Manager }
