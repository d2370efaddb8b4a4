namespace Bot.Storage.Sqlite.Schema;

/// <summary>Whose a talk is, so that all of it can be shown to them, given to them and erased.</summary>
internal static class PeopleTable
{
    public const string Sql = """
        CREATE TABLE people (user_key TEXT NOT NULL, conversation TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (user_key, conversation)) WITHOUT ROWID;
        """;
}
