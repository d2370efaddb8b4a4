using System.CommandLine;
using System.Globalization;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Evaluation;
using Bot.Privacy;
using Bot.Privacy.Evaluation;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>evaluate privacy</c>: how well personal data is found in judged messages.</summary>
internal static class EvaluatePrivacyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder with messages.jsonl and fresh.jsonl.",
            DefaultValueFactory = _ => EvaluationFolder.Find(Path.Combine("Bot", "Privacy", "Evaluation")),
        };
        var faults = new Option<string>("--faults") { Description = "The half whose faults are listed.", DefaultValueFactory = _ => "tune" };
        var command = new Command("privacy", "Finds personal data in judged messages and says how well.") { folder, faults };
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(folder), result.GetRequiredValue(faults)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string faultsOf)
    {
        IReadOnlyList<JudgedMessage> messages = [.. JudgedMessage.ReadFile(Path.Combine(folder, "messages.jsonl")), .. JudgedMessage.ReadFile(Path.Combine(folder, "fresh.jsonl"))];
        await using var services = CommandServices.Create();
        var report = PrivacyEvaluation.Run(messages, new PersonalDataFinder(new PublicWords(services.GetRequiredService<KnowledgeBase>()).Contain));
        var table = new Table().AddColumns("half", "kind", "found", "missed", "wrong", "precision", "recall").MinimalBorder();
        foreach (var tally in report.Tallies)
        {
            table.AddRow(tally.Half, tally.Kind.ToString(), Text(tally.Found), Text(tally.Missed), Text(tally.Wrong),
                tally.Precision.ToString("P1", CultureInfo.InvariantCulture), tally.Recall.ToString("P1", CultureInfo.InvariantCulture));
        }
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Sensitive subjects, over all and for each:");
        var subjects = new Table().AddColumns("half", "subject", "heard", "missed", "wrong", "precision", "recall").MinimalBorder();
        var set = SensitiveSet.Read(EvaluationFolder.Default());
        foreach (var tally in SensitiveSet.Measure(set))
        {
            subjects.AddRow(tally.Half, tally.Topic ?? "all", Text(tally.Heard), Text(tally.Missed), Text(tally.Wrong),
                tally.Precision.ToString("P1", CultureInfo.InvariantCulture), tally.Recall.ToString("P1", CultureInfo.InvariantCulture));
        }
        AnsiConsole.Write(subjects);
        foreach (var one in set.Where(one => one.Half == faultsOf && SensitiveSubject.In(one.Text)?.Topic != one.Topic))
            AnsiConsole.WriteLine($"{one.Id} should be {one.Topic ?? "none"}, was {SensitiveSubject.In(one.Text)?.Topic ?? "none"}: {one.Text}");
        foreach (var fault in report.Faults.Where(fault => fault.Half == faultsOf)) AnsiConsole.WriteLine($"{fault.Id} {fault.What}: {fault.Text}");
        return 0;
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
