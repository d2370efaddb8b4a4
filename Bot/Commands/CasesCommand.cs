using System.CommandLine;
using System.Globalization;
using Bot.Handoff;
using Bot.Storage;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>cases</c>: the waiting requests for a person, and the way to answer them. The answer reaches the person in their own chat.</summary>
internal static class CasesCommand
{
    private const int MostListed = 200;

    public static Command Create()
    {
        var reference = new Argument<string>("reference") { Description = "The case's reference, such as K7Q2-9XWD." };
        var text = new Argument<string>("text") { Description = "The answer, in quotes." };
        var all = new Option<bool>("--all") { Description = "Cases that were answered as well." };

        var list = new Command("list", "Lists the cases that wait, oldest first.") { all };
        list.SetAction((result, cancellationToken) => ListAsync(result.GetValue(all), cancellationToken));
        var show = new Command("show", "Shows what the person agreed to send.") { reference };
        show.SetAction((result, cancellationToken) => ShowAsync(result.GetRequiredValue(reference), cancellationToken));
        var answer = new Command("answer", "Sends an answer into the person's chat.") { reference, text };
        answer.SetAction((result, cancellationToken) => AnswerAsync(result.GetRequiredValue(reference), result.GetRequiredValue(text), cancellationToken));
        return new Command("cases", "Works on requests for a person.") { list, show, answer };
    }

    private static async Task<int> ListAsync(bool all, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        var cases = await services.GetRequiredService<ICaseStore>().ReadCasesAsync(all ? [] : [CaseStatus.Waiting], MostListed, cancellationToken);
        foreach (var one in cases)
        {
            var request = CaseContent.FromJson(one.Json).Summary.Request;
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Id}  {one.CreatedAt:yyyy-MM-dd HH:mm}  {one.Status}  {request.ReplaceLineEndings(" ")}"));
        }
        AnsiConsole.WriteLine(cases.Count == 1 ? "1 case." : $"{cases.Count} cases.");
        return 0;
    }

    private static async Task<int> ShowAsync(string reference, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        if (await FindAsync(services, reference, cancellationToken) is not { } found) return 2;
        var summary = CaseContent.FromJson(found.Json).Summary;
        AnsiConsole.WriteLine($"Case {found.Id}, {found.Status}");
        AnsiConsole.WriteLine($"Wants help with: {summary.Request}");
        if (summary.LastQuestion is { } last) AnsiConsole.WriteLine($"Last question: {last}");
        foreach (var line in summary.Transcript) AnsiConsole.WriteLine($"  {line.Who}: {line.Text}");
        return 0;
    }

    private static async Task<int> AnswerAsync(string reference, string text, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        if (await FindAsync(services, reference, cancellationToken) is not { } found) return 2;
        if (string.IsNullOrWhiteSpace(text))
        {
            AnsiConsole.WriteLine("Say something: the answer is empty.");
            return 2;
        }
        await AdviserDoor.AnswerAsync(found, text.Trim(), services.GetRequiredService<ITurnStore>(), TimeProvider.System, cancellationToken);
        AnsiConsole.WriteLine("Stored. The running bot puts it into the person's chat.");
        return 0;
    }

    private static async Task<CaseDocument?> FindAsync(ServiceProvider services, string reference, CancellationToken cancellationToken)
    {
        var found = await services.GetRequiredService<ICaseStore>().ReadCaseAsync(reference.Trim().ToUpperInvariant(), cancellationToken);
        if (found is null) AnsiConsole.WriteLine("There is no case with this reference.");
        return found;
    }
}
