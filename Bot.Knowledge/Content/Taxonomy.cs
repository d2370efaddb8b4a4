namespace Bot.Knowledge.Content;

/// <summary>The shared words of the entries: what they may name in their front matter, and what people call it.</summary>
public sealed record Taxonomy
{
    public static Taxonomy Empty { get; } = new();

    public IReadOnlyList<Skill> Skills { get; init; } = [];
    public IReadOnlyList<TaxonomyItem> Grades { get; init; } = [];
    public IReadOnlyList<TaxonomyItem> Professions { get; init; } = [];
    public IReadOnlyList<TaxonomyItem> Departments { get; init; } = [];
    public IReadOnlyList<TaxonomyItem> Places { get; init; } = [];
    public IReadOnlyList<TaxonomyItem> Formats { get; init; } = [];
    public IReadOnlyList<TaxonomyItem> Kinds { get; init; } = [];

    /// <summary>Abbreviations and jargon, each label once.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    public Skill? Skill(string id) => Skills.FirstOrDefault(skill => skill.Id == id);

    /// <summary>Direct children only: skills that name this one as broader.</summary>
    public IReadOnlyList<Skill> NarrowerThan(string skillId) => [.. Skills.Where(skill => skill.Broader.Contains(skillId))];
}

public record TaxonomyItem(string Id, string Name, IReadOnlyList<string> Synonyms)
{
    /// <summary>Ids of wider items of the same list, such as SCS for SCS1 or london for croydon.</summary>
    public IReadOnlyList<string> Broader { get; init; } = [];

    /// <summary>Name first, then synonyms.</summary>
    public IReadOnlyList<string> Labels => [Name, .. Synonyms];
}

public sealed record Skill(string Id, string Name, IReadOnlyList<string> Synonyms) : TaxonomyItem(Id, Name, Synonyms)
{
    public IReadOnlyList<string> Related { get; init; } = [];
}

/// <summary>An abbreviation or a word of jargon; more than one meaning means that the person must be asked.</summary>
/// <param name="Label">As people type it: "FLS".</param>
public sealed record Term(string Label, IReadOnlyList<TermMeaning> Meanings);

/// <param name="EntryId">The entry that it leads to; null where it is only a word.</param>
public sealed record TermMeaning(string Text, string? EntryId);
