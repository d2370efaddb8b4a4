using Xunit.Abstractions;

namespace Bot.Tests.Host.Turns.Crash;

public sealed class CrashTests(ITestOutputHelper output)
{
    // Changed by every run of the long form; a seed that ever broke a promise belongs here.
    private const int Seed = 20261122;

    [Fact]
    public async Task Nothing_accepted_is_lost_doubled_or_reordered_when_the_host_is_killed()
    {
        var plan = new CrashPlan(Seed, Messages: 240, Clients: 12, CrashPlan.EachPoint, LatestReach: 20);
        output.WriteLine($"seed {plan.Seed}");

        var report = await new CrashRun(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), output.WriteLine).RunAsync(plan, CancellationToken.None);

        Assert.Empty(report.Faults);
        Assert.Equal(plan.Deaths.Count, report.Kills);
        Assert.InRange(report.Turns, plan.Clients * (CrashTalk.First.Count + CrashTalk.Last.Count), int.MaxValue);
    }
}
