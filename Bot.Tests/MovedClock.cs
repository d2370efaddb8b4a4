namespace Bot.Tests;

/// <summary>A clock that begins at a given moment, runs as time does, and can be moved on by a test. Timers keep the machine's pace.</summary>
internal sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long begun = System.GetTimestamp();
    private long moved;

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(begun) + TimeSpan.FromTicks(Interlocked.Read(ref moved));

    public void Move(TimeSpan by) => Interlocked.Add(ref moved, by.Ticks);
}
