using System.CommandLine;

namespace Bot.Commands;

/// <summary><c>evaluate</c>: measures the product on judged questions.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measures the product on judged questions.")
    {
        EvaluateRetrievalCommand.Create(),
        EvaluateAnswersCommand.Create(),
        EvaluateIntentsCommand.Create(),
        EvaluatePrivacyCommand.Create(),
    };
}
