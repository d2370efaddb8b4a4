using System.Runtime.CompilerServices;

namespace Bot.Storage.Sqlite;

internal sealed class SqliteCaseStore(SqliteDatabase database) : ICaseStore
{
    /// <summary>Under which the feed's growth is signalled. No conversation is called so.</summary>
    public const string Feed = "@cases";

    private const int LinesPerRead = 100;

    public Task<CaseDocument?> ReadCaseAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.Read(session, id), cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseDocument>>(session => statuses.Count == 0
            ? CaseTables.ReadAll(session, limit)
            : [.. statuses.SelectMany(status => CaseTables.ReadWith(session, status, limit))
                .OrderBy(it => it.CreatedAt).ThenBy(it => it.Id, StringComparer.Ordinal).Take(limit)], cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadNewestCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseDocument>>(session =>
            [.. statuses.SelectMany(status => CaseTables.ReadNewestWith(session, status, limit))
                .OrderByDescending(it => it.CreatedAt).ThenBy(it => it.Id, StringComparer.Ordinal).Take(limit)], cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadCasesOfAsync(string conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadOf(session, conversation), cancellationToken);

    public Task<IReadOnlyList<CaseEvent>> ReadCaseEventsAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadEvents(session, id), cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadDueCasesAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadDue(session, now, limit), cancellationToken);

    public Task<IReadOnlyList<CaseWait>> ReadWaitsAsync(string team, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadWaits(session, team, since, limit), cancellationToken);

    public Task<IReadOnlyList<CaseFeedLine>> ReadCaseFeedAsync(long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadFeed(session, after, limit), cancellationToken);

    public async IAsyncEnumerable<CaseFeedLine> FollowCaseFeedAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var growth = database.LogSignals.Follow(Feed);
        while (true)
        {
            var lines = await ReadCaseFeedAsync(after, LinesPerRead, cancellationToken);
            foreach (var line in lines)
            {
                yield return line;
                after = line.Sequence;
            }
            if (lines.Count == 0) await growth.GrownAsync(cancellationToken);
        }
    }

    public Task<long> ReadCaseFeedEndAsync(CancellationToken cancellationToken) => database.ReadAsync(CaseTables.FeedEnd, cancellationToken);
}
