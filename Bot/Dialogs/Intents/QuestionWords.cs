using System.Text.RegularExpressions;

namespace Bot.Dialogs.Intents;

internal static partial class QuestionWords
{
    /// <summary>True for what can only be a question, even while the bot waits for an answer of its own.</summary>
    public static bool IsQuestion(string utterance) => utterance.TrimEnd().EndsWith('?') || Opening().IsMatch(utterance);

    [GeneratedRegex(@"^\s*(what|what's|whats|who|who's|whos|when|where|why|how|how's|which|is|are|do|does|did|can i|could i|should|will|would|tell me (about|more))\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
