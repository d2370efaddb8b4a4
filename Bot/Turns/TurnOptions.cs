using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

/// <summary>Section <c>Turns</c>.</summary>
internal sealed class TurnOptions
{
    public const string Section = "Turns";

    /// <summary>Conversations that are answered at the same time, 1 to 4096. Default 128: a turn mostly waits.</summary>
    [Range(1, 4096)] public int Parallel { get; set; } = 128;

    /// <summary>Seconds that one turn may take, 1 to 300. Default 30.</summary>
    [Range(1, 300)] public int TimeLimitSeconds { get; set; } = 30;

    /// <summary>Runs of a failing turn before it is parked, 1 to 10. Default 3.</summary>
    [Range(1, 10)] public int Attempts { get; set; } = 3;

    /// <summary>Milliseconds before the second run; each further pause is four times as long. 10 to 60000. Default 500.</summary>
    [Range(10, 60000)] public int RetryMilliseconds { get; set; } = 500;

    /// <summary>Seconds for which a caller that wants the answer in the response is kept waiting, 1 to 300. Default 60.</summary>
    [Range(1, 300)] public int AnswerWaitSeconds { get; set; } = 60;

    /// <summary>Seconds that a shutdown waits for running turns, 0 to 300. Default 10; the rest stays in the inbox.</summary>
    [Range(0, 300)] public int DrainSeconds { get; set; } = 10;

    /// <summary>Seconds after which the claims of a silent host are free, 5 to 600. Default 30.</summary>
    [Range(5, 600)] public int LeaseSeconds { get; set; } = 30;
}

[OptionsValidator]
internal sealed partial class TurnOptionsValidator : IValidateOptions<TurnOptions>;
