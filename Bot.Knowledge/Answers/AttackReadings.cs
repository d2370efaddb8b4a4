using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers;

/// <summary>A message as it may be meant to be read: with look-alikes as the letters they look like, turned round, decoded.</summary>
internal static partial class AttackReadings
{
    private const int LongestRead = 4000;
    private const int ShortestCode = 16;
    private const int TagsBegin = 0xE0000;
    private const int TagsEnd = 0xE007F;

    // Cyrillic and Greek letters that look like Latin ones.
    private const string LookAlikes = "аеорсухіјѕԁһαορνι";
    private const string Letters = "aeopcyxijsdhaopvi";
    private const string Digits = "4310572@$";
    private const string Leet = "aeiostzas";

    public static IEnumerable<string> Of(string text)
    {
        var plain = Plain(text.Length > LongestRead ? text[..LongestRead] : text);
        yield return plain;
        if (plain.Any(LookAlikes.Contains)) yield return Replaced(plain, LookAlikes, Letters);
        if (plain.Any(Digits.Contains)) yield return Replaced(plain, Digits, Leet);
        if (plain.AsSpan().IndexOfAny('_', '*', '-') >= 0) yield return string.Join(' ', plain.Split(['_', '*', '-', ' '], StringSplitOptions.RemoveEmptyEntries));
        yield return Reversed(plain);
        yield return Rotated(plain);
        foreach (Match code in Code().Matches(plain))
        {
            if (Decoded(code.Value) is { } decoded) yield return decoded;
        }
    }

    /// <summary>The letters alone where the words were pulled apart ("i g n o r e"); null for ordinary spacing.</summary>
    public static string? Joined(string text)
    {
        var plain = Plain(text);
        // Signs that nobody sees stood between the words.
        if (text.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format)) return string.Concat(plain.Where(char.IsLetter));
        var parts = plain.Split([' ', '.', '-', '_', '*', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 8 && parts.Count(part => part.Length == 1) * 10 >= parts.Length * 7 ? string.Concat(parts) : null;
    }

    // Full-width and other forms of the same letter become it; what nobody sees goes.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Whole(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            // Tag characters are letters that no screen shows.
            if (rune.Value is > TagsBegin and < TagsEnd) plain.Append((char)(rune.Value - TagsBegin));
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)) plain.Append(rune.ToString());
        }
        return plain.ToString();
    }

    // Half a surrogate pair cannot be normalised.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Replaced(string text, string from, string to) =>
        string.Create(text.Length, (text, from, to), static (made, source) =>
        {
            for (var i = 0; i < made.Length; i++) made[i] = source.from.IndexOf(source.text[i], StringComparison.Ordinal) is >= 0 and var at ? source.to[at] : source.text[i];
        });

    private static string Reversed(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    private static string Rotated(string text) => string.Create(text.Length, text, static (made, source) =>
    {
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = source[i] switch
            {
                >= 'a' and <= 'z' and var c => (char)('a' + ((c - 'a' + 13) % 26)),
                >= 'A' and <= 'Z' and var c => (char)('A' + ((c - 'A' + 13) % 26)),
                var c => c,
            };
        }
    });

    private static string? Decoded(string code)
    {
        var bytes = new byte[code.Length];
        if (code.Length % 2 == 0 && code.All(char.IsAsciiHexDigit)) return Words(Convert.FromHexString(code));
        var padded = code.TrimEnd('=').PadRight((code.TrimEnd('=').Length + 3) / 4 * 4, '=');
        return padded.Length >= ShortestCode && Convert.TryFromBase64String(padded, bytes, out var length) ? Words(bytes.AsSpan(0, length)) : null;
    }

    private static string? Words(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            if (one is < 0x20 or > 0x7e) return null;
        }
        return Encoding.ASCII.GetString(bytes);
    }

    [GeneratedRegex(@"[A-Za-z0-9+/]{16,}={0,2}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
