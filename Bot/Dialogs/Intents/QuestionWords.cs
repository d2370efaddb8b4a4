using Bot.Dialogs.Intents.Reading;

namespace Bot.Dialogs.Intents;

internal static class QuestionWords
{
    /// <summary>True for what can only be a question, even while the bot waits for an answer of its own.</summary>
    public static bool IsQuestion(string utterance) => utterance.TrimEnd().EndsWith('?') || Forms.IsQuestion(Wording.Of(utterance, KnownWords.All, SlipMender.None));
}
