using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Options side by side.</summary>
/// <param name="Options">In the order asked for; at most <see cref="Most"/>.</param>
/// <param name="Rows">One for each question that tells options apart; a row where no source says anything is left out.</param>
public sealed record Comparison(IReadOnlyList<Entry> Options, IReadOnlyList<ComparisonRow> Rows)
{
    public const int Most = 3;

    private const string NotSaid = "The source does not say";

    internal static Comparison Of(IReadOnlyList<Entry> options, LearnerProfile profile, Taxonomy taxonomy) => new(options,
    [
        new("What it is", [.. options.Select(entry => SentenceSplitter.Split(entry.Sections[0].Text)[0])]),
        .. Row("Who it is for", options, entry => Audience(entry, taxonomy)),
        .. Row("Open to you", options, entry => OpenTo(entry, profile, taxonomy)),
        .. Row("How you learn", options, entry => Names(entry.Formats, taxonomy.Formats)),
        .. Row("Time", options, entry => entry.Duration),
        .. Row("Cost", options, entry => entry.Cost),
        .. Row("Where", options, entry => Names(entry.Places, taxonomy.Places)),
        .. Row("Skills", options, entry => Names(entry.Skills, taxonomy.Skills)),
        new("Next step", [.. options.Select(ItemWriter.NextStep)]),
        new("As of", [.. options.Select(AsOf)]),
        new("Source", [.. options.Select(ItemWriter.SourceLine)]),
    ]);

    private static IEnumerable<ComparisonRow> Row(string label, IReadOnlyList<Entry> options, Func<Entry, string?> cell)
    {
        var cells = options.Select(cell).ToList();
        return cells.TrueForAll(string.IsNullOrEmpty) ? [] : [new ComparisonRow(label, [.. cells.Select(text => string.IsNullOrEmpty(text) ? NotSaid : text)])];
    }

    private static string? Audience(Entry entry, Taxonomy taxonomy) =>
        entry.Eligibility.Count > 0 ? string.Join(' ', entry.Eligibility.Select(rule => rule.Text)) : Names(entry.Audience.Grades, taxonomy.Grades);

    // Nothing is said of a rule that only the person can know.
    private static string? OpenTo(Entry entry, LearnerProfile profile, Taxonomy taxonomy) =>
        profile.Grade is null ? null
        : Eligibility.IsRuledOut(entry, profile, taxonomy) ? "No, by what you told me"
        : entry.Eligibility.All(rule => Eligibility.Of(rule, profile, taxonomy) == RuleOutcome.Met) ? "Yes, by what you told me"
        : "Check the rules";

    private static string AsOf(Entry entry) =>
        (entry.Status switch
        {
            EntryStatus.Closed => "Closed. ",
            EntryStatus.Dated => "May have changed. ",
            _ => "",
        }) + (entry.IsSample ? "Sample data" : AsOfWords.For(entry.AsOf) ?? "Undated");

    private static string Names(IReadOnlyList<string> ids, IEnumerable<TaxonomyItem> items) =>
        string.Join(", ", ids.Select(id => items.FirstOrDefault(item => item.Id == id)?.Name ?? id));
}

/// <param name="Cells">One for each option, in their order.</param>
public sealed record ComparisonRow(string Label, IReadOnlyList<string> Cells);
