using System.CommandLine;
using System.Globalization;
using Bot.Knowledge;
using Bot.Knowledge.Evaluation;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>content check</c>: what the editors of the knowledge should look at.</summary>
internal static class ContentCommand
{
    public static Command Create() =>
        new("content", "Looks after the knowledge base's content.") { Check(), ReadingAgeCommand.Create(), DraftsCommand.List(), DraftsCommand.Publish() };

    private static Command Check()
    {
        var questions = new Option<string>("--questions")
        {
            Description = "Folder with questions*.jsonl, to find entries that no question asks for.",
            DefaultValueFactory = _ => EvaluationFolder.Default(),
        };
        var command = new Command("check", "Lists sentences that give orders, overdue reviews, dead links, near-duplicates, sentences that nobody can find and entries without a question.") { questions };
        command.SetAction(result => Run(result.GetRequiredValue(questions)));
        return command;
    }

    private static int Run(string folder)
    {
        using var services = CommandServices.Create();
        var questions = Directory.Exists(folder) ? JudgedQuestion.ReadFolder(folder) : [];
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime);
        var findings = new ContentCheck(services.GetRequiredService<KnowledgeBase>().Current, questions, today).Run();
        foreach (var group in findings.GroupBy(finding => finding.Kind))
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Heading(group.Key)} ({group.Count()})"));
            foreach (var finding in group) AnsiConsole.WriteLine($"  {finding.Subject}: {finding.Words}");
        }
        AnsiConsole.WriteLine(findings.Count == 0 ? "Nothing to look at." : string.Create(CultureInfo.InvariantCulture, $"{findings.Count} things to look at."));
        return findings.Any(finding => finding.Kind is ContentFindingKind.Unreadable or ContentFindingKind.DeadLink or ContentFindingKind.StrangeOrder) ? 1 : 0;
    }

    private static string Heading(ContentFindingKind kind) => kind switch
    {
        ContentFindingKind.Unreadable => "Files that cannot be read",
        ContentFindingKind.StrangeOrder => "Sentences that give orders to the bot, or ask for a secret",
        ContentFindingKind.OverdueReview => "Reviews that are overdue",
        ContentFindingKind.DeadLink => "Links to entries that do not exist",
        ContentFindingKind.NearDuplicate => "Entries that tell the same",
        ContentFindingKind.NeverFound => "Sentences that do not find their own entry",
        _ => "Entries without a judged question",
    };
}
