using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Takes a message with several questions apart, so that each is answered or said to be unanswered.</summary>
internal sealed partial class SplitStep : IAnswerStep
{
    // More parts than this is a pasted list: it is looked up as one text.
    private const int MostParts = 3;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        var parts = Border().Replace(turn.Text, border => $"\n{border.Groups["next"].Value}").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Split(' ').Length >= 3).ToList();
        turn.Parts = parts.Count is > 1 and <= MostParts ? [.. parts.Select(part => new QuestionPart(part))] : [new QuestionPart(turn.Text)];
        return Task.FromResult<Answer?>(null);
    }

    // After a question mark, or before "and" that opens another question.
    [GeneratedRegex(@"\?\s+|,?\s+and\s+(?<next>(what|who|how|when|where|which|why|is|are|can|does|do)\s+(is|are|was|were|do|does|did|can|could|will|would|it|i|much|many|long|the|there)\b|who\s+(pays|paid|runs|ran|leads|led|teaches|organi[sz]es|delivers|gets|decides|hosts|owns|started)\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Border();
}
