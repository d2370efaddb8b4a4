using System.CommandLine;
using System.Globalization;
using Bot.Knowledge;
using Bot.Knowledge.Evaluation;
using Bot.Proposals;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>content drafts</c> and <c>content publish ID</c>: advisers' answers on their way into the knowledge base.</summary>
internal static class DraftsCommand
{
    private static readonly DateTimeOffset _day = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static Command List()
    {
        var command = new Command("drafts", "Lists answers of advisers that wait for an editor.");
        command.SetAction(_ =>
        {
            using var services = CommandServices.Create();
            var drafts = services.GetRequiredService<DraftFolder>().List();
            // As it is: a path that is broken into lines cannot be copied.
            foreach (var draft in drafts) Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{draft.At:yyyy-MM-dd}  {draft.Id}  {draft.File}"));
            AnsiConsole.WriteLine(drafts.Count == 0 ? "No draft waits." : "Edit the file, then: content publish ID");
            return 0;
        });
        return command;
    }

    public static Command Publish()
    {
        var id = new Argument<string>("id") { Description = "The draft's id, as 'content drafts' lists it." };
        var questions = new Option<string>("--questions") { Description = "Folder with questions*.jsonl.", DefaultValueFactory = _ => EvaluationFolder.Default() };
        var command = new Command("publish", "Moves a draft into the content, if its file is sound and no judged question is answered worse with it.") { id, questions };
        command.SetAction((result, cancellationToken) => PublishAsync(result.GetRequiredValue(id), result.GetRequiredValue(questions), cancellationToken));
        return command;
    }

    private static async Task<int> PublishAsync(string id, string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) return Refuse($"The folder '{folder}' does not exist. Name the folder that holds questions*.jsonl with --questions.");
        await using var now = CommandServices.Create(new FixedClock(_day));
        if (now.GetRequiredService<DraftFolder>().List().FirstOrDefault(one => one.Id == id) is not { } draft) return Refuse($"There is no draft '{id}'. 'content drafts' lists them.");
        var content = now.GetRequiredService<IOptions<KnowledgeOptions>>().Value.ContentFolder;
        var place = Path.Combine(content, Path.GetFileName(Path.GetDirectoryName(draft.File) ?? ""), Path.GetFileName(draft.File));
        if (File.Exists(place)) return Refuse($"The content already has {place}.");

        var trial = Directory.CreateTempSubdirectory("content");
        try
        {
            Copy(content, trial.FullName);
            var tried = Path.Combine(trial.FullName, Path.GetRelativePath(content, place));
            Directory.CreateDirectory(Path.GetDirectoryName(tried) ?? "");
            File.Copy(draft.File, tried);
            await using var then = CommandServices.Create(new FixedClock(_day), (services, _) => services.PostConfigure<KnowledgeOptions>(options =>
                (options.ContentFolder, options.IndexFile, options.Watch) = (trial.FullName, Path.Combine(trial.FullName, ".index.db"), false)));
            if (then.GetRequiredService<KnowledgeBase>().Current is { } read && read.Find(id) is null)
                return Refuse($"The draft cannot be read:\n{string.Join('\n', read.Report.Problems.Where(problem => problem.File.Contains(id, StringComparison.Ordinal)))}");

            var judged = JudgedQuestion.ReadFolder(folder);
            var before = await ActivatorUtilities.CreateInstance<AnswerEvaluation>(now).RunAsync(judged, null, cancellationToken);
            var after = await ActivatorUtilities.CreateInstance<AnswerEvaluation>(then).RunAsync(judged, null, cancellationToken);
            var change = AnswerReportChange.Between(before, after);
            AnsiConsole.WriteLine($"With the draft: {change}.");
            if (change.Worse.Count > 0)
            {
                var worse = judged.Where(question => change.Worse.Contains(question.Id)).Select(question => $"\n- {question.Question}");
                return Refuse($"It is not published. These questions are answered worse with it:{string.Concat(worse)}\nChange the draft, and try again.");
            }
        }
        finally
        {
            trial.Delete(recursive: true);
        }
        Directory.CreateDirectory(Path.GetDirectoryName(place) ?? "");
        File.Move(draft.File, place);
        Console.Out.WriteLine($"Published: {place}");
        return 0;
    }

    private static int Refuse(string words)
    {
        AnsiConsole.WriteLine(words);
        return 1;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? "");
            File.Copy(file, place);
        }
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
