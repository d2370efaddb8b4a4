using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Conversations;

/// <summary>What a person says of their ethnicity while asking about positive action is understood in that turn and kept nowhere, in that talk neither.</summary>
public sealed class PositiveActionTests : IDisposable
{
    // Words that no entry holds, so that each trace of them is the person's.
    private static readonly string[] _said = ["Bangladeshi", "Sylheti"];

    private readonly string _folder = Directory.CreateTempSubdirectory("positive-action").FullName;
    private readonly HeardLog _log = new();
    private readonly WebApplicationFactory<Program> _factory;

    public PositiveActionTests() => _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseFolder(_folder);
        host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
    });

    public void Dispose()
    {
        _factory.Dispose();
        _log.Dispose();
        TemporaryFolder.Delete(_folder);
    }

    [Fact]
    public async Task An_ethnicity_that_is_said_reaches_no_profile_no_log_and_nobody_elses_options()
    {
        using var client = _factory.CreateClient();
        var before = await new Talk(client, "someone-before").AskAsync("I want to get better at leadership, I am an HEO");

        var talk = new Talk(client, "the-person");
        var replies = new List<string>();
        foreach (var line in new[]
        {
            "What is the Access programme?", "I am Bangladeshi, can I apply for it?", "Who is META for? My family is Sylheti.",
            "I want to get better at leadership. I am a Bangladeshi HEO", "more like the first",
        }) replies.Add(await talk.AskAsync(line));
        var after = await new Talk(client, "someone-after").AskAsync("I want to get better at leadership, I am an HEO");

        Assert.DoesNotContain(replies, string.IsNullOrWhiteSpace);
        Assert.Equal(before, after);
        Assert.NotEmpty(_log.Lines);
        Assert.DoesNotContain(_log.Lines, Tells);
        Assert.Empty(Holding());
        // The search finds what is there: the talk's other words are.
        Assert.NotEmpty(Holding("leadership"));
        Assert.DoesNotContain(replies, reply => _said.Any(word => reply.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(replies, reply => reply.Contains("something about your background (it begins “Ban…”)", StringComparison.Ordinal));
    }

    private static bool Tells(string text) => Holds(text, _said);

    private static bool Holds(string text, string[] words) => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Every column of every table of the store, whatever it is called.
    private List<Place> Holding(params string[] words)
    {
        if (words.Length == 0) words = _said;
        List<Place> places = [];
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "store.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        foreach (var table in Column(connection, "SELECT name FROM sqlite_master WHERE type = 'table'"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var at = 0; at < reader.FieldCount; at++)
                {
                    var text = reader.GetValue(at) switch { byte[] bytes => Encoding.UTF8.GetString(bytes), var value => value.ToString() ?? "" };
                    if (!Holds(text, words)) continue;
                    var column = $"{table}.{reader.GetName(at)}";
                    var key = $"{reader[table == "state" ? "key" : "conversation"]}";
                    places.AddRange((table == "state" ? Paths(JsonDocument.Parse(text).RootElement, column, words) : [column]).Select(path => new Place(key, path)));
                }
            }
        }
        return places;
    }

    private static IEnumerable<string> Paths(JsonElement element, string path, string[] words) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Paths(property.Value, $"{path}.{property.Name}", words)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, at) => Paths(item, $"{path}[{at}]", words)),
        _ => Holds(element.ToString(), words) ? [path] : [],
    };

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }

    private sealed record Place(string Conversation, string Path);

    private sealed class HeardLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
