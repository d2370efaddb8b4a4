using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Answers;

namespace Bot.Dialogs.Feedback;

/// <summary>What an answer was made of, for whoever mends the knowledge. It names nobody.</summary>
/// <param name="Question">Masked; empty where the subject is the person's own affair.</param>
/// <param name="Outcome">The kind of answer: Found, Partial, Clarify, NotFound, Refused.</param>
internal sealed partial record AnswerTrace(string Question, string Outcome, IReadOnlyList<string> EntryIds)
{
    private const int LongestQuestion = 200;

    public static AnswerTrace Of(string question, Answer answer) => new(
        answer is Answer.Refused ? "" : Masked(question), answer.GetType().Name,
        answer switch
        {
            Answer.Found found => Ids(found),
            Answer.Partial partial => Ids(partial.Known),
            Answer.NotFound notFound => [.. notFound.Nearest.Select(passage => passage.Entry.Id)],
            _ => [],
        });

    /// <summary>Without what the person says of themselves, and no longer than what is needed to find the question again.</summary>
    public static string Masked(string words) => PlainText.Shorten(Private().Replace(words, "…"), LongestQuestion);

    private static List<string> Ids(Answer.Found found) => [.. found.Citations.Select(citation => citation.EntryId).Distinct()];

    [GeneratedRegex(@"\b(i am|i'm|im|we are|we're|my (\w+ )?(family|\w+) (is|are|was|has))\b[^.,;!?]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Private();
}
