namespace Bot.Knowledge.Retrieval;

/// <summary>Evidence to the share of judged questions with that much evidence whose first passage was right.</summary>
/// <remarks>
/// A logistic curve over the logarithm of the evidence, fitted on the even questions of four judged sets with their unanswerable ones;
/// Calibration/reliability.md holds how well it holds on the odd ones, docs/decisions/0043-calibration.md the reasons.
/// </remarks>
internal static class ConfidenceModel
{
    private const double Slope = 1.80;
    private const double Middle = 1.76;

    public static double Of(RankedChunk item) => 1 / (1 + Math.Exp(-Slope * (Math.Log(1 + EvidenceOf(item)) - Middle)));

    /// <summary>Score, times the share of the question that is covered, less where words of the subject are unknown.</summary>
    public static double EvidenceOf(RankedChunk item) => item.Score * item.Evidence.Related * (1 - (0.5 * item.Evidence.Unknown));
}
