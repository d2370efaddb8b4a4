using System.Globalization;
using Bot.Handoff.Cases;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>
/// The clock of all cases: what has come due (a breach, an escalation, an expiry) goes as a move into the case's conversation, and runs there as
/// one turn. Who looks twice, or from two hosts, makes the move once.
/// </summary>
internal sealed partial class DueCases(ICaseStore store, Inbox inbox, TimeProvider clock, ILogger<DueCases> logger) : BackgroundService
{
    // Promises are in minutes: fifteen seconds late is on time.
    private static readonly TimeSpan _lookEvery = TimeSpan.FromSeconds(15);
    private const int MostAtOnce = 100;

    /// <returns>Cases that were due.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var due = await store.ReadDueCasesAsync(clock.GetUtcNow(), MostAtOnce, cancellationToken);
        foreach (var it in due.Select(document => StoredCase.Read(document).Case))
        {
            // Named by the moment that it is due for: looked at again before its turn has run, it is a repeat.
            var key = string.Create(CultureInfo.InvariantCulture, $"tick/{it.Reference}/{it.DueAt?.ToUnixTimeMilliseconds()}");
            await inbox.AcceptAsync(CaseDoor.Knock(it.Route, new DeskCommand(it.Reference, new CaseMove.Tick(), null), key, [], clock), cancellationToken);
        }
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_lookEvery, clock);
        try
        {
            do
            {
                try
                {
                    if (await RunAsync(stoppingToken) is > 0 and var count) LogDue(count);
                }
                catch (StoreUnavailableException e)
                {
                    LogStoreAway(e.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} cases were due")]
    private partial void LogDue(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is away, the clock of cases waits: {Reason}")]
    private partial void LogStoreAway(string reason);
}
