using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Bot.Knowledge.Answers.Composing.Wording;
using Microsoft.Extensions.Options;

namespace Bot.Models.Traces;

/// <summary>Keeps every try to word an answer, masked, in a file of bounded size, and counts it.</summary>
internal sealed partial class ModelTraces(IOptions<ModelOptions> options, ModelMeters meters, TimeProvider clock, ILogger<ModelTraces> logger) : BackgroundService, IWordingWitness
{
    // Beyond this the disk is slower than the talk, and a lost trace is better than a lost answer.
    private readonly Channel<StoredTrace> _waiting = Channel.CreateBounded<StoredTrace>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Tell(WordingTrace trace)
    {
        meters.Answer(trace.Outcome.ToString());
        if (options.Value.TraceFile.Length == 0) return;
        var now = clock.GetUtcNow();
        _waiting.Writer.TryWrite(new StoredTrace(Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture)[^8..], now, options.Value.Chat, trace));
    }

    /// <summary>Oldest first; lines that cannot be read are left out.</summary>
    public static IEnumerable<StoredTrace> Read(string file) => new[] { Older(file), file }.Where(File.Exists).SelectMany(path => Read(path, int.MaxValue));

    private static IEnumerable<StoredTrace> Read(string path, int lines)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        var read = 0;
        while (read++ < lines && reader.ReadLine() is { } line)
        {
            if (Parsed(line) is { } trace) yield return trace;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            try
            {
                await WriteAsync(stoppingToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogLost(e.GetType().Name);
            }
        }
    }

    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(options.Value.TraceFile);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        if (IsFull(file)) File.Move(file, Older(file), overwrite: true);
        if (File.Exists(Older(file)) && clock.GetUtcNow() - File.GetLastWriteTimeUtc(Older(file)) > TimeSpan.FromDays(options.Value.TraceDays / 2.0)) File.Delete(Older(file));
        await using var writer = new StreamWriter(file, append: true);
        while (_waiting.Reader.TryRead(out var trace)) await writer.WriteLineAsync(JsonSerializer.Serialize(trace, TraceJson.Default.StoredTrace).AsMemory(), cancellationToken);
    }

    // Two files take turns: each holds half of the size and of the days.
    private bool IsFull(string file) =>
        File.Exists(file) && (new FileInfo(file).Length > options.Value.TraceMegabytes * 1024L * 1024 / 2
            || Read(file, 1).FirstOrDefault() is { } first && clock.GetUtcNow() - first.At > TimeSpan.FromDays(options.Value.TraceDays / 2.0));

    private static string Older(string file) => file + ".1";

    private static StoredTrace? Parsed(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, TraceJson.Default.StoredTrace);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Traces of the model could not be written ({Reason})")]
    private partial void LogLost(string reason);
}

/// <param name="Id">Eight characters, to name it by.</param>
internal sealed record StoredTrace(string Id, DateTimeOffset At, string Model, WordingTrace Trace);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredTrace))]
internal sealed partial class TraceJson : JsonSerializerContext;
