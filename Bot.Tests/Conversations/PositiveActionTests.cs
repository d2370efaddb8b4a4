using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Conversations;

/// <summary>What a person says of their ethnicity while asking about positive action stays in the transcript of that talk.</summary>
public sealed class PositiveActionTests : IDisposable
{
    // Words that no entry holds, so that each trace of them is the person's.
    private static readonly string[] _said = ["Bangladeshi", "Sylheti"];

    // The talk itself: what the person sent, what the bot answered, the lines kept for a request for a person.
    private static readonly string[] _talkItself = ["inbox.activity", "inbox.result", "outbox.activity", "log.activity"];
    private readonly string _folder = Directory.CreateTempSubdirectory("positive-action").FullName;
    private readonly HeardLog _log = new();
    private readonly WebApplicationFactory<Program> _factory;

    public PositiveActionTests() => _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment("Development");
        host.UseSetting("Urls", "http://127.0.0.1:0");
        host.UseSetting("Storage:Path", Path.Combine(_folder, "store.db"));
        host.UseSetting("Knowledge:IndexFile", Path.Combine(_folder, "index.db"));
        host.UseSetting("Knowledge:Watch", "false");
        host.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
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
        var holding = Holding().ToList();
        Assert.All(holding, place => Assert.Contains("the-person", place.Conversation, StringComparison.Ordinal));
        Assert.DoesNotContain(holding.Select(place => place.Path).Except(_talkItself), path => !OwnWords(path));
        Assert.NotEmpty(holding);
    }

    // A conversation's state keeps the person's own sentences (last lines, last question, answers to an open dialog) until it is erased; what was
    // understood of them must not hold it.
    private static bool OwnWords(string path) =>
        path is "state.json.talk.LastQuestion" or "state.json.talk.Missing" || path.StartsWith("state.json.talk.Transcript[", StringComparison.Ordinal)
        // The words that began a dialog stand with it until it ends.
        || (path.Contains(".DialogStack[", StringComparison.Ordinal) && path.EndsWith(".State.options", StringComparison.Ordinal))
        || (path.StartsWith("state.json.talk.Trails[", StringComparison.Ordinal) && (path.EndsWith(".Words", StringComparison.Ordinal) || path.Contains(".Answers[", StringComparison.Ordinal)));

    private static bool Tells(string text) => _said.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Every column of every table of the store, whatever it is called.
    private IEnumerable<Place> Holding()
    {
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
                    if (!Tells(text)) continue;
                    var column = $"{table}.{reader.GetName(at)}";
                    var key = $"{reader[table == "state" ? "key" : "conversation"]}";
                    foreach (var path in table == "state" ? Paths(JsonDocument.Parse(text).RootElement, column) : [column]) yield return new Place(key, path);
                }
            }
        }
    }

    private static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Paths(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, at) => Paths(item, $"{path}[{at}]")),
        _ => Tells(element.ToString()) ? [path] : [],
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
