namespace Bot.Knowledge.Content;

/// <summary>An entry with where it was written, for rules that look at several entries at once.</summary>
/// <param name="Lines">Line of each top-level key of the front matter.</param>
/// <param name="Links">Entry ids that the text links to, with their line.</param>
internal sealed record EntryFile(string File, Entry Entry, IReadOnlyDictionary<string, int> Lines, IReadOnlyList<EntryLink> Links)
{
    public int LineFor(string key) => Lines.GetValueOrDefault(key, 1);
}

internal sealed record EntryLink(string EntryId, int Line);
