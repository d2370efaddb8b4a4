using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Person;

/// <summary>What a person wants left out of the talk that goes to an adviser.</summary>
/// <param name="Lines">Numbers from 1, those that exist only.</param>
/// <param name="PutBack">True where they are to go after all.</param>
internal sealed record Strike(IReadOnlyList<int> Lines, bool PutBack);

/// <summary>Reads "leave out line 2", "remove 2 and 4 to 6", "strike the third", "send without the talk", "put back 2".</summary>
internal static partial class StrikeWords
{
    private static readonly string[] _ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    private static readonly string[] _numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <returns>Null where the words ask for no such thing.</returns>
    public static Strike? Read(string words, int lines)
    {
        var putBack = PutBack().IsMatch(words);
        if (!putBack && !LeaveOut().IsMatch(words)) return null;
        if (All().IsMatch(words)) return new Strike([.. Enumerable.Range(1, lines)], putBack);
        List<int> named = [];
        foreach (Match match in Places().Matches(words.ToLowerInvariant()))
        {
            var first = Number(match.Groups[1].Value, lines);
            var last = match.Groups[2].Success ? Number(match.Groups[2].Value, lines) : first;
            for (var line = Math.Max(1, first); line <= Math.Min(last, lines); line++) named.Add(line);
        }
        return new Strike([.. named.Distinct().Order()], putBack);
    }

    private static int Number(string word, int lines)
    {
        if (word == "last") return lines;
        var place = Math.Max(Array.IndexOf(_ordinals, word), Array.IndexOf(_numbers, word));
        if (place >= 0) return place + 1;
        var digits = new string([.. word.TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(leave|leaving|take|keep|cut) (\w+ )?(out|off|away|back)\b|\b(remove|strike|delete|drop|omit|without|exclude|hide|skip|redact)\b|\b(do not|don'?t) (send|share|include|show|pass)\b|\bleave out\b", Options)]
    private static partial Regex LeaveOut();

    [GeneratedRegex(@"\b(put|bring|add|take) (\w+ ){0,4}back( in)?\b|\b(put back|restore|undo|include again)\b", Options)]
    private static partial Regex PutBack();

    [GeneratedRegex(@"\b(all|everything|every line|(the|our|this|my) (whole |entire )?(talk|transcript|conversation|chat|messages|lines))\b", Options)]
    private static partial Regex All();

    [GeneratedRegex(
        @"\b(\d{1,3}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|one|two|three|four|five|six|seven|eight|nine|ten)(?:\s*(?:-|–|to|until|through)\s*(\d{1,3}(?:st|nd|rd|th)?|ten|nine|eight|seven|six|five|four|three|two|last))?\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Places();
}
