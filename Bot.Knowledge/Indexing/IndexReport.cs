using Bot.Knowledge.Content;

namespace Bot.Knowledge.Indexing;

/// <summary>What building the index file did.</summary>
/// <param name="Written">Entries that were new or changed; 0 where the file was up to date.</param>
/// <param name="Removed">Entries that are gone.</param>
public sealed record IndexReport(int Files, int Entries, int Chunks, int Written, int Removed, TimeSpan Took, IReadOnlyList<ContentProblem> Problems);

/// <param name="Done">Entries looked at so far.</param>
public readonly record struct IndexProgress(int Done, int Total);
