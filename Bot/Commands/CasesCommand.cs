using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bot.Handoff.Cases;
using Bot.Storage;
using Bot.Turns;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>cases</c>: the waiting requests for a person, and the way to answer them. The answer reaches the person in their own chat.</summary>
internal static class CasesCommand
{
    private const int MostListed = 200;

    // Whoever may run commands on the host may open its database: the command is as a lead is.
    private static readonly Adviser _operator = new("command-line", "An adviser", DeskRoles.Adviser | DeskRoles.Lead, []);

    // The running bot looks at its inbox every second.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    public static Command Create()
    {
        var reference = new Argument<string>("reference") { Description = "The case's reference, such as K7Q2-9XWD." };
        var text = new Argument<string>("text") { Description = "The answer, in quotes." };
        var name = new Option<string?>("--as") { Description = "The name that the person reads." };
        var outcome = new Argument<string>("outcome") { Description = "How it ended, in a few words: answered, referred." };
        var all = new Option<bool>("--all") { Description = "Cases that have ended as well." };

        var list = new Command("list", "Lists the open cases, oldest first.") { all };
        list.SetAction((result, cancellationToken) => ListAsync(result.GetValue(all), cancellationToken));
        var show = new Command("show", "Shows what the person agreed to send, and what happened since.") { reference };
        show.SetAction((result, cancellationToken) => ShowAsync(result.GetRequiredValue(reference), cancellationToken));
        var answer = new Command("answer", "Takes the case if nobody has, and sends an answer into the person's chat.") { reference, text, name };
        answer.SetAction((result, cancellationToken) => MoveAsync(
            result.GetRequiredValue(reference), By(result.GetValue(name)), cancellationToken, new CaseMove.Take(), new CaseMove.ReplyWith(result.GetRequiredValue(text).Trim(), [])));
        var close = new Command("close", "Closes a case that was answered.") { reference, outcome, name };
        close.SetAction((result, cancellationToken) => MoveAsync(
            result.GetRequiredValue(reference), By(result.GetValue(name)), cancellationToken, new CaseMove.Close(result.GetRequiredValue(outcome), [])));
        return new Command("cases", "Works on requests for a person.") { list, show, answer, close };
    }

    private static Adviser By(string? name) => string.IsNullOrWhiteSpace(name) ? _operator : _operator with { Name = name.Trim() };

    private static async Task<int> ListAsync(bool all, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        var documents = await services.GetRequiredService<ICaseStore>().ReadCasesAsync(all ? [] : [.. CaseStates.AtDesk.Select(state => state.Word)], MostListed, cancellationToken);
        var cases = documents.Select(document => StoredCase.Read(document).Case).Where(it => CaseRights.MayRead(it, _operator)).ToList();
        foreach (var one in cases)
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Reference}  {one.WaitingAt:yyyy-MM-dd HH:mm}  {one.State.Word}  {one.Summary.Request.ReplaceLineEndings(" ")}"));
        AnsiConsole.WriteLine(cases.Count == 1 ? "1 case." : $"{cases.Count} cases.");
        return 0;
    }

    private static async Task<int> ShowAsync(string reference, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        if (await FindAsync(services, reference, cancellationToken) is not { } found) return 2;
        AnsiConsole.WriteLine($"Case {found.Reference}, {found.State.Word}, team {found.Team}{(found.Assignee is { } adviser ? $", with {adviser.Name}" : "")}");
        AnsiConsole.WriteLine($"Wants help with: {found.Summary.Request}");
        if (found.Summary.LastQuestion is { } last) AnsiConsole.WriteLine($"Last question: {last}");
        foreach (var line in found.Summary.Transcript) AnsiConsole.WriteLine($"  {line.Who}: {line.Text}");
        foreach (var one in await services.GetRequiredService<ICaseStore>().ReadCaseEventsAsync(found.Reference, cancellationToken))
        {
            var what = CaseHappening.FromJson(one.Json);
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.At:yyyy-MM-dd HH:mm}  {what.Kind}  {what.By.Name ?? what.By.Kind.ToString()}  {what.Text}"));
        }
        return 0;
    }

    private static async Task<int> MoveAsync(string reference, Adviser by, CancellationToken cancellationToken, params CaseMove[] moves)
    {
        await using var services = CommandServices.Create();
        if (await FindAsync(services, reference, cancellationToken) is not { } found) return 2;
        foreach (var move in moves)
        {
            // A case that this desk has needs no taking.
            if (move is CaseMove.Take && found.Assignee?.Id == by.Id) continue;
            var result = await MoveAsync(services.GetRequiredService<ITurnStore>(), found, move, by, cancellationToken);
            if (result is { Refused: not null })
            {
                AnsiConsole.WriteLine(result.Words ?? "Refused.");
                return 2;
            }
            if (result is null)
            {
                AnsiConsole.WriteLine("Stored. The bot does it when it runs.");
                continue;
            }
            AnsiConsole.WriteLine(move is CaseMove.Take ? "Taken." : "Done: the person sees it in their chat.");
        }
        return 0;
    }

    /// <returns>Null where no bot has run it within a few seconds.</returns>
    private static async Task<MoveAnswer?> MoveAsync(ITurnStore store, Case found, CaseMove move, Adviser by, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        var key = $"desk/{by.Id}/{Guid.CreateVersion7(clock.GetUtcNow()):N}";
        var accepted = await store.AcceptAsync(CaseDoor.Knock(found.Route, new DeskCommand(found.Reference, move, by), key, [], clock), cancellationToken);
        for (var begun = clock.GetTimestamp(); clock.GetElapsedTime(begun) < _patience;)
        {
            if (await store.ReadResultAsync(accepted.Sequence, cancellationToken) is TurnResult.Done { Result: { } stored })
                return TurnAnswer.FromStored(stored) is { Body: { } body } ? JsonSerializer.Deserialize(body, CaseJson.Default.MoveAnswer) : null;
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, cancellationToken);
        }
        return null;
    }

    private static async Task<Case?> FindAsync(ServiceProvider services, string reference, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<ICaseStore>().ReadCaseAsync(reference.Trim().ToUpperInvariant(), cancellationToken);
        if (found is not null && StoredCase.Read(found).Case is var it && CaseRights.MayRead(it, _operator)) return it;
        AnsiConsole.WriteLine("There is no case with this reference.");
        return null;
    }
}
