using System.CommandLine;
using Bot.Knowledge;
using Bot.Knowledge.Indexing;
using Bot.Knowledge.Sessions;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>sessions import FILE</c>: brings a calendar into the knowledge. A running bot reads it by itself.</summary>
internal static class SessionsCommand
{
    private const int MostShown = 50;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A CSV file (.csv) or an iCalendar file (.ics)." };
        var replace = new Option<bool>("--replace") { Description = "Take out the sessions of earlier imports that the file does not name." };
        var import = new Command("import", "Imports sessions with a report. Importing the same file again changes nothing.") { file, replace };
        import.SetAction(result => Run(result.GetRequiredValue(file), result.GetValue(replace) ? ImportScope.Replace : ImportScope.Add));
        return new Command("sessions", "Works on the calendar of sessions.") { import };
    }

    private static int Run(string file, ImportScope scope)
    {
        using var services = CommandServices.Create();
        var options = services.GetRequiredService<IOptions<KnowledgeOptions>>().Value;
        var import = new SessionImport(services.GetRequiredService<KnowledgeBase>(), options, TimeProvider.System);
        try
        {
            var report = AnsiConsole.Progress().Start(context => import.Run(file, scope, new Bar(context.AddTask("Importing sessions"))));
            foreach (var refused in report.Refused.Take(MostShown)) AnsiConsole.WriteLine($"Refused, {refused}");
            foreach (var note in report.Notes.Take(MostShown)) AnsiConsole.WriteLine($"Note, {note}");
            AnsiConsole.WriteLine(
                $"{report.Added.Count} added, {report.Changed.Count} changed, {report.Unchanged} unchanged, {report.Removed.Count} removed, {report.Refused.Count} refused. The calendar is {options.SessionsFile}.");
            return report.Refused.Count == 0 ? 0 : 2;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            AnsiConsole.WriteLine($"Nothing was imported. {e.Message}");
            return 1;
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => (task.MaxValue, task.Value) = (value.Total, value.Done);
    }
}
