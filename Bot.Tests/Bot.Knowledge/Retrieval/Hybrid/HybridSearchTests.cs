using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Bot.Knowledge.Retrieval.Hybrid;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Knowledge.Retrieval.Hybrid;

public sealed class HybridSearchTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vectors").FullName;
    private readonly MeaningStub _meaning = new();
    private readonly KnowledgeBase _knowledge = KnowledgeBase.InMemory(
        [Entry("mentoring", "Mentoring", "A senior colleague gives guidance to a junior one."), Entry("budget", "Budgets", "How money is planned and spent."), Entry("notes", "Minutes", "How to take notes.")],
        Taxonomy.Empty);

    [Fact]
    public async Task Words_that_share_nothing_with_the_page_find_it_by_meaning()
    {
        var search = Search();
        await search.CompleteAsync(_knowledge.Current, _meaning, null, CancellationToken.None);

        var found = await search.SearchAsync(_knowledge.Current, new SearchQuery("cash"), CancellationToken.None);

        Assert.Empty(_knowledge.Search(new SearchQuery("cash")));
        Assert.Equal("budget", found[0].Entry.Id);
        Assert.Equal(0, found[0].Confidence);
    }

    [Fact]
    public async Task Only_what_is_new_is_embedded_and_a_broken_run_goes_on_where_it_stood()
    {
        var many = Enumerable.Range(0, 100).Select(i => Entry($"e{i:000}", $"Entry number {i}", $"Text of entry {i}.")).ToList();
        var file = new VectorFile(Path.Combine(_folder, "many.db"));
        _meaning.FailsAfter = 3;
        await Assert.ThrowsAsync<IOException>(() => VectorMaker.MakeAsync(many, _meaning, "m", file, null, CancellationToken.None));
        var before = _meaning.Asked.Count;
        _meaning.FailsAfter = int.MaxValue;

        var made = await VectorMaker.MakeAsync(many, _meaning, "m", file, null, CancellationToken.None);

        Assert.InRange(before, 1, 199);
        Assert.Equal(200 - before, made);
        Assert.Equal(0, await VectorMaker.MakeAsync(many, _meaning, "m", file, null, CancellationToken.None));
        Assert.Equal(2, await VectorMaker.MakeAsync([.. many, Entry("new", "New", "New text.")], _meaning, "m", file, null, CancellationToken.None));
        Assert.Equal(200, _meaning.Asked.Take(200).Distinct().Count());
    }

    [Fact]
    public async Task Another_models_vectors_are_not_taken_for_this_ones()
    {
        var file = new VectorFile(Path.Combine(_folder, "models.db"));
        file.Write("one", [("text", new float[] { 1, 2 })]);

        Assert.Empty(file.Read("two", ["text"]));
        Assert.Equal([1, 2], file.Read("one", ["text", "other"])["text"]);
    }

    [Fact]
    public async Task When_the_model_fails_the_search_by_words_answers()
    {
        var search = Search();
        await search.CompleteAsync(_knowledge.Current, _meaning, null, CancellationToken.None);
        _meaning.FailsAfter = 0;

        var found = await search.SearchAsync(_knowledge.Current, new SearchQuery("mentoring"), CancellationToken.None);

        Assert.Equal(_knowledge.Search(new SearchQuery("mentoring")).Select(passage => passage.Score), found.Select(passage => passage.Score));
    }

    [Fact]
    public async Task Without_all_vectors_with_the_switch_off_or_with_quotation_marks_no_model_is_asked()
    {
        var incomplete = Search();
        Assert.False(incomplete.IsComplete(_knowledge.Current));
        await incomplete.SearchAsync(_knowledge.Current, new SearchQuery("mentoring"), CancellationToken.None);
        Assert.Empty(_meaning.Asked);

        await incomplete.CompleteAsync(_knowledge.Current, _meaning, null, CancellationToken.None);
        var asked = _meaning.Asked.Count;
        await Search(isOn: false).SearchAsync(_knowledge.Current, new SearchQuery("mentoring"), CancellationToken.None);
        await incomplete.SearchAsync(_knowledge.Current, new SearchQuery("\"take notes\""), CancellationToken.None);

        Assert.Equal(asked, _meaning.Asked.Count);
    }

    [Fact]
    public async Task A_vector_of_another_length_is_not_compared()
    {
        var search = Search();
        await search.CompleteAsync(_knowledge.Current, _meaning, null, CancellationToken.None);
        _meaning.Dimensions = 2;

        Assert.Equal("mentoring", (await search.SearchAsync(_knowledge.Current, new SearchQuery("mentoring"), CancellationToken.None))[0].Entry.Id);
    }

    [Fact]
    public async Task What_was_asked_is_masked_before_it_leaves()
    {
        var search = Search();
        await search.CompleteAsync(_knowledge.Current, _meaning, null, CancellationToken.None);

        await search.SearchAsync(_knowledge.Current, new SearchQuery("mentoring for secret person"), CancellationToken.None);

        Assert.Equal("mentoring for [masked] person", _meaning.Asked[^1]);
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        Conversations.TemporaryFolder.Delete(_folder);
    }

    private HybridSearch Search(bool isOn = true) => new(
        _meaning, "m", new VectorFile(Path.Combine(_folder, "v.db")), text => text.Replace("secret", "[masked]", StringComparison.Ordinal), () => isOn, NullLogger<HybridSearch>.Instance);

    private static Entry Entry(string id, string title, string text) => new()
    {
        Id = id, Kind = EntryKind.Guidance, Title = title, Aliases = [], AsOf = "undated", Status = EntryStatus.Current, Sources = [], Owner = "", ReviewBy = DateOnly.MaxValue, Sections = [new Section([], text)],
    };

    /// <summary>Knows three meanings by heart.</summary>
    private sealed class MeaningStub : IEmbeddingGenerator<string, Embedding<float>>
    {
        private static readonly string[][] _meanings = [["mentor", "guidance"], ["budget", "money", "cash"], ["notes", "minutes"]];

        public List<string> Asked { get; } = [];

        public int FailsAfter { get; set; } = int.MaxValue;

        public int Dimensions { get; set; } = 4;

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (FailsAfter-- <= 0) throw new IOException("away");
            var texts = values.ToList();
            Asked.AddRange(texts);
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(Of(text)))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private float[] Of(string text) =>
            [.. _meanings.Select(words => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 1f : 0.01f).Append(0.1f).Take(Dimensions)];
    }
}
