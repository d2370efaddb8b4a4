using System.Text.RegularExpressions;

namespace Bot.Commands;

/// <summary>How old a reader must be to follow a text with ease.</summary>
/// <remarks>The Flesch-Kincaid grade level (Kincaid and others, 1975) plus the five years before school. Syllables are groups of vowels without a silent e.</remarks>
internal static partial class ReadingAge
{
    private const double YearsBeforeSchool = 5;

    public static double Of(IReadOnlyCollection<string> sentences)
    {
        var words = sentences.SelectMany(Words).ToList();
        if (words.Count == 0) return 0;
        var grade = (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
        return grade + YearsBeforeSchool;
    }

    /// <summary>The sentences of a text; what has fewer than three words is no sentence.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(sentence => sentence.Trim()).Where(sentence => Words(sentence).Count() >= 3)];

    internal static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = Vowels().Count(lower);
        var isSilent = lower.Length > 2 && lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal);
        var isSilentEd = lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) && lower[^3] is not ('t' or 'd');
        return Math.Max(1, groups - (isSilent || isSilentEd ? 1 : 0));
    }

    private static IEnumerable<string> Words(string sentence) => Word().Matches(sentence).Select(match => match.Value);

    [GeneratedRegex(@"[.!?:]+(?:\s|$)|\n+", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[A-Za-z][A-Za-z'’-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"[aeiouy]+", RegexOptions.NonBacktracking)]
    private static partial Regex Vowels();
}
