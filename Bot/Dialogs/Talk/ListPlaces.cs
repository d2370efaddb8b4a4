using System.Text.RegularExpressions;

namespace Bot.Dialogs.Talk;

/// <summary>Words that point into a list that was shown, "the second one" or "number 3", with the option's name in their place.</summary>
internal static partial class ListPlaces
{
    private static readonly string[] _ordinals = ["first", "second", "third"];
    private static readonly string[] _numbers = ["one", "two", "three"];

    /// <param name="titles">The options, in the order in which they were shown.</param>
    /// <returns>Null where the words point at no option of the list.</returns>
    public static string? Named(string words, IReadOnlyList<string> titles)
    {
        var match = IsAll(words) ? Whole().Match(words) : Place().Match(words);
        if (!match.Success) return null;
        var at = At(match.Groups["place"].Value.ToLowerInvariant(), titles.Count);
        if (IsAll(words)) return titles.ElementAtOrDefault(at);
        return at >= 0 && at < titles.Count ? string.Concat(words.AsSpan(0, match.Index), titles[at], match.Groups["after"].Value, words.AsSpan(match.Index + match.Length)) : null;
    }

    /// <summary>True where the words point at one option, be it in the list or not.</summary>
    public static bool Points(string words) => IsAll(words) || Place().IsMatch(words);

    /// <summary>True where the words are nothing but a place: "the third one please".</summary>
    public static bool IsAll(string words) => Whole().IsMatch(words);

    private static int At(string place, int count)
    {
        if (place == "last") return count - 1;
        var named = Math.Max(Array.IndexOf(_ordinals, place), Array.IndexOf(_numbers, place));
        return named >= 0 ? named : place[0] - '1';
    }

    [GeneratedRegex(@"^\W*(and |ok |what about |how about |i like |show me |open |give me |explain )?(the |that )?(number |option |no\.? ?)?(?<place>first|second|third|last|1st|2nd|3rd|[1-9]|one|two|three)( (one|option|choice))?( (please|pls|then|looks good|sounds good))?\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    // "The first" by itself is a place at the end only: "the first Fast Stream" is none.
    [GeneratedRegex(
        @"\b(?:the |that )?(?<place>first|second|third|last|1st|2nd|3rd) (?:one|option|choice|course|scheme|programme|event)\b|\b(?:the )?(?:number|option|no\.?|choice) ?#?(?<place>[1-9]|one|two|three)\b|\bthe (?<place>first|second|third|last|1st|2nd|3rd)(?<after>\W*$| (?:to|into|in|on) my | costs?\b| takes?\b| please\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
