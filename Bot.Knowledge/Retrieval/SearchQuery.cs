using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>What to look for. Only the text is needed; the rest narrows or leans.</summary>
/// <param name="Text">As typed. What is longer than 2,000 characters is cut there.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>1 to 100 passages, one for each entry.</summary>
    public int Count { get; init; } = 10;

    /// <summary>Only entries of these kinds; empty for all.</summary>
    public IReadOnlyList<EntryKind> Kinds { get; init; } = [];

    /// <summary>Only entries that are not closed.</summary>
    public bool OpenOnly { get; init; }
}
