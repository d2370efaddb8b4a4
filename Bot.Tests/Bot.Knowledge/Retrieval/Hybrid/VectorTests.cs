using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Bot.Knowledge.Retrieval.Hybrid;

namespace Bot.Tests.Knowledge.Retrieval.Hybrid;

public sealed class VectorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(512)]
    [InlineData(1537)]
    public void The_quick_product_is_the_plain_one(int dimensions)
    {
        var chance = new Random(20260122);
        float[] Vector() => [.. Enumerable.Range(0, dimensions).Select(_ => (float)(chance.NextDouble() - 0.5))];
        var (rows, question) = (Enumerable.Range(0, 50).Select(_ => Vector()).ToList(), Vector());

        var cosines = new VectorMatrix(dimensions, [.. rows.Select(row => new ReadOnlyMemory<float>(row))]).Cosines(question);

        for (var row = 0; row < rows.Count; row++) Assert.Equal(Cosine(rows[row], question), cosines[row], 4);
    }

    [Fact]
    public void Nothing_and_what_is_not_a_number_is_like_nothing()
    {
        var matrix = new VectorMatrix(2, [new float[] { 0, 0 }, new float[] { float.NaN, 1 }, new float[] { 3, 4 }]);

        Assert.Equal([0f, 0f, 1f], matrix.Cosines([3, 4]));
        Assert.Throws<InvalidDataException>(() => matrix.Cosines([1, 2, 3]));
        Assert.Throws<InvalidDataException>(() => new VectorMatrix(2, [new float[] { 1 }]));
    }

    [Fact]
    public void Windows_hold_every_word_once_and_in_order()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"This is sentence number {i} of a text (it has 'some' marks.)\n"));

        var windows = TextWindows.Of(text);

        Assert.Equal(TextWindows.Normalised(text)[..500], string.Join(' ', windows)[..500]);
        Assert.All(windows.SkipLast(1), window => Assert.InRange(window.Split(' ').Length, 30, 68));
        // What is left over stands alone unless it is short.
        Assert.InRange(windows[^1].Split(' ').Length, 8, 68);
        Assert.Empty(TextWindows.Of(" \n "));
        Assert.Equal(["one short text"], TextWindows.Of("one  short\ttext"));
        Assert.InRange(TextWindows.Of(new string('x', 100_000))[0].Length, 1, 1_200);
    }

    [Fact]
    public void Two_rankings_that_agree_keep_their_order()
    {
        var entries = Enumerable.Range(0, 20).Select(i => Entry($"e{i:00}")).ToList();
        var lexical = entries.Select((entry, i) => new Passage($"{entry.Id}#0", entry, [], "text", 20 - i, 0.5, [])).ToList();
        var dense = Dense(1, [.. entries.Select((entry, i) => (entry, 2 - (i * 0.1)))]);

        Assert.Equal(entries.Select(entry => entry.Id), Fusion.Of(lexical, dense).Select(passage => passage.Entry.Id));
        Assert.Equal(lexical, Fusion.Of(lexical, new DenseRanking([], 0)));
    }

    [Fact]
    public void Sure_words_are_moved_less_than_unsure_ones()
    {
        var (first, second) = (Entry("a"), Entry("b"));
        var dense = Dense(0.2, (second, 1.5), (first, 1.2)) with { Mean = 1.1 };
        IReadOnlyList<Passage> Lexical(double confidence) => [new Passage("a#0", first, [], "", 10, confidence, []), new Passage("b#0", second, [], "", 4, 0.1, [])];

        Assert.Equal("a", Fusion.Of(Lexical(1), dense)[0].Entry.Id);
        Assert.Equal("b", Fusion.Of(Lexical(0), dense)[0].Entry.Id);
    }

    [Fact]
    public void What_only_words_found_is_judged_by_its_own_meaning_and_not_as_if_it_had_none()
    {
        var (found, nearest) = (Entry("found"), Entry("nearest"));
        IReadOnlyList<Passage> lexical = [new Passage("found#0", found, [], "", 10, 0.5, [])];
        var dense = Dense(1.5, (nearest, 1.5)) with { Mean = 0.5, ScoreOf = entry => entry == nearest ? 1.5 : 1.4 };

        Assert.Equal("found", Fusion.Of(lexical, dense)[0].Entry.Id);
        Assert.Equal("nearest", Fusion.Of(lexical, dense with { ScoreOf = entry => entry == nearest ? 1.5 : 0 })[0].Entry.Id);
    }

    private static DenseRanking Dense(double gap, params (Entry Entry, double Score)[] hits) => new([.. hits.Select(hit => new DenseHit(hit.Entry, 0, hit.Score))], gap)
    {
        ScoreOf = entry => hits.FirstOrDefault(hit => hit.Entry.Id == entry.Id) is { Entry: not null } known ? known.Score : null,
    };

    private static double Cosine(float[] left, float[] right) =>
        left.Zip(right, (a, b) => (double)a * b).Sum() / Math.Sqrt(left.Sum(a => (double)a * a) * right.Sum(b => (double)b * b));

    private static Entry Entry(string id) => new()
    {
        Id = id, Kind = EntryKind.Guidance, Title = id, Aliases = [], AsOf = "undated", Status = EntryStatus.Current, Sources = [], Owner = "", ReviewBy = DateOnly.MaxValue, Sections = [new Section([], "text")],
    };
}
