using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>A chunk found for a query.</summary>
/// <param name="ChunkId">Entry id, '#', ordinal of the section.</param>
/// <param name="Confidence">0 to 1, calibrated: the share of judged questions with this score whose passage was right.</param>
/// <param name="Reasons">Why it scored, one claim a line, for <c>search --explain</c>.</param>
public sealed record Passage(
    string ChunkId, Entry Entry, IReadOnlyList<string> HeadingPath, string Text, double Score, double Confidence, IReadOnlyList<string> Reasons);
