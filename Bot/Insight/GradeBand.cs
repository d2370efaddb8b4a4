namespace Bot.Insight;

/// <summary>Neighbouring grades together: one grade at one place may be one person.</summary>
internal static class GradeBand
{
    /// <returns>Null for a grade that is in no band, or for none.</returns>
    public static string? Of(string? grade) => grade?.ToUpperInvariant() switch
    {
        "AA" or "AO" or "EO" => "AA to EO",
        "HEO" or "SEO" => "HEO and SEO",
        "G7" or "G6" => "Grades 7 and 6",
        { } senior when senior.StartsWith("SCS", StringComparison.Ordinal) => "Senior Civil Service",
        _ => null,
    };
}
