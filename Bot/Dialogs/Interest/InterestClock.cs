using System.Text.Json;
using Bot.Knowledge;
using Bot.Knowledge.Recommendation;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Dialogs.Interest;

/// <summary>Looks every few minutes for entries that were not there before, and lets each interested person's conversation know, through its inbox.</summary>
internal sealed partial class InterestClock(ITurnStore store, Inbox inbox, KnowledgeBase knowledge, Recommender recommender, Interests interests, TimeProvider clock, ILogger<InterestClock> logger) : BackgroundService
{
    // New content is no emergency.
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMinutes(10);
    private const string Known = "interests/known";
    private const int Fitting = 10;

    /// <returns>Conversations that were told.</returns>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = await store.ReadStateAsync([Known], cancellationToken) is [var document] ? document : null;
        var seen = stored is null ? [] : JsonSerializer.Deserialize<Dictionary<string, DateTimeOffset>>(stored.Json) ?? [];
        var added = knowledge.Current.Entries.Select(entry => entry.Id).Where(id => !seen.ContainsKey(id)).ToList();
        // At the very first look everything is there already: nothing of it is news.
        foreach (var id in added) seen[id] = stored is null ? DateTimeOffset.MinValue : now;
        if (added.Count > 0)
        {
            var write = new StateWrite(Known, JsonSerializer.SerializeToUtf8Bytes(seen), StateSchema.Ours.Current, stored?.Version ?? 0);
            // Another host that looked at the same moment has written the same.
            if (await store.CommitAsync(new TurnCommit { State = [write] }, cancellationToken) is not CommitOutcome.Committed) return 0;
        }
        return await TellAsync(seen, cancellationToken);
    }

    private async Task<int> TellAsync(Dictionary<string, DateTimeOffset> seen, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var shelf in await store.ReadStateAsync([.. Interests.Keys], cancellationToken))
        {
            foreach (var interest in JsonSerializer.Deserialize<InterestShelf>(shelf.Json)?.Kept ?? [])
            {
                if (interests.IsOver(interest)) continue;
                var fresh = recommender.Recommend(new RecommendationRequest(interest.Goal, interest.Profile) { Count = Fitting }).Items.Select(item => item.Entry.Id)
                    .Where(id => seen.GetValueOrDefault(id) > interest.Since && !interest.Told.Contains(id)).Order(StringComparer.Ordinal).ToList();
                if (fresh.Count == 0) continue;
                await inbox.AcceptAsync(InterestDoor.Knock(interest, fresh, clock), cancellationToken);
                told++;
            }
        }
        return told;
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
                    if (await LookAsync(stoppingToken) is > 0 and var count) LogTold(count);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} people hear of something new")]
    private partial void LogTold(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is away, news waits: {Reason}")]
    private partial void LogStoreAway(string reason);
}
