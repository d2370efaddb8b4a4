namespace Bot.Turns.Outbound;

/// <summary>Pauses between tries: doubling, with jitter, so that what failed together does not come back together.</summary>
internal sealed class BackOff(OutboxOptions options, Random chance)
{
    private readonly Lock gate = new();

    /// <param name="attempt">Tries that failed, from 1.</param>
    /// <param name="asked">What the channel asked for: never shorter than that, up to an hour.</param>
    public TimeSpan After(int attempt, TimeSpan? asked)
    {
        var longest = TimeSpan.FromSeconds(options.LongestPauseSeconds);
        var doubled = TimeSpan.FromMilliseconds(Math.Min(options.FirstPauseMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 30)), longest.TotalMilliseconds));
        double draw;
        lock (gate) draw = chance.NextDouble();
        var pause = doubled * (0.5 + draw);
        var floor = asked is { } wish ? TimeSpan.FromTicks(Math.Min(wish.Ticks, TimeSpan.FromHours(1).Ticks)) : TimeSpan.Zero;
        return pause > floor ? pause : floor;
    }
}
