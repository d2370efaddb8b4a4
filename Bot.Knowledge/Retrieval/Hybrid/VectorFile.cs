using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>Vectors of texts by the texts' digest and the model's name, in a file beside the index. It can be deleted at any time; then everything is embedded again.</summary>
/// <remarks>Each write is committed by itself, so that a run that was broken off goes on where it stood.</remarks>
public sealed class VectorFile(string path)
{
    private const int MostParameters = 500;

    /// <returns>The vectors that are there, by text.</returns>
    public IReadOnlyDictionary<string, float[]> Read(string model, IReadOnlyCollection<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var found = new Dictionary<string, float[]>(StringComparer.Ordinal);
        if (!File.Exists(path)) return found;
        using var connection = Open();
        foreach (var part in texts.Distinct(StringComparer.Ordinal).Chunk(MostParameters))
        {
            using var command = connection.CreateCommand();
            var byDigest = part.ToDictionary(DigestOf, text => text, StringComparer.Ordinal);
            command.CommandText = $"select digest, vector from vector where model = $model and digest in ({string.Join(',', part.Select((_, i) => $"$d{i}"))})";
            command.Parameters.AddWithValue("$model", model);
            foreach (var (digest, i) in byDigest.Keys.Select((digest, i) => (digest, i))) command.Parameters.AddWithValue($"$d{i}", digest);
            using var reader = command.ExecuteReader();
            while (reader.Read()) found[byDigest[reader.GetString(0)]] = MemoryMarshal.Cast<byte, float>((byte[])reader[1]).ToArray();
        }
        return found;
    }

    /// <summary>All or nothing.</summary>
    public void Write(string model, IEnumerable<(string Text, ReadOnlyMemory<float> Vector)> vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        foreach (var (text, vector) in vectors)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "insert or replace into vector (model, digest, vector) values ($model, $digest, $vector)";
            command.Parameters.AddWithValue("$model", model);
            command.Parameters.AddWithValue("$digest", DigestOf(text));
            command.Parameters.AddWithValue("$vector", MemoryMarshal.AsBytes(vector.Span).ToArray());
            command.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "pragma journal_mode = wal; create table if not exists vector (model text not null, digest text not null, vector blob not null, primary key (model, digest)) without rowid";
        command.ExecuteNonQuery();
        return connection;
    }
}
