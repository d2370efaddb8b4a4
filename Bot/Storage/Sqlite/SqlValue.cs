using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>A parameter of a statement: whole number, text, bytes or null.</summary>
internal readonly struct SqlValue
{
    private readonly long number;
    private readonly object? text;
    private readonly bool isNumber;

    private SqlValue(object? value) => text = value;

    private SqlValue(long value) => (number, isNumber) = (value, true);

    public static implicit operator SqlValue(long value) => new(value);

    public static implicit operator SqlValue(string? value) => new(value);

    public static implicit operator SqlValue(byte[]? value) => new(value);

    public static implicit operator SqlValue(DateTimeOffset value) => new(value.ToUnixTimeMilliseconds());

    /// <returns>SQLite's code.</returns>
    public int Bind(sqlite3_stmt statement, int place) => this switch
    {
        { isNumber: true } => raw.sqlite3_bind_int64(statement, place, number),
        { text: string words } => raw.sqlite3_bind_text(statement, place, words),
        // SQLite takes an empty span for null.
        { text: byte[] { Length: 0 } } => raw.sqlite3_bind_zeroblob(statement, place, 0),
        { text: byte[] bytes } => raw.sqlite3_bind_blob(statement, place, bytes),
        _ => raw.sqlite3_bind_null(statement, place),
    };
}

/// <summary>The row that a query stands at. It is read at once: the next row takes its place.</summary>
internal readonly struct SqlRow(sqlite3_stmt statement)
{
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    public string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    public byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public DateTimeOffset GetTime(int column) => DateTimeOffset.FromUnixTimeMilliseconds(GetInt64(column));

    public int Count => raw.sqlite3_column_count(statement);

    public string NameOf(int column) => raw.sqlite3_column_name(statement, column).utf8_to_string();

    public bool IsBytes(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_BLOB;

    public bool IsNumber(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER;

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
