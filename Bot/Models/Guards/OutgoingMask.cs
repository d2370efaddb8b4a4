using System.Text.RegularExpressions;

namespace Bot.Models.Guards;

/// <summary>Takes out of a text what tells who somebody is, before it leaves the machine.</summary>
internal static partial class OutgoingMask
{
    public static string Mask(string text)
    {
        text = Address().Replace(text, "[email]");
        text = Link().Replace(text, "[link]");
        text = Insurance().Replace(text, "[number]");
        text = Postcode().Replace(text, "[postcode]");
        return Digits().Replace(text, match => match.Value.Count(char.IsAsciiDigit) >= 7 ? "[number]" : match.Value);
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(https?://|www\.)\S+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b[A-Za-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-Da-d]\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Insurance();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();

    // Phone, staff and account numbers, however they are parted; years and grades are shorter.
    [GeneratedRegex(@"\+?\d[\d\s().-]{5,}\d", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
