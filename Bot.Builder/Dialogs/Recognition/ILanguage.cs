namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>What is recognised in one language. Results come in the order of the text and never overlap.</summary>
/// <remarks>A further language is one class and one line in <see cref="Languages"/>. All members take the time of one pass over the text.</remarks>
internal interface ILanguage
{
    IReadOnlyList<Found<Number>> Numbers(string text);

    IReadOnlyList<Found<Place>> Ordinals(string text);

    /// <returns>Null when the text says neither yes nor no, or both.</returns>
    bool? Answer(string text);

    /// <summary>Dates, times, ranges and durations; several values where the words fit several.</summary>
    /// <param name="reference">The person's own time now, to which "tomorrow" refers.</param>
    IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> Times(string text, DateTime reference);
}
