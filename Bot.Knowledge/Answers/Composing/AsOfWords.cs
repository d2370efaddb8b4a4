using System.Globalization;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>An entry's as-of date in words: "2017-05" reads "May 2017".</summary>
internal static class AsOfWords
{
    /// <returns>Null where the source has no date.</returns>
    public static string? For(string asOf) =>
        DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : DateOnly.TryParseExact(asOf, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : asOf == "undated" ? null
        : asOf;
}
