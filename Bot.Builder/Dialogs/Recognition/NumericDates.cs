namespace Microsoft.Bot.Builder.Dialogs.Recognition;

internal static class NumericDates
{
    public static IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> All(Words words, DateTime reference, bool monthFirst) => [];
}
