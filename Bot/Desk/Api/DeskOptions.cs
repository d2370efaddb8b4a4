using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Api;

/// <summary>Section <c>Desk</c>: what a department sets for its advisers' everyday work.</summary>
internal sealed class DeskOptions
{
    public const string Key = "Desk";

    /// <summary>Ready-made replies, at most 50.</summary>
    [MaxLength(50), ValidateEnumeratedItems]
    public IList<CannedReply> Replies { get; } = [];

    /// <summary>How a case can end, at most 10. Nothing means the four of <see cref="UsualOutcomes"/>.</summary>
    [MaxLength(10)]
    public IList<string> Outcomes { get; } = [];

    /// <summary>Topics that a case can be closed with, at most 50. Nothing means the widest skills of the taxonomy.</summary>
    [MaxLength(50)]
    public IList<string> Tags { get; } = [];

    /// <summary>Bytes of one file to or from a person, 1,024 to 16,777,216. Default 4,194,304, as much as people may upload.</summary>
    [Range(1024, 16_777_216)] public int LargestFile { get; set; } = 4_194_304;

    public static IReadOnlyList<string> UsualOutcomes { get; } = ["Answered", "Told whom to turn to", "Not something we can help with", "No reply from the person"];
}

internal sealed class CannedReply
{
    [Required, StringLength(80, MinimumLength = 1)]
    public string Title { get; set; } = "";

    [Required, StringLength(4000, MinimumLength = 1)]
    public string Text { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class DeskOptionsValidator : IValidateOptions<DeskOptions>;
