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
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private RunningHost(IEnumerable<string> settings)
    {
        process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), "--urls", "http://127.0.0.1:0", .. settings])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            },
            EnableRaisingEvents = true,
        };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The host ended before it listened:\n{Output}"));
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
        host.process.Start();
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        host.Address = await host.listening.Task.WaitAsync(StartPatience);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
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
