using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Bot.Benchmarks.Builder;

/// <summary>One answer to each prompt: a turn with state in memory, begun, answered and ended. And a choice found without a turn.</summary>
[MemoryDiagnoser]
public class RecognitionBenchmarks
{
    private static readonly List<Choice> Skills = [.. ChoiceFactory.ToChoices(["Digital", "Project delivery", "Leadership", "Managing people", "Analysis"])];

    private readonly TestAdapter _adapter = new("test");

    [Params("choice", "confirm", "number", "date", "text")]
    public string Prompt { get; set; } = "";

    [Benchmark]
    public async Task<DialogTurnResult?> AskAndAnswer()
    {
        var (dialog, answer) = Case();
        var storage = new MemoryStorage();
        DialogTurnResult? last = null;
        foreach (var text in new[] { "hi", answer })
        {
            await _adapter.ProcessActivityAsync(_adapter.MakeActivity(text), async (turn, cancellationToken) =>
            {
                var state = new ConversationState(storage);
                await state.LoadAsync(turn, false, cancellationToken);
                var dc = await new DialogSet(state.CreateProperty<DialogState>("Dialogs")).Add(dialog).CreateContextAsync(turn, cancellationToken);
                last = await dc.ContinueDialogAsync(cancellationToken);
                if (last.Status == DialogTurnStatus.Empty)
                {
                    last = await dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("Which?"), Choices = Skills }, cancellationToken);
                }

                await state.SaveChangesAsync(turn, false, cancellationToken);
            });
        }

        _adapter.ActiveQueue.Clear();
        return last;
    }

    private (Dialog Dialog, string Answer) Case() => Prompt switch
    {
        "choice" => (new ChoicePrompt("p"), "the second one please"),
        "confirm" => (new ConfirmPrompt("p"), "no thanks, not now"),
        "number" => (new NumberPrompt<int>("p"), "about twenty-one people"),
        "date" => (new DateTimePrompt("p"), "next Tuesday at 3pm"),
        _ => (new TextPrompt("p"), "blue"),
    };
}
