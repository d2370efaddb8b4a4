using System.Globalization;
using Bot.Tests.Host.Turns.Crash;

namespace Bot.Benchmarks.Turns;

/// <summary><c>crash [--seed N] [--messages N] [--clients N] [--kills N]</c>: the long form of the crash test.</summary>
internal static class CrashCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length
                ? int.Parse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture)
                : otherwise;

        var seed = Number("--seed", (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % int.MaxValue));
        var plan = new CrashPlan(seed, Number("--messages", 10_000), Number("--clients", 32), CrashPlan.Alternating(Number("--kills", 50)));
        Console.WriteLine($"seed {plan.Seed}: {plan.Messages} messages, {plan.Clients} clients, {plan.Deaths.Count} kills");

        var report = await new CrashRun(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), Console.WriteLine).RunAsync(plan, CancellationToken.None);

        Console.WriteLine($"{report.Turns} messages acknowledged, {report.Replies} replies seen, {report.Kills} kills, "
            + $"{report.ConnectorRepeats} repeats on the connector, {report.Took.TotalSeconds:F0} s");
        foreach (var fault in report.Faults) Console.WriteLine($"BROKEN {fault}");
        Console.WriteLine(report.Faults.Count == 0 ? "every promise was kept" : $"{report.Faults.Count} broken promises, seed {plan.Seed}");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
