using System.CommandLine;
using System.Globalization;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Evaluation;
using Bot.Privacy;
using Bot.Privacy.Evaluation;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>evaluate privacy</c>: how well personal data, sensitive subjects and attempts on the rules are found in judged messages.</summary>
internal static class EvaluatePrivacyCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Folder with the judged messages.",
            DefaultValueFactory = _ => EvaluationFolder.Find(Path.Combine("Bot", "Privacy", "Evaluation")),
        };
        var faults = new Option<string>("--faults") { Description = "The half whose faults are listed.", DefaultValueFactory = _ => "tune" };
        var command = new Command("privacy", "Finds personal data, sensitive subjects and attempts in judged messages and says how well.") { folder, faults };
        command.SetAction((result, _) => RunAsync(result.GetRequiredValue(folder), result.GetRequiredValue(faults)));
        return command;
    }

    private static async Task<int> RunAsync(string folder, string faultsOf)
    {
        IReadOnlyList<JudgedMessage> messages = [.. JudgedMessage.Files.SelectMany(file => JudgedMessage.ReadFile(Path.Combine(folder, file)))];
        await using var services = CommandServices.Create();
        var report = PrivacyEvaluation.Run(messages, new PersonalDataFinder(new PublicWords(services.GetRequiredService<KnowledgeBase>()).Contain));
        var subjects = SensitiveSet.Read(EvaluationFolder.Default());
        var attacks = JudgedAttack.ReadFolder(EvaluationFolder.Default());
        Show("Personal data:", report.Tallies);
        Show("Sensitive subjects, over all and for each:", SensitiveSet.Measure(subjects));
        Show("Attempts on the rules:", JudgedAttack.Measure(attacks));
        foreach (var one in subjects.Where(one => one.Half == faultsOf && SensitiveSubject.In(one.Text)?.Topic != one.Topic))
            AnsiConsole.WriteLine($"{one.Id} should be {one.Topic ?? "none"}, was {SensitiveSubject.In(one.Text)?.Topic ?? "none"}: {one.Text}");
        foreach (var fault in report.Faults.Where(fault => fault.Half == faultsOf)) AnsiConsole.WriteLine($"{fault.Id} {fault.What}: {fault.Text}");
        foreach (var attack in attacks.Where(attack => attack.Half == faultsOf && attack.IsMet == (attack.Kind == "ordinary")))
            AnsiConsole.WriteLine($"{attack.Id} {attack.Kind}: {string.Join(" / ", attack.Messages)}");
        return 0;
    }

    private static void Show(string title, IReadOnlyList<Detection> tallies)
    {
        var table = new Table().AddColumns("half", "of", "found", "missed", "wrong", "precision", "recall").MinimalBorder();
        foreach (var tally in tallies)
        {
            table.AddRow(tally.Half, tally.Of ?? "all", Text(tally.Found), Text(tally.Missed), Text(tally.Wrong),
                tally.Precision.ToString("P1", CultureInfo.InvariantCulture), tally.Recall.ToString("P1", CultureInfo.InvariantCulture));
        }
        AnsiConsole.WriteLine(title);
        AnsiConsole.Write(table);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
