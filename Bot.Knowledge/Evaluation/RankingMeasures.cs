namespace Bot.Knowledge.Evaluation;

/// <summary>The usual measures of one ranking against its judgments. A query that finds nothing counts 0.</summary>
public static class RankingMeasures
{
    private const int Depth = 10;

    /// <summary>Discounted gain of the first ten against the best order possible, with the grade itself as gain.</summary>
    public static double Ndcg(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var ideal = grades.Values.Where(grade => grade > 0).OrderDescending().Take(Depth).Select((grade, at) => grade / Math.Log2(at + 2)).Sum();
        var gained = ranking.Take(Depth).Select((id, at) => grades.GetValueOrDefault(id) / Math.Log2(at + 2)).Sum();
        return ideal > 0 ? gained / ideal : 0;
    }

    public static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int depth)
    {
        var relevant = grades.Count(grade => grade.Value > 0);
        return relevant == 0 ? 0 : (double)ranking.Take(depth).Count(id => grades.GetValueOrDefault(id) > 0) / relevant;
    }

    public static double ReciprocalRank(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        var at = ranking.Take(Depth).ToList().FindIndex(id => grades.GetValueOrDefault(id) > 0);
        return at < 0 ? 0 : 1.0 / (at + 1);
    }

    /// <summary>Chance that a score of the first list is above one of the second; ties count half. NaN where a list is empty.</summary>
    public static double AreaUnderCurve(IReadOnlyList<double> positive, IReadOnlyList<double> negative)
    {
        var sorted = negative.Order().ToArray();
        var won = 0.0;
        foreach (var score in positive)
        {
            won += (Below(sorted, score) + AtMost(sorted, score)) / 2.0;
        }

        return won / ((double)positive.Count * negative.Count);
    }

    public static double Percentile(IReadOnlyList<double> values, double share) =>
        values.Count == 0 ? 0 : values.Order().ElementAt(Math.Min(values.Count - 1, (int)Math.Ceiling(share * values.Count) - 1));

    private static int Below(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int AtMost(double[] sorted, double value) => Below(sorted, Math.BitIncrement(value));
}
