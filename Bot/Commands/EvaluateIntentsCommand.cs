using System.CommandLine;
using System.Globalization;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Intents.Learning;
using Bot.Knowledge;
using Bot.Knowledge.Evaluation;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>evaluate intents</c>: how well messages are recognised, on the half that was tuned on and on the half that was not.</summary>
internal static class EvaluateIntentsCommand
{
    private const int Folds = 5;

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder with utterances.jsonl, phrases.txt and weights.tsv.", DefaultValueFactory = _ => ExampleFiles.Folder };
        var failures = new Option<bool>("--failures") { Description = "Tune on four fifths of the tune half at a time, and list what went wrong in the fifth." };
        var command = new Command("intents", "Measures how well messages are recognised: confusion matrix, F1 of each intent, macro-F1.") { folder, failures };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetValue(failures)));
        return command;
    }

    private static int Run(string folder, bool failures)
    {
        using var services = CommandServices.Create();
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        var utterances = LabelledUtterance.ReadAll(Path.Combine(folder, ExampleFiles.Utterances));
        if (failures)
        {
            ListFailures(folder, knowledge, [.. utterances.Where(utterance => !utterance.IsHeld)]);
            return 0;
        }
        var recognizer = new IntentRecognizer(knowledge, ExampleFiles.ReadWeights(folder));
        var tune = new IntentEvaluation(utterances.Where(utterance => !utterance.IsHeld), recognizer);
        var held = new IntentEvaluation(utterances.Where(utterance => utterance.IsHeld), recognizer);
        Matrix(held);
        AnsiConsole.Write(Scores(tune, held));
        AnsiConsole.WriteLine(Line("tune", tune));
        AnsiConsole.WriteLine(Line("held", held));
        AnsiConsole.WriteLine(Line("fresh", new IntentEvaluation(LabelledUtterance.ReadAll(Path.Combine(folder, ExampleFiles.Fresh)), recognizer)));
        Questions([.. JudgedQuestion.ReadFolder(EvaluationFolder.Default()).Where(question => question.IsHeld && question.Intent == "ask")], recognizer);
        return 0;
    }

    // What was meant, then what it was read as: one line for each intent, right first.
    private static void Matrix(IntentEvaluation evaluation)
    {
        AnsiConsole.WriteLine("Held half, utterances of one intent: meant, and what it was read as");
        foreach (var row in evaluation.Confusions.GroupBy(confusion => confusion.Meant).OrderBy(row => row.Key))
        {
            AnsiConsole.WriteLine($"  {row.Key,-14}" + string.Join("  ", row.OrderByDescending(one => one.Read == row.Key).ThenByDescending(one => one.Count).Select(one => $"{one.Read} {one.Count}")));
        }
    }

    private static Table Scores(IntentEvaluation tune, IntentEvaluation held)
    {
        var table = new Table().AddColumns("intent", "held", "precision", "recall", "F1", "F1 tune").MinimalBorder();
        foreach (var (one, other) in held.Scores.Zip(tune.Scores))
            table.AddRow(one.Intent.ToString(), Text(one.Right + one.Missed), Share(one.Precision), Share(one.Recall), Share(one.F1), Share(other.F1));
        return table;
    }

    // A question must reach the knowledge base, whatever else is in its words.
    private static void Questions(IReadOnlyCollection<JudgedQuestion> questions, IntentRecognizer recognizer)
    {
        var reached = questions.Count(question => IsQuestion(recognizer, question));
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held judged questions read as a question: {reached} of {questions.Count}"));
    }

    private static bool IsQuestion(IntentRecognizer recognizer, JudgedQuestion question) => recognizer.Read(question.Question).Main.Intent is Intent.Ask or Intent.Compare;

    private static void ListFailures(string folder, KnowledgeBase knowledge, IReadOnlyList<LabelledUtterance> tune)
    {
        double macro = 0;
        var questions = JudgedQuestion.ReadFolder(EvaluationFolder.Default()).Where(question => !question.IsHeld).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var left = tune.Where((_, at) => at % Folds == fold).ToList();
            var texts = left.Select(utterance => utterance.Text).ToHashSet();
            var weights = ExampleFiles.Learn(folder, questions.Where((_, at) => at % Folds != fold), knowledge.Current, utterance => !texts.Contains(utterance.Text));
            var recognizer = new IntentRecognizer(knowledge, weights);
            var evaluation = new IntentEvaluation(left, recognizer);
            macro += evaluation.MacroF1 / Folds;
            foreach (var wrong in evaluation.Wrong)
                AnsiConsole.WriteLine($"{string.Join('+', wrong.Utterance.Intents)} read as {string.Join('+', wrong.Intents)}: {wrong.Utterance.Text}");
            foreach (var question in questions.Where((question, at) => at % Folds == fold && question.Intent == "ask" && !IsQuestion(recognizer, question)))
                AnsiConsole.WriteLine($"question read as {recognizer.Read(question.Question).Main.Intent}: {question.Question}");
        }
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 over {Folds} parts of the tune half: {macro:0.000}"));
    }

    private static string Line(string half, IntentEvaluation evaluation) =>
        string.Create(CultureInfo.InvariantCulture, $"{half}: {evaluation.Count} utterances, macro-F1 {evaluation.MacroF1:0.000}, wholly right {evaluation.Exact:P1}");

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
