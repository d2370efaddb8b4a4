using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary>Section <c>Desk:SignIn</c>: who may use the desk. Without <see cref="Authority"/> there is none outside Development.</summary>
internal sealed class SignInOptions : IValidatableObject
{
    public const string Key = "Desk:SignIn";

    // Their tokens may come from any organisation.
    private static readonly string[] OpenTenants = ["common", "organizations", "consumers"];

    /// <summary>The OpenID Connect issuer, such as <c>https://login.microsoftonline.com/TENANT-ID/v2.0</c>. Empty (the default): no tokens are accepted.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What access tokens must be made for. In Entra ID, with version 2 tokens: the application's id.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The application id with which the page asks for tokens.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The permission that the page asks for and tokens must carry (its last part), such as <c>api://APP-ID/Desk.Access</c>.</summary>
    public string Scope { get; set; } = "";

    /// <summary>The claim with the roles.</summary>
    [Required] public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim that names a person for good. Other issuers than Entra ID often have only <c>sub</c>.</summary>
    [Required] public string IdClaim { get; set; } = "oid";

    [Required] public string NameClaim { get; set; } = "name";

    [Required] public string AdviserRole { get; set; } = "Desk.Adviser";

    [Required] public string LeadRole { get; set; } = "Desk.Lead";

    [Required] public string AdminRole { get; set; } = "Desk.Admin";

    /// <summary>Minutes that the one-time link of Development is good for, 1 to 60.</summary>
    [Range(1, 60)] public int LinkMinutes { get; set; } = 15;

    /// <summary>Hours after which a session of Development ends, 1 to 24. Default 8: a working day.</summary>
    [Range(1, 24)] public int SessionHours { get; set; } = 8;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority == "")
        {
            if (Audience + ClientId + Scope != "") yield return new ValidationResult($"{Key}:{nameof(Authority)} is missing.", [nameof(Authority)]);
            yield break;
        }
        if (!Uri.TryCreate(Authority, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            yield return new ValidationResult($"{Key}:{nameof(Authority)} must be an https address.", [nameof(Authority)]);
        else if (uri.Segments.Any(segment => OpenTenants.Contains(segment.Trim('/'), StringComparer.OrdinalIgnoreCase)))
            yield return new ValidationResult($"{Key}:{nameof(Authority)} must name one tenant: '{uri.AbsolutePath}' lets in every organisation.", [nameof(Authority)]);
        if (Audience == "") yield return new ValidationResult($"{Key}:{nameof(Audience)} is missing: tokens made for others would be accepted.", [nameof(Audience)]);
        if (ClientId == "") yield return new ValidationResult($"{Key}:{nameof(ClientId)} is missing.", [nameof(ClientId)]);
        if (Scope == "") yield return new ValidationResult($"{Key}:{nameof(Scope)} is missing: it tells access tokens from others.", [nameof(Scope)]);
        if (new[] { AdviserRole, LeadRole, AdminRole }.Distinct(StringComparer.Ordinal).Count() < 3)
            yield return new ValidationResult($"{Key}: the three roles need three names.", [nameof(AdviserRole)]);
    }
}

[OptionsValidator]
internal sealed partial class SignInOptionsValidator : IValidateOptions<SignInOptions>;
