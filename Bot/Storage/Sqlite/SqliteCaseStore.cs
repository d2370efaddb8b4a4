namespace Bot.Storage.Sqlite;

internal sealed class SqliteCaseStore(SqliteDatabase database) : ICaseStore
{
    public Task<CaseDocument?> ReadCaseAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.Read(session, id), cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadCasesAsync(IReadOnlyCollection<string> statuses, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<CaseDocument>>(session => statuses.Count == 0
            ? CaseTables.ReadAll(session, limit)
            : [.. statuses.SelectMany(status => CaseTables.ReadWith(session, status, limit))
                .OrderBy(it => it.CreatedAt).ThenBy(it => it.Id, StringComparer.Ordinal).Take(limit)], cancellationToken);

    public Task<IReadOnlyList<CaseDocument>> ReadCasesOfAsync(string conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadOf(session, conversation), cancellationToken);

    public Task<IReadOnlyList<CaseEvent>> ReadCaseEventsAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => CaseTables.ReadEvents(session, id), cancellationToken);
}
