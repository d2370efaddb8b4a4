namespace Bot.Knowledge.Evaluation;

/// <summary>What a recogniser of one thing found in one half of a labelled set.</summary>
/// <param name="Of">What was looked for; null for all of it together.</param>
public sealed record Detection(string Half, string? Of, int Found, int Missed, int Wrong)
{
    public double Precision => Found + Wrong == 0 ? 1 : (double)Found / (Found + Wrong);

    public double Recall => Found + Missed == 0 ? 1 : (double)Found / (Found + Missed);
}
