namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>English as it is typed in chat.</summary>
internal sealed class EnglishLanguage(bool monthFirst) : ILanguage
{
    public IReadOnlyList<Found<Number>> Numbers(string text) => EnglishNumbers.All(new Words(text));

    public IReadOnlyList<Found<Place>> Ordinals(string text) => EnglishOrdinals.All(new Words(text));

    public bool? Answer(string text) => EnglishAnswers.Read(new Words(text));

    public IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> Times(string text, DateTime reference) =>
        EnglishTimes.All(new Words(text), reference, monthFirst);
}
