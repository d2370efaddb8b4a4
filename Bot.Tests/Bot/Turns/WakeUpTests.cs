using Bot.Turns;

namespace Bot.Tests.Host.Turns;

public sealed class WakeUpTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ManualClock clock = new();

    [Fact]
    public void What_is_due_now_ends_the_wait_at_once()
    {
        var wakeUp = new WakeUp(clock);
        wakeUp.Now();

        Assert.True(wakeUp.WaitAsync(None).IsCompletedSuccessfully);
        Assert.False(wakeUp.WaitAsync(None).IsCompleted);
    }

    [Fact]
    public async Task A_wait_ends_at_the_earliest_moment_asked_for()
    {
        var wakeUp = new WakeUp(clock);
        wakeUp.At(clock.GetUtcNow() + TimeSpan.FromMilliseconds(700));
        wakeUp.At(clock.GetUtcNow() + TimeSpan.FromMilliseconds(300));
        wakeUp.At(clock.GetUtcNow() + TimeSpan.FromMilliseconds(500));
        var waiting = wakeUp.WaitAsync(None);

        clock.Advance(TimeSpan.FromMilliseconds(299));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        await waiting.WaitAsync(Waits.Longest);
    }

    [Fact]
    public async Task A_moment_asked_for_during_the_wait_shortens_it()
    {
        var wakeUp = new WakeUp(clock);
        var waiting = wakeUp.WaitAsync(None);

        wakeUp.Now();

        await waiting.WaitAsync(Waits.Longest);
    }

    [Theory]
    [InlineData(-24)]
    [InlineData(0)]
    [InlineData(24)]
    public async Task No_wait_is_longer_than_a_second_whatever_the_wall_clock_does(int jump)
    {
        var wakeUp = new WakeUp(clock);
        var waiting = wakeUp.WaitAsync(None);

        clock.Jump(TimeSpan.FromHours(jump));
        clock.Advance(TimeSpan.FromSeconds(1));

        await waiting.WaitAsync(Waits.Longest);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new WakeUp(clock).WaitAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
