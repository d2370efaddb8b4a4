using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Insight;

/// <summary>Section <c>Insight</c>: figures about what people ask.</summary>
internal sealed class InsightOptions
{
    public const string Key = "Insight";

    /// <summary>False where nothing at all is kept of questions.</summary>
    public bool Collect { get; set; } = true;

    /// <summary>Days for which questions are kept for the figures, 1 to 1100. Default 400: a year and a month to compare.</summary>
    [Range(1, 1100)] public int RetentionDays { get; set; } = 400;

    /// <summary>Conversations that must stand behind anything that is shown, 10 to 1000. Default 10: smaller groups may point at somebody.</summary>
    [Range(10, 1000)] public int SmallestGroup { get; set; } = 10;
}

[OptionsValidator]
internal sealed partial class InsightOptionsValidator : IValidateOptions<InsightOptions>;
