namespace Bot.Knowledge.Content;

/// <summary>One thing that a person can ask about: a Markdown file and its front matter. docs/content.md describes the form.</summary>
public sealed record Entry
{
    public required string Id { get; init; }
    public required EntryKind Kind { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The name within a sentence ("the Government Campus", "my line manager"), where its title does not tell; null where it does.</summary>
    public string? Called { get; init; }

    /// <summary>Skill ids of the taxonomy, the most typical first.</summary>
    public IReadOnlyList<string> Skills { get; init; } = [];

    public Audience Audience { get; init; } = new();
    public IReadOnlyList<EligibilityRule> Eligibility { get; init; } = [];
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Null where the entry is no way of learning, such as a contact.</summary>
    public LearningWay? Learning { get; init; }

    public string? Duration { get; init; }
    public string? Cost { get; init; }
    public IReadOnlyList<string> Places { get; init; } = [];
    public IReadOnlyList<EntryDates> Dates { get; init; } = [];

    /// <summary>A year, month or day ("2017", "2017-05", "2017-05-09"), or "undated".</summary>
    public required string AsOf { get; init; }

    public required EntryStatus Status { get; init; }
    public string? ReplacedBy { get; init; }
    public IReadOnlyList<string> Related { get; init; } = [];
    public required IReadOnlyList<Source> Sources { get; init; }
    public Confidence Confidence { get; init; } = Confidence.High;
    public string? Sensitive { get; init; }
    public required string Owner { get; init; }
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The first has no heading: it answers "what is it?" by itself.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>True for the shipped example calendar: every reply that shows it says so.</summary>
    public bool IsSample { get; init; }
}

public enum EntryKind { Programme, Session, Posting, Offer, Guidance, Skill, Network, Contact, Example }

public enum LearningWay { Formal, Others, OnTheJob }

public enum EntryStatus { Current, Dated, Closed }

public enum Confidence { High, Medium, Low }

/// <summary>Ids of the taxonomy; an empty list means anyone.</summary>
public sealed record Audience
{
    public IReadOnlyList<string> Grades { get; init; } = [];
    public IReadOnlyList<string> Professions { get; init; } = [];
    public IReadOnlyList<string> Departments { get; init; } = [];
}

public sealed record EligibilityRule(RuleKind Kind, IReadOnlyList<string> AnyOf, string Text);

/// <summary>Newcomer: made first of all for people who are not in the Civil Service yet.</summary>
public enum RuleKind { Grade, Profession, Department, Place, Scheme, Experience, Nomination, Approval, PositiveAction, Newcomer, Other }

public sealed record EntryDates(DateOnly From, DateOnly? To, string? Place, string? Text);

public sealed record Source(string Title, string? Publisher, string? Year, string? Url);

/// <param name="HeadingPath">Headings from the outside in; empty for the opening.</param>
/// <param name="Text">Plain text of the section: Markdown marks removed, list items on lines of their own.</param>
public sealed record Section(IReadOnlyList<string> HeadingPath, string Text);
