using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Department;

/// <summary>What makes the service a certain department's: names, contacts, links. Settings key <c>Department</c>.</summary>
internal sealed class DepartmentOptions
{
    public const string Key = "Department";

    /// <summary>1 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 1)]
    public string Name { get; set; } = "Example Department";

    /// <summary>1 to 40 characters. What the bot calls itself.</summary>
    [Required, StringLength(40, MinimumLength = 1)]
    public string BotName { get; set; } = "SkillsAdvisor";

    /// <summary>One or two sentences under the heading of the web chat page.</summary>
    [Required, StringLength(400, MinimumLength = 1)]
    public string Introduction { get; set; } =
        "Ask about skills, programmes, sessions and postings. Answers quote their source, and you can ask for a person at any time.";

    /// <summary>The line below the web chat: what not to type, what is kept and for how long.</summary>
    [Required, StringLength(400, MinimumLength = 1)]
    public string PrivacyNote { get; set; } =
        "Do not type personal details. Do not type anything marked OFFICIAL-SENSITIVE or above. Conversations are kept for a limited time.";

    /// <summary>Where people reach this host, such as https://skills.example.gov.uk, for links in messages; empty: such links stand in web chat only.</summary>
    [StringLength(200)]
    public string Address { get; set; } = "";

    /// <summary>Whom people can turn to without the bot, shown with every hand-over. At most 8.</summary>
    [MaxLength(8), ValidateEnumeratedItems]
    public IList<DepartmentContact> Contacts { get; } = [];

    /// <summary>Links in the page's footer, such as the privacy notice and the accessibility statement. At most 8.</summary>
    [MaxLength(8), ValidateEnumeratedItems]
    public IList<DepartmentLink> Links { get; } = [];
}

internal sealed class DepartmentContact
{
    [Required, StringLength(80, MinimumLength = 1)]
    public string Name { get; set; } = "";

    /// <summary>How to reach them, in words: "see the intranet", a number, an address.</summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string Text { get; set; } = "";

    /// <summary>An address that starts with https:, http:, mailto: or tel:, because it becomes a link.</summary>
    [RegularExpression("(https?://|mailto:|tel:)[^\\s\"'<>]+", MatchTimeoutInMilliseconds = 10_000)]
    public string? Url { get; set; }
}

internal sealed class DepartmentLink
{
    [Required, StringLength(80, MinimumLength = 1)]
    public string Text { get; set; } = "";

    /// <summary>An address that starts with https:, http: or mailto:.</summary>
    [Required, RegularExpression("(https?://|mailto:)[^\\s\"'<>]+", MatchTimeoutInMilliseconds = 10_000)]
    public string Url { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class DepartmentOptionsValidator : IValidateOptions<DepartmentOptions>;
