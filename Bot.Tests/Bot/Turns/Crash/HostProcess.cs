using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.Host.Turns.Crash;

/// <summary>The real host in a process of its own, to be killed and started again on the same data and address.</summary>
internal sealed class HostProcess(string program, string folder, int port, IReadOnlyDictionary<string, string>? settings = null) : IDisposable
{
    public const string DirectLineSecret = "a secret for the crash test";

    // It takes two seconds alone; a machine that builds and tests beside it has taken a minute and a half.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(10);

    private readonly HttpClient probe = new() { Timeout = TimeSpan.FromSeconds(20) };
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");

    public bool HasEnded => process is not { HasExited: false };

    /// <summary>Completes once the process is gone.</summary>
    public Task EndedAsync(CancellationToken cancellationToken) => process is { HasExited: false } lives ? lives.WaitForExitAsync(cancellationToken) : Task.CompletedTask;

    /// <summary>Bytes of memory that it holds now.</summary>
    public long WorkingSet
    {
        get
        {
            process?.Refresh();
            return process?.WorkingSet64 ?? 0;
        }
    }

    /// <summary>Processor time that the running host has taken so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process?.Refresh();
            return process is { HasExited: false } ? process.TotalProcessorTime : TimeSpan.Zero;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <param name="killAt">A named point and how often it is reached first, or null.</param>
    public async Task StartAsync(string? killAt, CancellationToken cancellationToken)
    {
        process?.Dispose();
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = Address.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Storage__Path"] = Path.Combine(folder, "store.db");
        start.Environment["DirectLine__Secret"] = DirectLineSecret;
        start.Environment["DirectLine__ActivitiesPerMinute"] = "100000";
        start.Environment["DirectLine__TokenSeconds"] = "3600";
        start.Environment["Turns__RetryMilliseconds"] = "50";
        start.Environment["Turns__Attempts"] = "10";
        start.Environment["Outbox__FirstPauseMilliseconds"] = "50";
        foreach (var (key, value) in TestSettings.Patient) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var (key, value) in settings ?? new Dictionary<string, string>()) start.Environment[key] = value;
        if (killAt is not null) start.Environment["SKILLSADVISOR_KILL_AT"] = killAt;
        process = Process.Start(start) ?? throw new InvalidOperationException("The host cannot be started.");
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync(cancellationToken);
    }

    /// <summary>The last lines that the host wrote: errors only.</summary>
    public IReadOnlyList<string> LastWords
    {
        get
        {
            lock (words) return [.. words];
        }
    }

    public void Kill()
    {
        if (process is not { HasExited: false }) return;
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process?.Dispose();
        probe.Dispose();
    }

    private readonly Queue<string> words = [];

    private void Remember(string? line)
    {
        if (string.IsNullOrWhiteSpace(line)) return;
        lock (words)
        {
            words.Enqueue(line);
            if (words.Count > 30) words.Dequeue();
        }
    }

    // A host that is killed at a point of its start, or of the turns it finds waiting, may never be seen alive: that is no fault.
    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.StartNew();
        while (!HasEnded)
        {
            if (begun.Elapsed > StartPatience) throw new TimeoutException($"The host did not start: {string.Join(Environment.NewLine, LastWords)}");
            try
            {
                if ((await probe.GetAsync(new Uri(Address, "health/live"), cancellationToken)).IsSuccessStatusCode) return;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }
}
