using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Evaluation;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Retrieval;

namespace Bot.Benchmarks.Knowledge;

/// <summary>Index build and query times at several sizes, on text made of shuffled sentences of our own content: <c>knowledge CONTENT QUESTIONS</c>.</summary>
internal static class KnowledgeSpeed
{
    private const int SentencesPerChunk = 9;
    private const int ChunksPerEntry = 5;
    private static readonly int[] Sizes = [200, 10_000, 100_000];

    public static void Run(string contentFolder, string questionsFile)
    {
        using var own = KnowledgeBase.Open(new KnowledgeOptions { ContentFolder = contentFolder, IndexFile = Path.GetTempFileName(), Watch = false }, TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<KnowledgeBase>.Instance);
        var questions = File.ReadLines(questionsFile).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString() ?? "").ToList();
        Measure($"own ({own.Current.Chunks})", own.Entries, own.Taxonomy, questions);
        foreach (var size in Sizes)
        {
            Measure(size.ToString("N0", CultureInfo.InvariantCulture), Shuffled(own.Entries, size), own.Taxonomy, questions);
        }
    }

    private static void Measure(string name, IReadOnlyList<Entry> entries, Taxonomy taxonomy, List<string> questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var building = Stopwatch.StartNew();
        using var knowledge = KnowledgeBase.InMemory(entries, taxonomy);
        building.Stop();
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var file = Path.Combine(Path.GetTempPath(), $"speed-{Environment.ProcessId}.db");
        var writing = Stopwatch.StartNew();
        new IndexFile(file).Update(name, entries, null);
        writing.Stop();
        var bytes = new FileInfo(file).Length;
        File.Delete(file);
        foreach (var question in questions)
        {
            knowledge.Search(new SearchQuery(question));
        }

        var times = questions.Select(question =>
        {
            var start = Stopwatch.GetTimestamp();
            knowledge.Search(new SearchQuery(question));
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).ToList();
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-12} chunks: in memory {building.ElapsedMilliseconds} ms, {memory / 1024 / 1024} MB; file {writing.ElapsedMilliseconds} ms, {bytes / 1024 / 1024} MB; query p50 {RankingMeasures.Percentile(times, 0.5):0.00} ms, p95 {RankingMeasures.Percentile(times, 0.95):0.00} ms over {times.Count}"));
    }

    private static List<Entry> Shuffled(IReadOnlyList<Entry> own, int chunks)
    {
        var random = new Random(20260301);
        var sentences = own.SelectMany(entry => entry.Sections).SelectMany(section => section.Text.Split(". ")).ToArray();
        var entries = new List<Entry>();
        for (var at = 0; at * ChunksPerEntry < chunks; at++)
        {
            var like = own[random.Next(own.Count)];
            entries.Add(like with
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"made-{at:000000}"),
                Aliases = [],
                Sections = [.. Enumerable.Range(0, ChunksPerEntry).Select(part => new Section(part == 0 ? [] : [$"Part {part}"],
                    string.Join(". ", Enumerable.Range(0, SentencesPerChunk).Select(_ => sentences[random.Next(sentences.Length)]))))],
            });
        }

        return entries;
    }
}
