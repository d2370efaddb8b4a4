namespace Bot.Storage.Sqlite;

/// <summary>A parameter of a statement: whole number, text, bytes or null.</summary>
internal readonly struct SqlValue
{
    private SqlValue(object? value) => Value = value ?? DBNull.Value;

    public object Value { get; }

    public static implicit operator SqlValue(long value) => new(value);

    public static implicit operator SqlValue(string? value) => new(value);

    public static implicit operator SqlValue(byte[]? value) => new(value);

    public static implicit operator SqlValue(DateTimeOffset value) => new(value.ToUnixTimeMilliseconds());
}
