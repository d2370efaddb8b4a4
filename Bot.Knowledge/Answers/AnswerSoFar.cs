namespace Bot.Knowledge.Answers;

/// <summary>How far the wording of an answer has come.</summary>
/// <param name="Title">The page that it is worded from.</param>
/// <param name="Said">The sentences so far, each of which has passed the citation check; null before the first.</param>
public sealed record AnswerSoFar(string Title, Answer.Found? Said);
