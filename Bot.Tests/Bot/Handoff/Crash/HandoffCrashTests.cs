using Xunit.Abstractions;

namespace Bot.Tests.Host.Handoff.Crash;

public sealed class HandoffCrashTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    [Fact]
    public async Task No_case_and_no_message_is_lost_doubled_or_stuck_when_the_host_is_killed()
    {
        var plan = new HandoffCrashPlan(Seed, Pairs: 4, Lines: 6, Kills: 4);

        var report = await new HandoffCrashRun(Path.Combine(AppContext.BaseDirectory, "SkillsAdvisor.dll"), output.WriteLine).RunAsync(plan, CancellationToken.None);

        Assert.Empty(report.Faults);
        Assert.Equal(plan.Pairs, report.Cases);
    }
}
