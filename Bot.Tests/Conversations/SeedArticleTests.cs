using System.Text.Json;
using Bot.Tests.House;

namespace Bot.Tests.Conversations;

/// <summary>Each entry from the three seed articles: three differently worded questions, one misspelt, answered with the facts and the source.</summary>
[Collection(ConversationTests.Name)]
public sealed class SeedArticleTests(AdvisorHost host)
{
    public static TheoryData<string> Titles() => [.. Entries().Select(entry => entry.Title)];

    [Fact]
    public void Each_of_the_25_entries_has_three_wordings_of_which_one_is_misspelt()
    {
        Assert.Equal(25, Entries().Count);
        Assert.All(Entries(), entry => Assert.Equal(3, entry.Asked.Count));
        Assert.All(Entries(), entry => Assert.Contains(entry.Asked, asked => asked.Misspelt));
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Three_wordings_bring_the_facts_and_the_source(string title)
    {
        var entry = Entries().Single(one => one.Title == title);
        foreach (var asked in entry.Asked)
        {
            var text = await host.NewTalk().AskAsync(asked.Question);

            Assert.All(asked.Facts, fact => Assert.Contains(fact, text, StringComparison.OrdinalIgnoreCase));
            Assert.Contains($"] {title}:", text[text.IndexOf("**Source", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<SeedEntry> Entries() =>
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "Bot.Tests", "Conversations", "seed-questions.jsonl"))
            .Select(line => JsonSerializer.Deserialize<SeedEntry>(line, JsonSerializerOptions.Web) ?? throw new InvalidDataException("A line is empty.")),
    ];

    private sealed record SeedEntry(string Title, IReadOnlyList<Asked> Asked);

    private sealed record Asked(string Question, IReadOnlyList<string> Facts, bool Misspelt);
}
