using System.CommandLine;
using System.Globalization;
using Bot.Storage;

namespace Bot.Commands;

/// <summary><c>parked</c>: what was given up (turns that kept failing, replies that no channel took), and the way to try it again.</summary>
internal static class ParkedCommand
{
    private const int MostListed = 200;
    private const int NotFound = 2;

    public static Command Create() => Create(CommandServices.Create);

    public static Command Create(Func<ServiceProvider> services)
    {
        var kind = new Argument<ParkedKind>("kind") { Description = "incoming (a message that was not answered) or outgoing (a reply that was not sent)." };
        var number = new Argument<long>("number") { Description = "The number that the list shows." };

        var list = new Command("list", "Lists what was given up, oldest first.");
        list.SetAction((result, cancellationToken) => StoreCommand.RunAsync(
            services, result, (store, output) => ListAsync(store, output, cancellationToken)));
        var resume = new Command("resume", "Puts one back at its place in the order, to be tried again.") { kind, number };
        resume.SetAction((result, cancellationToken) => StoreCommand.RunAsync(
            services, result, (store, output) => ResumeAsync(store, output, result.GetRequiredValue(kind), result.GetRequiredValue(number), cancellationToken)));
        return new Command("parked", "Shows and resumes what was given up.") { list, resume };
    }

    private static async Task<int> ListAsync(ITurnStore store, TextWriter output, CancellationToken cancellationToken)
    {
        var items = await store.ReadParkedAsync(MostListed, cancellationToken);
        foreach (var item in items)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"{Name(item.Kind)} {item.Sequence}  {item.StoredAt:yyyy-MM-dd HH:mm}  {item.Attempts} tries  {item.Conversation}  {item.Reason.ReplaceLineEndings(" ")}"));
        }
        await output.WriteLineAsync(items.Count switch
        {
            0 => "Nothing is parked.",
            1 => "1 item is parked.",
            MostListed => $"The oldest {MostListed} are shown.",
            _ => $"{items.Count} items are parked.",
        });
        return 0;
    }

    private static async Task<int> ResumeAsync(ITurnStore store, TextWriter output, ParkedKind kind, long number, CancellationToken cancellationToken)
    {
        if (!await store.ResumeParkedAsync(kind, number, cancellationToken))
        {
            await output.WriteLineAsync($"Nothing {Name(kind)} is parked under the number {number}. 'parked list' shows what is.");
            return NotFound;
        }
        await output.WriteLineAsync("It is back in the queue. The running bot, or the next one that starts, tries it again.");
        return 0;
    }

    private static string Name(ParkedKind kind) => kind == ParkedKind.Incoming ? "incoming" : "outgoing";
}
