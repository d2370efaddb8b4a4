using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Section <c>DirectLine</c>: the embedded Direct Line 3.0 door.</summary>
internal sealed class DirectLineOptions : IValidatableObject
{
    public const string Key = "DirectLine";

    private const int ShortestSecret = 16;
    private const int ShortestKeyBytes = 32;

    /// <summary>What a trusted server shows to <c>tokens/generate</c>, 16 characters or more. Empty (the default): nobody gets tokens that way.</summary>
    public string Secret { get; set; } = "";

    /// <summary>
    /// Base64 of 32 bytes or more that sign the tokens. Empty (the default): made at the first start and kept in the data folder.
    /// Several instances behind one address need the same key, so it is set here.
    /// </summary>
    public string SigningKey { get; set; } = "";

    /// <summary>Origins whose pages may call this door, such as <c>https://intranet.example</c>. Our own page needs no entry.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Seconds that a token is good for, 5 to 3,600. Default 1,800: clients refresh theirs every 15 minutes.</summary>
    [Range(5, 3600)] public int TokenSeconds { get; set; } = 1800;

    /// <summary>Largest posted activity in bytes, 1,024 to 1,048,576. Default 262,144, as in the hosted service.</summary>
    [Range(1024, 1_048_576)] public int LargestActivity { get; set; } = 262_144;

    /// <summary>Largest upload with all its files in bytes, 1,024 to 16,777,216. Default 4,194,304, as in the hosted service.</summary>
    [Range(1024, 16_777_216)] public int LargestUpload { get; set; } = 4_194_304;

    /// <summary>Activities that one conversation may post in a minute, 10 to 100,000; a fifth of them at once. Default 300.</summary>
    [Range(10, 100_000)] public int ActivitiesPerMinute { get; set; } = 300;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Secret.Length is > 0 and < ShortestSecret)
            yield return new ValidationResult($"{Key}:{nameof(Secret)} must have {ShortestSecret} characters or more.", [nameof(Secret)]);
        if (SigningKey != "" && KeyBytes(SigningKey) < ShortestKeyBytes)
            yield return new ValidationResult($"{Key}:{nameof(SigningKey)} must be the Base64 of {ShortestKeyBytes} bytes or more.", [nameof(SigningKey)]);
        foreach (var origin in AllowedOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.GetLeftPart(UriPartial.Authority) != origin)
                yield return new ValidationResult($"{Key}:{nameof(AllowedOrigins)} '{origin}' is not an origin such as https://intranet.example.", [nameof(AllowedOrigins)]);
        }
    }

    private static int KeyBytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var written) ? written : 0;
    }
}

[OptionsValidator]
internal sealed partial class DirectLineOptionsValidator : IValidateOptions<DirectLineOptions>;
