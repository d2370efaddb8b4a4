using System.Text;
using System.Text.Json;

namespace Bot.Storage.Sqlite;

/// <summary>How a table's rows belong to a person.</summary>
internal enum HeldBy { Nobody, Conversation, Pseudonym, Person, StateKey }

/// <param name="Where">Condition on a row, with the key as $1.</param>
/// <param name="What">In words for the person; for a table that holds nobody's data, why.</param>
/// <param name="Stays">Condition, beside the first, on rows that outlive "forget me" in the talk in which it is said; empty for none.</param>
internal sealed record HeldTable(string Table, HeldBy By, string Where, string What, string Stays = "")
{
    // Built once: a session knows its prepared statements by their reference.
    public string Select { get; } = $"SELECT * FROM {Table} WHERE {Where}";

    public string Delete { get; } = $"DELETE FROM {Table} WHERE {Where}";

    public string DeleteHere { get; } = Stays.Length == 0 ? $"DELETE FROM {Table} WHERE {Where}" : $"DELETE FROM {Table} WHERE {Where} AND NOT ({Stays})";
}

/// <summary>
/// Every table of the store and what it holds of people. Showing, exporting and forgetting go by this list and by nothing else;
/// a test fails when a table has no line here.
/// </summary>
internal static class HeldTables
{
    // A group's talk belongs to nobody alone, and nothing of it is kept but what was given up.
    private const string GivenUp = "status = 2 AND json_valid(CAST(activity AS TEXT))";

    private const string OfGroup = "conversation NOT IN (SELECT conversation FROM people WHERE user_key = $1)";

    private static string In(string field) => $"json_extract(CAST(activity AS TEXT), '$.{field}')";

    public static IReadOnlyList<HeldTable> All { get; } =
    [
        new("owners", HeldBy.Nobody, "", "programs that run"),
        new("revoked", HeldBy.Nobody, "", "ids of tokens that ended early"),
        // What still waits is the message in hand and what was typed after it: the turn ends them itself and leaves no text.
        new("inbox", HeldBy.Conversation, "conversation = $1", "marks that I have seen a message", "status = 0"),
        new("inbox", HeldBy.Person, $"{GivenUp} AND {In("channelId")} || '/' || {In("from.id")} = $1 AND {OfGroup}", "messages of yours in groups that could not be answered"),
        new("outbox", HeldBy.Person, $"{GivenUp} AND {In("channelId")} || '/' || {In("recipient.id")} = $1 AND {OfGroup}", "replies to you in groups that could not be delivered"),
        new("outbox", HeldBy.Conversation, "conversation = $1", "replies that are on their way to you"),
        new("sent", HeldBy.Conversation, "conversation = $1", "ids of replies that were sent to you"),
        new("log", HeldBy.Conversation, "conversation = $1", "the lines of our talk"),
        new("uploads", HeldBy.Conversation, "conversation = $1", "files that you sent me, or that I made for you"),
        // The open window would lose its talk: the row has an id, two times and a number.
        new("direct_line", HeldBy.Conversation, "conversation = $1", "that this talk exists", "1 = 1"),
        new("questions", HeldBy.Pseudonym, "conversation = $1", "general words of your questions, under no name, for counting"),
        new("state", HeldBy.StateKey, "key = $1", "what I remember of our talk, and your plan"),
        new("case_events", HeldBy.Person, "case_id IN (SELECT id FROM cases WHERE user_key = $1)", "what happened to your requests for a person"),
        new("case_feed", HeldBy.Person, "case_id IN (SELECT id FROM cases WHERE user_key = $1)", "in what order your requests changed"),
        new("cases", HeldBy.Person, "user_key = $1", "your requests for a person"),
        new("people", HeldBy.Person, "user_key = $1", "which talks are yours"),
    ];

    public static IReadOnlyList<HeldRow> Read(SqliteSession session, KnownPerson person) =>
        [.. from table in All from key in KeysOf(table, person) from json in session.Query(table.Select, RowJson, key) select new HeldRow(table.Table, table.What, json)];

    /// <param name="here">The talk in which it was said; null from outside a talk.</param>
    public static void Erase(SqliteSession session, KnownPerson person, string? here)
    {
        foreach (var table in All)
        {
            foreach (var key in KeysOf(table, person)) session.Execute(key == here ? table.DeleteHere : table.Delete, key);
        }
    }

    private static IReadOnlyList<string> KeysOf(HeldTable table, KnownPerson person) => table.By switch
    {
        HeldBy.Conversation => person.Conversations,
        HeldBy.Pseudonym => person.Pseudonyms,
        HeldBy.Person => [person.Key],
        HeldBy.StateKey => person.StateKeys,
        _ => [],
    };

    private static byte[] RowJson(SqlRow row)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            for (var at = 0; at < row.Count; at++)
            {
                writer.WritePropertyName(row.NameOf(at));
                if (row.IsNull(at)) writer.WriteNullValue();
                else if (row.IsBytes(at)) WriteBytes(writer, row.GetBytes(at));
                else if (row.IsNumber(at)) writer.WriteNumberValue(row.GetInt64(at));
                else writer.WriteStringValue(row.GetString(at));
            }
            writer.WriteEndObject();
        }
        return json.ToArray();
    }

    private static void WriteBytes(Utf8JsonWriter writer, byte[] bytes)
    {
        if (bytes is not [(byte)'{' or (byte)'[', ..])
        {
            writer.WriteBase64StringValue(bytes);
            return;
        }
        try
        {
            using var document = JsonDocument.Parse(bytes);
            document.RootElement.WriteTo(writer);
        }
        catch (JsonException)
        {
            writer.WriteStringValue(Encoding.UTF8.GetString(bytes));
        }
    }
}
