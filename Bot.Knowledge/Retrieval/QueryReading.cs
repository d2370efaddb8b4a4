using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>What a question was understood to name, before anything is looked up.</summary>
public sealed record QueryReading
{
    /// <summary>How words were read, one claim a line: "read 'mentorng' as 'mentoring'".</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    /// <summary>Ids of the taxonomy, as in the lists that follow.</summary>
    public IReadOnlyList<string> Grades { get; init; } = [];
    public IReadOnlyList<string> Places { get; init; } = [];
    public IReadOnlyList<string> Skills { get; init; } = [];
    public IReadOnlyList<string> Professions { get; init; } = [];
    public IReadOnlyList<string> Departments { get; init; } = [];
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Abbreviations and jargon that stand in the question, with the meanings that its other words leave open: more than one must be asked back.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Words of the subject that the index does not hold, even corrected.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Years that stand in the question.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];
}
