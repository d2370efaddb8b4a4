using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Proposals;

/// <summary>Section <c>Proposals</c>: what becomes of advisers' answers that are worth keeping.</summary>
internal sealed class ProposalOptions
{
    public const string Key = "Proposals";

    /// <summary>Where drafts wait for an editor, relative to the working directory. The bot reads nothing in it.</summary>
    [Required] public string Folder { get; set; } = Path.Combine("data", "drafts");

    /// <summary>Who owns a new entry until an editor says otherwise.</summary>
    [Required, RegularExpression("[a-z0-9-]{1,60}", MatchTimeoutInMilliseconds = 10_000)] public string Owner { get; set; } = "learning-team";

    /// <summary>Months until a new entry must be reviewed, 1 to 36.</summary>
    [Range(1, 36)] public int ReviewMonths { get; set; } = 6;

    /// <summary>From this confidence on, an entry that exists already is shown as alike, 0.1 to 1. Default 0.5: as likely as not it answers the question.</summary>
    [Range(0.1, 1)] public double AlikeFrom { get; set; } = 0.5;
}

[OptionsValidator]
internal sealed partial class ProposalOptionsValidator : IValidateOptions<ProposalOptions>;
