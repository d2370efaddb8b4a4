using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Turns.Outbound;

/// <summary>Section <c>Outbox</c>.</summary>
internal sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Conversations that are sent to at the same time, 1 to 4096. Default 128.</summary>
    [Range(1, 4096)] public int Parallel { get; set; } = 128;

    /// <summary>Seconds that one send may take, 1 to 300. Default 30.</summary>
    [Range(1, 300)] public int SendSeconds { get; set; } = 30;

    /// <summary>Milliseconds before the second try; the pause doubles with each further one. 10 to 60000. Default 500.</summary>
    [Range(10, 60000)] public int FirstPauseMilliseconds { get; set; } = 500;

    /// <summary>Seconds of the longest pause between tries, 1 to 3600. Default 300.</summary>
    [Range(1, 3600)] public int LongestPauseSeconds { get; set; } = 300;

    /// <summary>Minutes after which an activity that cannot be sent is given up and listed, 1 to 10080. Default 240: a later answer confuses more than it helps.</summary>
    [Range(1, 10080)] public int GiveUpMinutes { get; set; } = 240;
}

[OptionsValidator]
internal sealed partial class OutboxOptionsValidator : IValidateOptions<OutboxOptions>;
