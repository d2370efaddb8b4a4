using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Tests.House;

namespace Bot.Tests.Knowledge.Content;

/// <summary>Reads every file that the product ships.</summary>
public sealed partial class ShippedContentTests
{
    private const int LongestSentence = 30;
    private static readonly ContentSet Content = ContentSet.Read(Path.Combine(Repository.Root, "Bot.Knowledge", "Content"), new DateOnly(2026, 3, 2));

    [Fact]
    public void Every_file_keeps_the_form_its_names_are_unique_and_its_links_lead_somewhere() =>
        Assert.Empty(Content.Report.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void Every_entry_names_a_source() => Assert.DoesNotContain(Content.Entries, entry => entry.Sources.Count == 0);

    [Fact]
    public void Every_opening_stands_alone()
    {
        var bad = Content.Entries.Where(entry => !entry.IsSample).Where(entry => !NamesItself(entry) || Sentences(entry.Sections[0].Text).Count() > 4);

        Assert.Empty(bad.Select(entry => $"{entry.Id}: {entry.Sections[0].Text}"));
    }

    [Fact]
    public void No_sentence_is_longer_than_thirty_words()
    {
        var bad = from entry in Content.Entries
                  from section in entry.Sections
                  from sentence in Sentences(section.Text)
                  let words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length
                  where words > LongestSentence
                  select $"{entry.Id} ({words} words): {sentence}";

        Assert.Empty(bad);
    }

    [Fact]
    public void Every_term_of_the_taxonomy_leads_to_an_entry()
    {
        var ids = Content.Entries.Select(entry => entry.Id).ToHashSet();
        var bad = from term in Content.Taxonomy.Terms
                  from meaning in term.Meanings
                  where meaning.EntryId is { } id && !ids.Contains(id)
                  select $"{term.Label}: {meaning.EntryId}";

        Assert.Empty(bad);
    }

    // By a name of the entry, or by half of the telling words of its title in any form.
    private static bool NamesItself(Entry entry)
    {
        var opening = Words(entry.Sections[0].Text);
        var telling = WordForm().Matches(entry.Title.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length > 3).ToList();
        return entry.Aliases.Prepend(entry.Title).Any(name => opening.Contains(Words(name), StringComparison.Ordinal))
            || telling.Count(word => opening.Contains(word[..Math.Min(5, word.Length)], StringComparison.Ordinal)) * 2 >= telling.Count;
    }

    private static string Words(string text) => string.Join(' ', WordForm().Matches(text.ToLowerInvariant()).Select(match => match.Value));

    private static IEnumerable<string> Sentences(string text) => text.Split('\n').SelectMany(line => SentenceEnd().Split(line)).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z""'0-9])", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex WordForm();
}
