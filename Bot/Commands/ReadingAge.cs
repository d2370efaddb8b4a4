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

    /// <summary>The sentences of a text.</summary>
    /// <remarks>
    /// A colon ends none: the first item of a list belongs to the words that lead to it. A heading, a button or an item of a list, which no mark ends, is one only
    /// where it has words enough for a verb: otherwise many short pieces would make any text look easy.
    /// </remarks>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. LedTo().Replace(text, ": ").Split('\n').SelectMany(line => SentenceEnd().Replace(line.Trim(' ', '-'), "${mark}\n").Split('\n')).Select(sentence => sentence.Trim()).Where(IsSentence)];

    private static bool IsSentence(string piece) => Words(piece).Count() is var words && words >= (EndMark().IsMatch(piece) ? FewestWords : FewestWithoutEnd);

    private const int FewestWords = 3;
    private const int FewestWithoutEnd = 5;

    public static int WordsIn(IEnumerable<string> sentences) => sentences.SelectMany(Words).Count();

    internal static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var groups = Vowels().Count(lower);
        var isSilent = lower.Length > 2 && lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal);
        var isSilentEd = lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) && lower[^3] is not ('t' or 'd');
        return Math.Max(1, groups - (isSilent || isSilentEd ? 1 : 0));
    }

    private static IEnumerable<string> Words(string sentence) => Word().Matches(sentence).Select(match => match.Value);

    [GeneratedRegex(@":\s*\n\s*(?:-|\d+\.)?\s*", RegexOptions.NonBacktracking)]
    private static partial Regex LedTo();

    // The mark stays with its sentence.
    [GeneratedRegex(@"(?<mark>[.!?][""”)]?)\s+", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[.!?][""”)]*$", RegexOptions.NonBacktracking)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"[A-Za-z][A-Za-z'’-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"[aeiouy]+", RegexOptions.NonBacktracking)]
    private static partial Regex Vowels();
}
