using System.Diagnostics;
using System.Globalization;

namespace Bot.Turns;

/// <summary>Passed at each named point of a turn. A test facility: in service nobody looks.</summary>
internal interface ITurnProbe
{
    void Reach(TurnPoint point);
}

internal enum TurnPoint
{
    BeforeAccept,
    AfterAccept,
    TurnStarted,
    BeforeCommit,
    AfterCommit,
    BeforeSend,
    AfterSend,
    AfterSettle,
}

internal sealed class NoProbe : ITurnProbe
{
    public void Reach(TurnPoint point)
    {
    }
}

/// <summary>
/// Ends this process at a named point, as a power cut would: <c>SKILLSADVISOR_KILL_AT=AfterCommit:17</c> means the seventeenth time
/// that the point is reached. The crash test sets it; nothing else does.
/// </summary>
internal sealed class KillingProbe(TurnPoint at, int times) : ITurnProbe
{
    public const string Variable = "SKILLSADVISOR_KILL_AT";

    private int reached;

    public void Reach(TurnPoint point)
    {
        if (point != at || Interlocked.Increment(ref reached) != times) return;
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }

    /// <exception cref="InvalidOperationException">The text is not <c>Point:number</c>.</exception>
    public static KillingProbe Parse(string text) =>
        text.Split(':') is [var name, var number]
        && Enum.TryParse<TurnPoint>(name, out var point)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? new KillingProbe(point, times)
            : throw new InvalidOperationException($"{Variable} must be a point and a number, such as AfterCommit:17, one of: {string.Join(", ", Enum.GetNames<TurnPoint>())}.");
}
