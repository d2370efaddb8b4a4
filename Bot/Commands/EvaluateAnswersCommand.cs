using System.CommandLine;
using System.Globalization;
using Bot.Knowledge.Evaluation;
using Microsoft.Extensions.AI;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>evaluate answers</c>: every judged question through the whole pipeline, against the last saved report.</summary>
internal static class EvaluateAnswersCommand
{
    private const string ReportFile = "report.json";

    // The sample calendar counts from today: a day of its own makes the same answers every day.
    private static readonly DateTimeOffset _day = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder with questions*.jsonl and report.json.",
            DefaultValueFactory = _ => EvaluationFolder.Default(),
        };
        var save = new Option<bool>("--save") { Description = "Write report.json, to be committed with the change that earns it." };
        var failures = new Option<bool>("--failures") { Description = "List what went wrong in the halves that may be looked at." };
        var composer = new Option<string>("--composer") { Description = "quoting, or chat: the model that the settings name, or a recording of one.", DefaultValueFactory = _ => "quoting" };
        composer.AcceptOnlyFromAmong("quoting", "chat");
        var recording = new Option<string?>("--recording") { Description = "With chat: a file of answers; what it does not hold is asked and added." };
        var command = new Command("answers", "Runs the judged questions and says what changes against the last saved report.") { folder, save, failures, composer, recording };
        command.SetAction((result, cancellationToken) => result.GetValue(composer) == "chat"
            ? ChatAsync(result.GetRequiredValue(folder), result.GetValue(failures), result.GetValue(recording), cancellationToken)
            : QuotingAsync(result.GetRequiredValue(folder), result.GetValue(save), result.GetValue(failures), cancellationToken));
        return command;
    }

    private static async Task<int> QuotingAsync(string folder, bool save, bool failures, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create(new StillClock(_day));
        return await RunAsync(folder, services, save, failures, null, cancellationToken);
    }

    // What a model words is never saved as the report that the tests hold the product to.
    private static async Task<int> ChatAsync(string folder, bool failures, string? recording, CancellationToken cancellationToken)
    {
        var tally = new WordingTally();
        await using var services = CommandServices.Create(new StillClock(_day), (services, settings) => tally.AddTo(services, settings, recording));
        if (services.GetService<IChatClient>() is not null) return await RunAsync(folder, services, false, failures, tally, cancellationToken);
        AnsiConsole.WriteLine("No chat deployment is configured and there is no recording. Set Models:Endpoint and Models:Chat, or name a --recording.");
        return 1;
    }

    private static async Task<int> RunAsync(
        string folder, ServiceProvider services, bool save, bool failures, WordingTally? tally, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            AnsiConsole.WriteLine($"The folder '{folder}' does not exist. Name the folder that holds questions*.jsonl.");
            return 1;
        }
        var questions = JudgedQuestion.ReadFolder(folder);
        var evaluation = ActivatorUtilities.CreateInstance<AnswerEvaluation>(services);
        var report = await evaluation.RunAsync(questions, null, cancellationToken);
        AnsiConsole.Write(Table(report));
        if (tally is not null) AnsiConsole.WriteLine(tally.ToString());
        if (failures) ListFailures(report);
        var saved = Path.Combine(folder, ReportFile);
        if (File.Exists(saved)) Compare(AnswerReport.FromJson(await File.ReadAllTextAsync(saved, cancellationToken)), report);
        if (save) await File.WriteAllTextAsync(saved, report.ToJson(), cancellationToken);
        return 0;
    }

    private static Table Table(AnswerReport report)
    {
        var table = new Table().AddColumns("half", "group", "questions", "right", "incomplete", "asked back", "false refusals", "wrong", "accuracy").MinimalBorder();
        foreach (var tally in report.Tallies)
        {
            table.AddRow(tally.Half, tally.Group, Text(tally.Questions), Text(tally.Right), Text(tally.Incomplete), Text(tally.AskedBack), Text(tally.FalseRefusals),
                Text(tally.Wrong), tally.Accuracy.ToString("P1", CultureInfo.InvariantCulture));
        }
        return table;
    }

    private static void ListFailures(AnswerReport report)
    {
        foreach (var answer in report.Answers.Where(answer => answer is { Half: "tune" or "fresh" or "tour", Verdict: not Verdict.Right }))
        {
            AnsiConsole.WriteLine($"{answer.Id} {answer.Verdict} ({answer.Outcome}: {string.Join(", ", answer.Cited)}): {answer.Question}");
            AnsiConsole.WriteLine($"    {answer.Shown.ReplaceLineEndings(" | ")}");
        }
    }

    private static void Compare(AnswerReport before, AnswerReport after)
    {
        var change = AnswerReportChange.Between(before, after);
        AnsiConsole.WriteLine($"Against the saved report: {change}.");
        var held = after.Answers.Where(answer => answer.Half is not ("tune" or "fresh" or "tour")).Select(answer => answer.Id).ToHashSet();
        foreach (var id in change.Worse.Where(id => !held.Contains(id))) AnsiConsole.WriteLine($"  worse: {id}");
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private sealed class StillClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
