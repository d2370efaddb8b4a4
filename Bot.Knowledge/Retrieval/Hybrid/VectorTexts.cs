using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>What of an entry is embedded: its names, and the windows of each section's text.</summary>
internal static class VectorTexts
{
    public static IReadOnlyList<string> Names(Entry entry) =>
        [.. entry.Aliases.Prepend(entry.Title).Select(TextWindows.Normalised).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Of(Entry entry) => [.. Names(entry).Concat(entry.Sections.SelectMany(section => TextWindows.Of(section.Text))).Distinct(StringComparer.Ordinal)];
}
