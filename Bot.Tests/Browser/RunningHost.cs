using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Tests.Browser;

/// <summary>The real program in a process of its own, on a free port, with a data folder of its own.</summary>
public sealed partial class RunningHost : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("browser");
    private readonly StringBuilder output = new();
    private readonly string[] settings;
    private TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process process;

    private RunningHost(string[] settings)
    {
        this.settings = settings;
        process = Prepare("http://127.0.0.1:0");
    }

    private Process Prepare(string address)
    {
        var prepared = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), "--urls", address, .. TestSettings.Patient.Select(one => $"--{one.Key}={one.Value}"), .. settings])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            },
            EnableRaisingEvents = true,
        };
        prepared.OutputDataReceived += (_, line) => Read(line.Data);
        prepared.ErrorDataReceived += (_, line) => Read(line.Data);
        var waiting = listening;
        prepared.Exited += (_, _) => waiting.TrySetException(new InvalidOperationException($"The host ended before it listened:\n{Output}"));
        return prepared;
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    private string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    public static async Task<RunningHost> StartAsync(params string[] settings)
    {
        var host = new RunningHost(settings);
        await host.LaunchAsync();
        return host;
    }

    /// <summary>Where the host keeps its data.</summary>
    public string Folder => folder.FullName;

    /// <summary>Ends the process as a lost machine would, without a farewell.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Starts it again at the same address, over the same data.</summary>
    public async Task StartAgainAsync()
    {
        listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = Prepare(Address.ToString());
        await LaunchAsync();
    }

    /// <summary>The newest address on the console that holds these words.</summary>
    public async Task<Uri> FindOnConsoleAsync(string words)
    {
        using var patience = new CancellationTokenSource(StartPatience);
        while (true)
        {
            if (Output.Split([' ', '\n', '\r']).LastOrDefault(word => word.Contains(words, StringComparison.Ordinal)) is { } found) return new Uri(found);
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Runs a command beside the host, over the same data.</summary>
    public async Task CommandAsync(IEnumerable<string> words)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), .. words])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        }) ?? throw new InvalidOperationException("The command did not start.");
        var said = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        if (command.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', words)} ended with {command.ExitCode}: {said}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Delete(recursive: true);
    }

    private async Task LaunchAsync()
    {
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(StartPatience);
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (output) output.AppendLine(line);
        if (Listening().Match(line) is { Success: true } match) listening.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (http://[0-9.:]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
