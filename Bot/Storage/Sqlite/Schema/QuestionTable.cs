namespace Bot.Storage.Sqlite.Schema;

/// <summary>Questions for the figures. A day is its number since the year 1; lists are words parted by blanks.</summary>
internal static class QuestionTable
{
    public const string Sql = """
        CREATE TABLE questions (
            day INTEGER NOT NULL, conversation TEXT NOT NULL, outcome TEXT NOT NULL, words TEXT NOT NULL, skills TEXT NOT NULL, grade TEXT, place TEXT);
        CREATE INDEX questions_day ON questions (day);
        CREATE INDEX questions_conversation ON questions (conversation);
        """;
}
