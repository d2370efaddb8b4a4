using System.ComponentModel.DataAnnotations;

namespace Bot.Knowledge.Answers;

/// <summary>How sure the index must be, in the calibrated confidence of a passage.</summary>
public sealed class AnswerThresholds
{
    /// <summary>From here on the bot answers. 0 to 1.</summary>
    [Range(0.0, 1.0)] public double Answer { get; set; } = 0.5;

    /// <summary>From here on, and below <see cref="Answer"/>, it asks which of the nearest entries is meant; below this it does not know. 0 to 1.</summary>
    [Range(0.0, 1.0)] public double AskBack { get; set; } = 0.25;
}
