using System.CommandLine;
using System.Globalization;
using Bot.Models;
using Bot.Models.Traces;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>models</c>: probes the deployments, lists traces and replays one. What traces hold of people's words is masked.</summary>
internal static class ModelsCommand
{
    public static Command Create() => new("models", "Looks after the language models.") { Check(), Traces(), Replay() };

    private static Command Check()
    {
        var command = new Command("check", "Asks each deployment one small question and says what is wrong.");
        command.SetAction((_, cancellationToken) => CheckAsync(cancellationToken));
        return command;
    }

    private static Command Traces()
    {
        var count = new Option<int>("--count", "-n") { Description = "How many, the newest last.", DefaultValueFactory = _ => 20 };
        var command = new Command("traces", "Lists how the last tries to word an answer ended.") { count };
        command.SetAction(result => List(result.GetValue(count)));
        return command;
    }

    private static Command Replay()
    {
        var id = new Argument<string>("id") { Description = "The trace's id, as `models traces` shows it." };
        var again = new Option<bool>("--again") { Description = "Send the same words to the model again and show what it writes now." };
        var command = new Command("replay", "Shows one trace: what was sent, what came back, what the check stopped and why.") { id, again };
        command.SetAction((result, cancellationToken) => ReplayAsync(result.GetRequiredValue(id), result.GetValue(again), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        if (services.GetService<ModelProbe>() is not { } probe)
        {
            AnsiConsole.WriteLine("No models are configured: answers are quoted, and found by words.");
            return 0;
        }
        var findings = await probe.RunAsync(cancellationToken);
        foreach (var finding in findings) AnsiConsole.WriteLine(finding.ToString());
        return findings.Any(finding => finding.Fault is not null) ? 1 : 0;
    }

    private static int List(int count)
    {
        using var services = CommandServices.Create();
        foreach (var stored in Read(services).TakeLast(count))
        {
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{stored.Id}  {stored.At:yyyy-MM-dd HH:mm:ss}  {stored.Trace.Outcome,-11} {stored.Trace.Took.TotalMilliseconds,6:0} ms  {stored.Trace.Shown} shown, {stored.Trace.Stopped.Count} stopped  {stored.Trace.Question}"));
        }
        return 0;
    }

    private static async Task<int> ReplayAsync(string id, bool again, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        if (Read(services).LastOrDefault(stored => stored.Id == id) is not { } found)
        {
            AnsiConsole.WriteLine($"There is no trace '{id}'.");
            return 1;
        }
        foreach (var line in TraceText.Of(found)) AnsiConsole.WriteLine(line);
        if (!again) return 0;
        if (services.GetService<Microsoft.Extensions.AI.IChatClient>() is not { } chat)
        {
            AnsiConsole.WriteLine("No chat deployment is configured, so nothing can be asked again.");
            return 1;
        }
        try
        {
            AnsiConsole.WriteLine("Written now:");
            AnsiConsole.WriteLine(await TraceText.AgainAsync(found, chat, cancellationToken));
            return 0;
        }
        catch (ModelUnavailableException e)
        {
            AnsiConsole.WriteLine(e.Message);
            return 1;
        }
    }

    private static IEnumerable<StoredTrace> Read(IServiceProvider services) => ModelTraces.Read(services.GetRequiredService<IOptions<ModelOptions>>().Value.TraceFile);
}
