using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Bot.Storage.Sqlite;

/// <summary>Connections for reading: they see what was committed before they begin and never wait for the writer.</summary>
internal sealed class ReaderPool(Func<SqliteSession> open) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> idle = [];
    private volatile bool closed;

    // A read takes microseconds from the page cache: handing it to another thread would cost more than it takes.
    public T Run<T>(Func<SqliteSession, T> read)
    {
        SqliteSession? session = null;
        try
        {
            if (!idle.TryTake(out session)) session = open();
            var result = read(session);
            Return(session);
            return result;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            session?.Dispose();
            throw new StoreUnavailableException($"The store cannot be read: {e.Message}", e);
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var session)) session.Dispose();
    }

    private void Return(SqliteSession session)
    {
        if (closed) session.Dispose();
        else idle.Add(session);
    }
}
