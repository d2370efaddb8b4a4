using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>What can be read in a language of which only yes, no and the number format are known: digits, the two words, dates in digits.</summary>
internal sealed class PlainLanguage(CultureInfo culture, PromptWords prompts) : ILanguage
{
    private readonly string _yes = Folding.Fold(prompts.Yes.Value!);
    private readonly string _no = Folding.Fold(prompts.No.Value!);

    public IReadOnlyList<Found<Number>> Numbers(string text)
    {
        var words = new Words(text);
        var found = new List<Found<Number>>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsDigits && NumberAt(words, at) is { } number)
            {
                found.Add(number);
                while (at + 1 < words.Count && words[at + 1].Start <= number.End)
                {
                    at++;
                }
            }
        }

        return found;
    }

    public IReadOnlyList<Found<Place>> Ordinals(string text) => [];

    public bool? Answer(string text)
    {
        var said = Tokenizer.DefaultTokenizer(Find.Beginning(text)).Select(token => token.Normalized).ToHashSet();
        return (said.Contains(_yes), said.Contains(_no)) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    public IReadOnlyList<Found<IReadOnlyList<DateTimeResolution>>> Times(string text, DateTime reference) =>
        NumericDates.All(new Words(text), reference, MonthFirst(culture));

    private static bool MonthFirst(CultureInfo culture)
    {
        var pattern = culture.DateTimeFormat.ShortDatePattern;
        return pattern.IndexOf('M', StringComparison.Ordinal) < pattern.IndexOf('d', StringComparison.Ordinal);
    }

    private Found<Number>? NumberAt(Words words, int at)
    {
        var format = culture.NumberFormat;
        var (written, used) = (words[at].Text, 1);
        while (IsSymbol(words, at + used, format.NumberGroupSeparator) && words[at + used + 1] is { IsDigits: true, Glued: true, Text.Length: 3 })
        {
            written += words[at + used + 1].Text;
            used += 2;
        }

        if (IsSymbol(words, at + used, format.NumberDecimalSeparator) && words[at + used + 1] is { IsDigits: true, Glued: true } decimals)
        {
            written += "." + decimals.Text;
            used += 2;
        }

        var sign = at > 0 && words[at - 1].Is("-") && words[at].Glued && !(words[at - 1].Glued && words[at - 2].IsDigits) ? -1 : 1;
        return double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var approximate) && double.IsFinite(approximate)
            ? words.Found(sign < 0 ? at - 1 : at, sign < 0 ? used + 1 : used, Value())
            : null;

        Number Value() => decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact)
            ? Number.Of(sign * exact)
            : new Number(null, sign * approximate);
    }

    private static bool IsSymbol(Words words, int at, string symbol) =>
        words[at] is { Glued: true, Kind: WordKind.Symbol } word && string.Equals(word.Text, symbol, StringComparison.Ordinal);
}
