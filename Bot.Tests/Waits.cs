namespace Bot.Tests;

/// <summary>How long a test waits for what must come. It comes within a second; only a fault uses all of it, and a starved machine most of it.</summary>
internal static class Waits
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>To see that nothing comes. A machine that is late proves less by it and fails nothing.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);
}
