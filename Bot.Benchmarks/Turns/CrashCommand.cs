using Bot.Tests.Host.Turns.Crash;

namespace Bot.Benchmarks.Turns;

/// <summary><c>crash [--seed N] [--messages N] [--clients N] [--kills N]</c>: the long form of the crash test.</summary>
internal static class CrashCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var seed = CrashRuns.Seed(arguments);
        var plan = new CrashPlan(seed, arguments.Number("--messages") ?? 10_000, arguments.Number("--clients") ?? 32, CrashPlan.Alternating(arguments.Number("--kills") ?? 50));
        Console.WriteLine($"seed {plan.Seed}: {plan.Messages} messages, {plan.Clients} clients, {plan.Deaths.Count} kills");

        var report = await new CrashRun(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), Console.WriteLine).RunAsync(plan, CancellationToken.None);

        Console.WriteLine($"{report.Turns} messages acknowledged, {report.Replies} replies seen, {report.Kills} kills, "
            + $"{report.ConnectorRepeats} repeats on the connector, {report.Took.TotalSeconds:F0} s");
        return CrashRuns.End(report.Faults, plan.Seed);
    }
}
