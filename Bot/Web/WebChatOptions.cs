using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Section <c>WebChat</c>: the page at <c>/</c>.</summary>
internal sealed class WebChatOptions : IValidatableObject
{
    /// <summary>Origins that may show the page in a frame, such as <c>https://intranet.example</c>. Default: none but our own.</summary>
    public IList<string> EmbeddingOrigins { get; set; } = [];

    /// <summary>Hours after which a tab that was left open starts a new conversation, 1 to 72. Default 12: a working day with its evening.</summary>
    [Range(1, 72)] public int ResumeHours { get; set; } = 12;

    /// <summary>New conversations that one address may start in a minute, 1 to 10,000. Default 60: a whole office may sit behind one address.</summary>
    [Range(1, 10_000)] public int SessionsPerMinute { get; set; } = 60;

    /// <summary>Questions that one address may ask by the plain form in a minute, 1 to 10,000.</summary>
    [Range(1, 10_000)] public int FormQuestionsPerMinute { get; set; } = 60;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in EmbeddingOrigins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.GetLeftPart(UriPartial.Authority) != origin)
                yield return new ValidationResult($"'{origin}' is not an origin such as https://intranet.example (no path, no slash at the end).", [nameof(EmbeddingOrigins)]);
        }
    }
}

[OptionsValidator]
internal sealed partial class WebChatOptionsValidator : IValidateOptions<WebChatOptions>;
