using System.Globalization;
using Bot.Tests.Host.Handoff.Crash;

namespace Bot.Benchmarks.Handoff;

/// <summary><c>handoff-crash [--seed N] [--pairs N] [--lines N] [--kills N]</c>: the long form of the crash test of hand-offs.</summary>
internal static class HandoffCrashCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        int Number(string name, int otherwise) =>
            Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length
                ? int.Parse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture)
                : otherwise;

        var seed = Number("--seed", (int)(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() % int.MaxValue));
        var plan = new HandoffCrashPlan(seed, Number("--pairs", 40), Number("--lines", 40), Number("--kills", 40));
        Console.WriteLine($"seed {plan.Seed}: {plan.Pairs} cases, {plan.Lines} messages each way, {plan.Kills} kills");

        var report = await new HandoffCrashRun(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), Console.WriteLine).RunAsync(plan, CancellationToken.None);

        Console.WriteLine($"{report.Cases} cases, {report.Messages} messages relayed, {report.Kills} kills, {report.Took.TotalSeconds:F0} s");
        foreach (var fault in report.Faults) Console.WriteLine($"BROKEN {fault}");
        Console.WriteLine(report.Faults.Count == 0 ? "every promise was kept" : $"{report.Faults.Count} broken promises, seed {plan.Seed}");
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
