using System.CommandLine;
using System.Globalization;
using Bot.Dialogs.Feedback;
using Bot.Storage;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>feedback</c>: what people said of answers, for the editors of the knowledge.</summary>
internal static class FeedbackCommand
{
    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Helpful answers as well." };
        var command = new Command("feedback", "Lists what people said of answers, newest first: the question, masked, what it was answered from, and why it did not help.") { all };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetValue(all), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool all, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        var notes = await FeedbackReading.ReadAsync(services.GetRequiredService<ITurnStore>(), services.GetRequiredService<TimeProvider>(), cancellationToken);
        foreach (var note in notes.Where(note => all || !note.Helped))
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{note.At:yyyy-MM-dd}  {(note.Helped ? "helped" : "did not help")}  {note.Outcome}  {string.Join(", ", note.EntryIds)}"));
            AnsiConsole.WriteLine($"    asked: {note.Question}");
            if (note.Reason is { } reason) AnsiConsole.WriteLine($"    why: {reason}");
        }
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{notes.Count(note => note.Helped)} helped, {notes.Count(note => !note.Helped)} did not."));
        return 0;
    }
}
