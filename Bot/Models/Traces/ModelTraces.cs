using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Models.Traces;

/// <summary>Keeps every try to word an answer, masked, in a file of bounded size, and counts it.</summary>
internal sealed partial class ModelTraces(IOptions<ModelOptions> options, ModelMeters meters, TimeProvider clock, ILogger<ModelTraces> logger) : BackgroundService, IWordingWitness, IKeptApart
{
    // Beyond this the disk is slower than the talk, and a lost trace is better than a lost answer.
    private readonly Channel<StoredTrace> _waiting = Channel.CreateBounded<StoredTrace>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private readonly SemaphoreSlim _writing = new(1, 1);

    public void Tell(WordingTrace trace)
    {
        meters.Answer(trace.Outcome.ToString());
        if (options.Value.TraceFile.Length == 0) return;
        var now = clock.GetUtcNow();
        _waiting.Writer.TryWrite(new StoredTrace(Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture)[^8..], now, options.Value.Chat, trace) { For = ModelCaller.Current });
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

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    public async Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        if (options.Value.TraceFile.Length == 0) return [];
        await WriteAsync(cancellationToken);
        return [.. Read(options.Value.TraceFile).Where(trace => IsOf(trace, person)).Select(trace => new HeldRow("traces", "how answers to you were worded", JsonSerializer.SerializeToUtf8Bytes(trace, TraceJson.Default.StoredTrace)))];
    }

    /// <summary>Writes the files anew without this person's lines.</summary>
    public async Task ForgetAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        if (options.Value.TraceFile.Length == 0) return;
        await WriteAsync(cancellationToken);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var file = Path.GetFullPath(options.Value.TraceFile);
            foreach (var path in new[] { Older(file), file }.Where(File.Exists))
            {
                var lines = await File.ReadAllLinesAsync(path, cancellationToken);
                var others = lines.Where(line => Parsed(line) is not { } trace || !IsOf(trace, person)).ToList();
                if (others.Count < lines.Length) await RewriteAsync(path, others, cancellationToken);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    // A turn that began before midnight bears the day before.
    private static bool IsOf(StoredTrace trace, KnownPerson person) =>
        trace.For is { } digest && (digest == ModelCaller.DigestOf(trace.At, person.Key) || digest == ModelCaller.DigestOf(trace.At.AddDays(-1), person.Key));

    // In place, so that the old words are written over and not left on the disk beside a new file.
    private static async Task RewriteAsync(string path, IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read);
        var kept = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        var gone = (int)Math.Max(0, stream.Length - kept.Length);
        await stream.WriteAsync(kept, cancellationToken);
        await stream.WriteAsync(new byte[gone], cancellationToken);
        await stream.FlushAsync(cancellationToken);
        stream.SetLength(kept.Length);
    }

    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await AppendAsync(cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task AppendAsync(CancellationToken cancellationToken)
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
internal sealed record StoredTrace(string Id, DateTimeOffset At, string Model, WordingTrace Trace)
{
    /// <summary>A digest of the person whom the answer was for, so that "forget me" finds it; null outside a talk.</summary>
    public string? For { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredTrace))]
internal sealed partial class TraceJson : JsonSerializerContext;
