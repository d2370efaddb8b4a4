using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Handoff.Cases;
using Bot.Storage;

namespace Bot.Handoff.Desks;

/// <summary>
/// Who has the web desk open, and who used it lately. It is kept in the store, so that every host of the service knows, and a restart forgets nobody.
/// </summary>
internal sealed partial class Presence(ITurnStore store, TimeProvider clock, ILogger<Presence> logger)
{
    private const string Key = "desk/web/presence";
    private const int Schema = 1;
    private const int MostRaces = 5;

    // The page shows a sign of life every fifteen seconds; one write a minute for each adviser is enough.
    private static readonly TimeSpan _writeEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _counts = TimeSpan.FromMinutes(2.5);
    private static readonly TimeSpan _remembered = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, DateTimeOffset> written = new(StringComparer.Ordinal);

    /// <summary>The adviser uses the desk now.</summary>
    public Task SeeAsync(Adviser adviser, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!adviser.WorksOnCases || (written.TryGetValue(adviser.Id, out var last) && now - last < _writeEvery)) return Task.CompletedTask;
        written[adviser.Id] = now;
        return WriteAsync(new Present(adviser.Id, adviser.Name, adviser.IsLead, now), cancellationToken);
    }

    /// <summary>The adviser has signed out.</summary>
    public Task LeaveAsync(Adviser adviser, CancellationToken cancellationToken)
    {
        written.TryRemove(adviser.Id, out _);
        return adviser.WorksOnCases ? WriteAsync(new Present(adviser.Id, adviser.Name, adviser.IsLead, clock.GetUtcNow() - _counts), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Who has the desk open now.</summary>
    public async Task<IReadOnlyList<Present>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await ReadKnownAsync(cancellationToken)).Where(one => clock.GetUtcNow() - one.At < _counts)];

    /// <summary>Who used the desk within thirty days.</summary>
    public async Task<IReadOnlyList<Present>> ReadKnownAsync(CancellationToken cancellationToken) =>
        [.. Read(await DocumentAsync(cancellationToken)).Where(one => clock.GetUtcNow() - one.At < _remembered)];

    private async Task WriteAsync(Present now, CancellationToken cancellationToken)
    {
        try
        {
            for (var race = 0; race < MostRaces; race++)
            {
                var document = await DocumentAsync(cancellationToken);
                var others = Read(document).Where(one => one.Id != now.Id && clock.GetUtcNow() - one.At < _remembered);
                var json = JsonSerializer.SerializeToUtf8Bytes<Present[]>([.. others, now], PresenceJson.Default.PresentArray);
                var commit = new TurnCommit { State = [new StateWrite(Key, json, Schema, document?.Version ?? 0)] };
                if (await store.CommitAsync(commit, cancellationToken) is CommitOutcome.Committed) return;
            }
        }
        catch (StoreUnavailableException e)
        {
            // The next sign of life is written when it is back.
            written.TryRemove(now.Id, out _);
            LogStoreAway(e.Message);
        }
    }

    private async Task<StateDocument?> DocumentAsync(CancellationToken cancellationToken) =>
        await store.ReadStateAsync([Key], cancellationToken) is [var found, ..] ? found : null;

    private static Present[] Read(StateDocument? document) =>
        document is null ? [] : JsonSerializer.Deserialize(document.Json, PresenceJson.Default.PresentArray) ?? [];

    [LoggerMessage(Level = LogLevel.Warning, Message = "Who is at the desk could not be written down: {Reason}")]
    private partial void LogStoreAway(string reason);
}

/// <param name="At">When they were last seen.</param>
internal sealed record Present(string Id, string Name, bool IsLead, DateTimeOffset At);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Present[]))]
internal sealed partial class PresenceJson : JsonSerializerContext;
