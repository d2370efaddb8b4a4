using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Bot.Department;

/// <summary>Who takes hand-offs, when, and what is promised. Section <c>Handoff</c>; docs/handoff.md has an example.</summary>
internal sealed class HandoffOptions
{
    public const string Section = "Handoff";

    /// <summary>IANA name of the time zone of the opening hours.</summary>
    [Required] public string TimeZone { get; set; } = "Europe/London";

    /// <summary>Whose bank holidays: <c>england-and-wales</c>, <c>scotland</c> or <c>northern-ireland</c>.</summary>
    [Required] public string Division { get; set; } = "england-and-wales";

    /// <summary>Opening hours by day, such as <c>Monday: 09:00-12:30 13:30-17:00</c>. Nothing means Monday to Friday, 09:00-17:00.</summary>
    public IDictionary<string, string> Hours { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Further days on which nobody is there (<c>2026-06-15</c>): proclaimed holidays, the department's own days.</summary>
    public IList<string> Closed { get; } = [];

    /// <summary>Bank holidays that are worked, or were moved away.</summary>
    public IList<string> Open { get; } = [];

    /// <summary>Opening minutes until the first reply, 1 to 100,000. Default 120.</summary>
    [Range(1, 100_000)] public int FirstReplyMinutes { get; set; } = 120;

    /// <summary>Opening minutes until each later reply, 1 to 100,000. Default 60.</summary>
    [Range(1, 100_000)] public int NextReplyMinutes { get; set; } = 60;

    /// <summary>Opening minutes until the case is closed, 1 to 100,000. Default 2400: five days of eight hours.</summary>
    [Range(1, 100_000)] public int ResolutionMinutes { get; set; } = 2400;

    /// <summary>Opening minutes after which a case that nobody took is escalated, 0 to 100,000; 0 means never. Default 240.</summary>
    [Range(0, 100_000)] public int EscalateAfterMinutes { get; set; } = 240;

    /// <summary>Hours for which an offer waits for the person's yes, 1 to 168. Default 24.</summary>
    [Range(1, 168)] public int OfferHours { get; set; } = 24;

    /// <summary>Days after which a case that nobody answers expires, 1 to 365. Default 28.</summary>
    [Range(1, 365)] public int WaitingDays { get; set; } = 28;

    /// <summary>Days of the person's silence after the adviser's last words, 1 to 365. Default 7.</summary>
    [Range(1, 365)] public int QuietDays { get; set; } = 7;

    /// <summary>Id of the team that gets what no other team fits.</summary>
    [Required] public string DefaultTeam { get; set; } = "advisers";

    /// <summary>False where advisers work in Teams or an external hub only, and wherever nobody can sign in to it.</summary>
    public bool WebDesk { get; set; } = true;

    /// <summary>Cases that an adviser at the web desk can have at once, 1 to 100; whoever has so many is not free. Default 4.</summary>
    [Range(1, 100)] public int CasesAtOnce { get; set; } = 4;

    /// <summary>At most 50. Nothing means one team, <c>advisers</c>, with the values above.</summary>
    [MaxLength(50), ValidateEnumeratedItems] public IList<TeamOptions> Teams { get; } = [];

    /// <summary>Advisers by name, with hours of their own where they keep some. At most 500.</summary>
    [MaxLength(500), ValidateEnumeratedItems] public IList<AdviserHoursOptions> Advisers { get; } = [];

    [ValidateObjectMembers] public HubOptions Hub { get; set; } = new();
}

/// <summary>A team. What is left out is as for all.</summary>
internal sealed class TeamOptions
{
    [Required, RegularExpression("[a-z0-9-]{1,40}", MatchTimeoutInMilliseconds = 10_000)] public string Id { get; set; } = "";
    [Required, StringLength(80, MinimumLength = 1)] public string Name { get; set; } = "";

    /// <summary>Ids of skills of the taxonomy; narrower ones are included.</summary>
    public IList<string> Topics { get; } = [];
    public IList<string> Grades { get; } = [];

    /// <summary>Ids of places of the taxonomy.</summary>
    public IList<string> Regions { get; } = [];

    /// <summary>Takes sensitive cases, and no others. Name its members.</summary>
    public bool Sensitive { get; set; }

    /// <summary>1 first, 3 last. Default 2.</summary>
    [Range(1, 3)] public int Priority { get; set; } = 2;

    /// <summary>Ids of advisers; nothing means every adviser.</summary>
    public IList<string> Members { get; } = [];

    public string? EscalatesTo { get; set; }
    [Range(0, 100_000)] public int? EscalateAfterMinutes { get; set; }
    [Range(1, 100_000)] public int? FirstReplyMinutes { get; set; }
    [Range(1, 100_000)] public int? NextReplyMinutes { get; set; }
    [Range(1, 100_000)] public int? ResolutionMinutes { get; set; }

    public string? TimeZone { get; set; }
    public string? Division { get; set; }
    public IDictionary<string, string> Hours { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
    public IList<string> Closed { get; } = [];

    /// <summary>The Teams channel in which the team works, such as <c>19:…@thread.tacv2</c>; none for none.</summary>
    [StringLength(200)] public string? TeamsChannelId { get; set; }

    /// <summary>The service address of that channel. Default: the world-wide one.</summary>
    [Url] public string TeamsServiceUrl { get; set; } = "https://smba.trafficmanager.net/teams/";

    public string? TeamsTenantId { get; set; }
}

/// <summary>An adviser whom colleagues can give cases to by name, or who keeps hours of their own.</summary>
internal sealed class AdviserHoursOptions
{
    /// <summary>The id by which sign-in and Teams know them: the directory's object id.</summary>
    [Required, StringLength(200, MinimumLength = 1)] public string Id { get; set; } = "";

    [StringLength(100)] public string Name { get; set; } = "";
    public string? TimeZone { get; set; }
    public IDictionary<string, string> Hours { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>An external hub that takes hand-offs as Bot Framework events. Off without an address.</summary>
internal sealed class HubOptions
{
    /// <summary>The service address of the channel through which the hub is reached.</summary>
    [Url] public string? ServiceUrl { get; set; }

    /// <summary>The hub's channel id and the conversation in which it takes events.</summary>
    public string ChannelId { get; set; } = "handoff";

    public string ConversationId { get; set; } = "handoff";

    /// <summary>Seconds within which the hub must say that it took the case, 5 to 3600. Default 60; after that advisers get it.</summary>
    [Range(5, 3600)] public int AcceptSeconds { get; set; } = 60;
}
