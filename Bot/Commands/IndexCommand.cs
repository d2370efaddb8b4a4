using System.CommandLine;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Indexing;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>index</c>: writes the index file anew and reports on the content.</summary>
internal static class IndexCommand
{
    public static Command Create()
    {
        var embed = new Option<bool>("--embed") { Description = "Ask the embedding deployment for the vectors of what is new as well." };
        var command = new Command("index", "Rebuilds the search index from the content and reports what is wrong with it.") { embed };
        command.SetAction(async (result, cancellationToken) => Run() is var outcome && outcome != 1 && result.GetValue(embed)
            ? Math.Max(outcome, await IndexVectors.RunAsync(cancellationToken))
            : outcome);
        return command;
    }

    private static int Run()
    {
        using var services = CommandServices.Create();
        var options = services.GetRequiredService<IOptions<KnowledgeOptions>>().Value;
        try
        {
            var report = AnsiConsole.Progress().Start(context =>
            {
                var bar = context.AddTask("Indexing entries");
                return KnowledgeBase.Index(options, TimeProvider.System, new Bar(bar));
            });
            foreach (var problem in report.Problems) AnsiConsole.WriteLine(problem.ToString());
            AnsiConsole.WriteLine(
                $"{report.Files} files, {report.Entries} entries, {report.Chunks} chunks in {report.Took.TotalMilliseconds:0} ms. {report.Problems.Count} problems. Written to {options.IndexFile}.");
            return report.Problems.Count == 0 ? 0 : 2;
        }
        catch (Exception e) when (e is ContentUnreadableException or IOException)
        {
            AnsiConsole.WriteLine($"The index was not rebuilt. {e.Message}");
            return 1;
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => (task.MaxValue, task.Value) = (value.Total, value.Done);
    }
}
