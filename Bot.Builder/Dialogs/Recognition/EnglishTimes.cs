namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Dates and times in English.</summary>
internal static class EnglishTimes
{
    public static IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> All(Words words, DateTime reference, bool monthFirst) =>
        NumericDates.All(words, reference, monthFirst);
}
