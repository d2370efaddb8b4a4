using System.ComponentModel.DataAnnotations;

namespace Bot.Knowledge.Answers;

/// <summary>How sure the bot must be. Sure is a page that the search finds likely and that knows what the question is made of; docs/decisions/0071 has the figures.</summary>
public sealed class AnswerThresholds
{
    /// <summary>From here on the bot answers. 0 to 1.</summary>
    [Range(0.0, 1.0)] public double Answer { get; set; } = 0.55;

    /// <summary>From here on, and below <see cref="Answer"/>, it asks which of the nearest entries is meant; below this it does not know. 0 to 1.</summary>
    [Range(0.0, 1.0)] public double AskBack { get; set; } = 0.4;
}
