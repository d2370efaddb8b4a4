using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The SQLite file, relative to the working directory. Default <c>data/skillsadvisor.db</c>.</summary>
    [Required] public string Path { get; set; } = "data/skillsadvisor.db";

    /// <summary>Days for which conversations, their state and what was given up are kept, 1 to 3650. Default 30: a talk goes on for days, not for months.</summary>
    [Range(1, 3650)] public int RetentionDays { get; set; } = 30;

    /// <summary>Days for which a development plan is kept after its last change, 1 to 3650. Default 365: a year's plan.</summary>
    [Range(1, 3650)] public int PlanRetentionDays { get; set; } = 365;

    /// <summary>Days for which hand-off cases are kept after their last change, 1 to 3650. Default 365: a year's figures.</summary>
    [Range(1, 3650)] public int CaseRetentionDays { get; set; } = 365;

    /// <summary>Hours for which a repeat of an activity is recognised, 1 to 168. Default 24: Teams repeats within seconds, queues within hours.</summary>
    [Range(1, 168)] public int RepeatHours { get; set; } = 24;

    /// <summary>Minutes between two clean-ups, 1 to 1440. Default 10.</summary>
    [Range(1, 1440)] public int CleanEveryMinutes { get; set; } = 10;
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
