using System.CommandLine;
using System.Globalization;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Intents.Learning;
using Bot.Knowledge;
using Bot.Knowledge.Evaluation;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>intent "…"</c>: what a message is taken for, and why. <c>intents learn</c>: learns it anew from the examples.</summary>
internal static class IntentCommand
{
    private const int ShownContributions = 12;

    public static Command Create()
    {
        var words = new Argument<string>("words") { Description = "A message, in quotes." };
        var explain = new Option<bool>("--explain") { Description = "Say which words spoke for it." };
        var command = new Command("intent", "Says what a message is taken for.") { words, explain };
        command.SetAction(result => Run(result.GetRequiredValue(words), result.GetValue(explain)));
        return command;
    }

    public static Command CreateLearning()
    {
        var folder = new Argument<string>("folder") { Description = "Folder with utterances.jsonl and phrases.txt; weights.tsv is written there." };
        var command = new Command("learn", "Learns the weights from the phrases and the tune half, and writes weights.tsv, to be committed.") { folder };
        command.SetAction(result => Learn(result.GetRequiredValue(folder)));
        return new Command("intents", "Looks after the examples from which messages are recognised.") { command };
    }

    private static int Run(string words, bool explain)
    {
        using var services = CommandServices.Create();
        var recognizer = new IntentRecognizer(services.GetRequiredService<KnowledgeBase>(), ExampleFiles.ReadWeights(ExampleFiles.Folder));
        foreach (var part in recognizer.Read(words).Parts)
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Intent}  {part.Belief:0.00}  {part.Words}"));
            if (explain) Explain(recognizer.Explain(part.Words));
        }
        return 0;
    }

    private static void Explain(IntentExplanation explanation)
    {
        AnsiConsole.WriteLine($"    read as: {string.Join(' ', explanation.Read.Tagged)}{(explanation.Read.Language is { } language ? $" ({language})" : "")}");
        AnsiConsole.WriteLine("    likeliest: " + string.Join(", ", explanation.Best.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Intent} {part.Belief:0.00}"))));
        AnsiConsole.WriteLine($"    for {explanation.Best[0].Intent}, against {explanation.Best[1].Intent}:");
        foreach (var contribution in explanation.Contributions.Take(ShownContributions))
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {contribution.Weight:+0.00;-0.00}  {contribution.Feature}"));
    }

    private static int Learn(string folder)
    {
        using var services = CommandServices.Create();
        var weights = ExampleFiles.Learn(folder, JudgedQuestion.ReadFolder(EvaluationFolder.Default()), services.GetRequiredService<KnowledgeBase>().Current, _ => true);
        using var writer = File.CreateText(Path.Combine(folder, ExampleFiles.Weights));
        weights.Write(writer);
        AnsiConsole.WriteLine($"{ExampleFiles.Weights} is written. Run 'evaluate intents' to see what it is worth.");
        return 0;
    }
}
