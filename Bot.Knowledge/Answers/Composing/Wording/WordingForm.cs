using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>The form in which a model is asked to answer, for those who ask it again.</summary>
public static class WordingForm
{
    public static ChatResponseFormat Of => WordedAnswer.Form;
}
