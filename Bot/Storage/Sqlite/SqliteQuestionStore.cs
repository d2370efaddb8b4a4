namespace Bot.Storage.Sqlite;

internal sealed class SqliteQuestionStore(SqliteDatabase database) : IQuestionStore
{
    public Task AddAsync(IReadOnlyList<AskedQuestion> asked, CancellationToken cancellationToken) =>
        database.WriteAsync(session =>
        {
            foreach (var one in asked)
                session.Execute(Insert, one.Day.DayNumber, one.Conversation, one.Outcome, string.Join(' ', one.Words), string.Join(' ', one.Skills), one.Grade, one.Place);
        }, cancellationToken);

    public Task<IReadOnlyList<AskedQuestion>> ReadAsync(DateOnly from, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<AskedQuestion>>(session => session.Query(Select, Read, from.DayNumber, limit), cancellationToken);

    public Task<int> RemoveBeforeAsync(DateOnly day, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute("DELETE FROM questions WHERE day < $1", day.DayNumber), cancellationToken);

    public Task EraseAsync(string conversation, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute("DELETE FROM questions WHERE conversation = $1", conversation), cancellationToken);

    private static AskedQuestion Read(SqlRow row) => new(
        DateOnly.FromDayNumber(row.GetInt32(0)), row.GetString(1), row.GetString(2), List(row.GetString(3)), List(row.GetString(4)),
        row.IsNull(5) ? null : row.GetString(5), row.IsNull(6) ? null : row.GetString(6));

    private static string[] List(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private const string Insert = "INSERT INTO questions (day, conversation, outcome, words, skills, grade, place) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private const string Select = "SELECT day, conversation, outcome, words, skills, grade, place FROM questions WHERE day >= $1 ORDER BY day DESC, rowid DESC LIMIT $2";
}
