using System.Globalization;
using System.Text;
using Bot.Storage;
using Bot.Turns;
using Bot.Turns.Outbound;

namespace Bot.Handoff.Desks;

/// <summary>Tells each desk what happens to cases, from where it stopped. What the desk sends is committed with its place, so a kill loses and doubles nothing.</summary>
internal sealed partial class DeskFeeder(
    IEnumerable<IDesk> desks, CaseQueries queries, ITurnStore store, Outbox outbox, Owner owner, TimeProvider clock, ILogger<DeskFeeder> logger) : BackgroundService
{
    private const int Schema = 1;
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await owner.AwaitAliveAsync(stoppingToken);
            await Task.WhenAll(desks.Where(desk => desk.IsTold).Select(desk => FeedAsync(desk, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task FeedAsync(IDesk desk, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(desk, cancellationToken);
            }
            // A desk may fail in ways of its own; none of them may end the feed of that desk, or of another.
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                LogPutOff(e, desk.Name);
                await Task.Delay(_pause, clock, cancellationToken);
            }
        }
    }

    private async Task FollowAsync(IDesk desk, CancellationToken cancellationToken)
    {
        var key = $"desk/{desk.Name}/feed";
        var place = await store.ReadStateAsync([key], cancellationToken) is [var found, ..] ? found : null;
        // A desk that is new is told what is new: what lies in queues already is not its past.
        var after = place is null ? await queries.EndOfFeedAsync(cancellationToken) : long.Parse(Encoding.UTF8.GetString(place.Json), CultureInfo.InvariantCulture);
        if (place is null) await CommitAsync(key, 0, after, DeskTold.Nothing, cancellationToken);
        await foreach (var news in queries.FollowAllAsync(after, cancellationToken))
        {
            var told = await desk.TellAsync(news, cancellationToken);
            // Where nothing came of it, the next place that is stored covers it.
            if (told.Outgoing.Count == 0 && told.State.Count == 0) continue;
            var version = await store.ReadStateAsync([key], cancellationToken) is [var stored, ..] ? stored.Version : 0;
            if (!await CommitAsync(key, version, news.Sequence, told, cancellationToken)) return;
        }
    }

    /// <returns>False where another host has told it: begin again from there.</returns>
    private async Task<bool> CommitAsync(string key, long version, long sequence, DeskTold told, CancellationToken cancellationToken)
    {
        var commit = new TurnCommit
        {
            State = [new StateWrite(key, Encoding.UTF8.GetBytes(sequence.ToString(CultureInfo.InvariantCulture)), Schema, version), .. told.State],
            Outgoing = told.Outgoing,
            ClaimNextFor = owner.Name,
        };
        if (await store.CommitAsync(commit, cancellationToken) is not CommitOutcome.Committed committed) return false;
        if (committed.ToSend is { } item) outbox.Start(item);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Desk {Desk} could not be told; it is tried again")]
    private partial void LogPutOff(Exception exception, string desk);
}
