using Microsoft.Bot.Builder.Dialogs.Recognition;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Recognises which choice a person picked: by its words, else by its place ("the second one"), else by its number.</summary>
public class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <returns>In the order of the utterance; empty when nothing fits.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        options ??= new FindChoicesOptions();
        var found = Find.FindChoices(utterance, list, options);
        if (found.Count > 0)
        {
            return found;
        }

        var text = Find.Beginning(utterance);
        var language = Languages.For(options.Locale);
        if (options.RecognizeOrdinals && At(language.Ordinals(text).Select(place => place.As(place.Value.IndexIn(list.Count)))) is { Count: > 0 } placed)
        {
            return placed;
        }

        return options.RecognizeNumbers ? At(language.Numbers(text).Select(number => number.As(number.Value.AsPlace - 1))) : [];

        List<ModelResult<FoundChoice>> At(IEnumerable<Found<int>> places) => [.. places
            .Where(place => place.Value >= 0 && place.Value < list.Count)
            .Select(place => new ModelResult<FoundChoice>
            {
                Start = place.Start,
                End = place.End,
                Text = place.Text,
                TypeName = "choice",
                Resolution = new FoundChoice { Value = list[place.Value].Value, Index = place.Value, Score = 1 },
            })];
    }
}
