using System.Runtime.CompilerServices;

namespace Bot.Storage.Sqlite;

internal sealed class SqliteDirectLineStore(SqliteDatabase database) : IDirectLineStore
{
    private const int LinesPerRead = 100;

    public Task<bool> CreateConversationAsync(DirectLineConversation conversation, CancellationToken cancellationToken) =>
        database.WriteAsync(session => DirectLineTables.Create(session, conversation), cancellationToken);

    public Task<DirectLineConversation?> ReadConversationAsync(string conversation, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DirectLineTables.Read(session, conversation), cancellationToken);

    public async Task EndConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        await database.WriteAsync(session => DirectLineTables.End(session, conversation), cancellationToken);
        database.LogSignals.Grew(conversation);
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadLogAsync(string conversation, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DirectLineTables.ReadLog(session, conversation, after, limit), cancellationToken);

    public async IAsyncEnumerable<LoggedActivity> FollowLogAsync(
        string conversation, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var growth = database.LogSignals.Follow(conversation);
        while (true)
        {
            var lines = await ReadLogAsync(conversation, after, LinesPerRead, cancellationToken);
            foreach (var line in lines)
            {
                yield return line;
                after = line.Watermark;
            }
            if (lines.Count > 0) continue;
            if (await ReadConversationAsync(conversation, cancellationToken) is not { Ended: true }) await growth.GrownAsync(cancellationToken);
            // What was committed before the end is shown before the end.
            else if ((await ReadLogAsync(conversation, after, 1, cancellationToken)).Count == 0) yield break;
        }
    }

    public Task<Upload?> ReadUploadAsync(string id, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DirectLineTables.ReadUpload(session, id), cancellationToken);

    public Task RevokeAsync(string tokenId, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.WriteAsync(session => DirectLineTables.Revoke(session, tokenId, until), cancellationToken);

    public Task<bool> IsRevokedAsync(string tokenId, CancellationToken cancellationToken) =>
        database.ReadAsync(session => DirectLineTables.IsRevoked(session, tokenId), cancellationToken);
}
