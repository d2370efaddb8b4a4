namespace Bot.Benchmarks;

/// <summary>What both crash runs begin and end with.</summary>
internal static class CrashRuns
{
    public static int Seed(string[] arguments) => arguments.Number("--seed") ?? (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % int.MaxValue);

    /// <returns>The exit code.</returns>
    public static int End(IReadOnlyList<string> faults, int seed)
    {
        foreach (var fault in faults) Console.WriteLine($"BROKEN {fault}");
        Console.WriteLine(faults.Count == 0 ? "every promise was kept" : $"{faults.Count} broken promises, seed {seed}");
        return faults.Count == 0 ? 0 : 1;
    }
}
