using System.Globalization;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>A heading's text with its heading path: what is found and quoted.</summary>
internal sealed record Chunk(Entry Entry, int Ordinal, IReadOnlyList<string> HeadingPath, string Text)
{
    public string Id { get; } = $"{Entry.Id}#{Ordinal.ToString(CultureInfo.InvariantCulture)}";

    public static IEnumerable<Chunk> Of(Entry entry) =>
        entry.Sections.Select((section, ordinal) => new Chunk(entry, ordinal, section.HeadingPath, section.Text));
}
