using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Files;

/// <summary>Section <c>Files</c>: files that the bot gives to a person by a link.</summary>
internal sealed class FileOptions : IValidatableObject
{
    public const string Section = "Files";

    /// <summary>How people reach this host, such as <c>https://skills.example.gov.uk</c>. Empty (the default): the first address that the host listens on.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Minutes for which a link works, 5 to 10,080. Default 60: time to save the file, no time for the link to travel.</summary>
    [Range(5, 10_080)] public int LinkMinutes { get; set; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress != "" && !(Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            yield return new ValidationResult($"{Section}:{nameof(PublicAddress)} '{PublicAddress}' is not an address such as https://skills.example.gov.uk.", [nameof(PublicAddress)]);
    }
}

[OptionsValidator]
internal sealed partial class FileOptionsValidator : IValidateOptions<FileOptions>;
