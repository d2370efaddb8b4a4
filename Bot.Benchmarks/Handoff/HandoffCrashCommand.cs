using Bot.Tests.Host.Handoff.Crash;

namespace Bot.Benchmarks.Handoff;

/// <summary><c>handoff-crash [--seed N] [--pairs N] [--lines N] [--kills N]</c>: the long form of the crash test of hand-offs.</summary>
internal static class HandoffCrashCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var seed = CrashRuns.Seed(arguments);
        var plan = new HandoffCrashPlan(seed, arguments.Number("--pairs") ?? 40, arguments.Number("--lines") ?? 40, arguments.Number("--kills") ?? 40);
        Console.WriteLine($"seed {plan.Seed}: {plan.Pairs} cases, {plan.Lines} messages each way, {plan.Kills} kills");

        var report = await new HandoffCrashRun(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), Console.WriteLine).RunAsync(plan, CancellationToken.None);

        Console.WriteLine($"{report.Cases} cases, {report.Messages} messages relayed, {report.Kills} kills, {report.Took.TotalSeconds:F0} s");
        return CrashRuns.End(report.Faults, plan.Seed);
    }
}
