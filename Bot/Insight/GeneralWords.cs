using System.Text.RegularExpressions;
using Bot.Knowledge;
using Bot.Knowledge.Retrieval;

namespace Bot.Insight;

/// <summary>A question's words without what may point at somebody: what people say of themselves, names, numbers, addresses, protected characteristics.</summary>
internal static partial class GeneralWords
{
    private const int MostWords = 12;
    private const int LongestWord = 30;

    public static IReadOnlyList<string> Of(string text, KnowledgeSnapshot knowledge)
    {
        var general = OfThemselves().Replace(text, " ");
        // A capital inside a sentence is a name, unless the knowledge base knows what is meant.
        var names = Capitalised().Matches(general).SelectMany(match => match.Groups[1].Value.ToLowerInvariant().Split(' ')).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. ContentWords.Of(Marked().Replace(general, " "))
                .Where(word => word.Length <= LongestWord && Plain().IsMatch(word) && !Protected().IsMatch(word))
                .Where(word => !names.Contains(word) || Knows(knowledge, word))
                .Take(MostWords),
        ];
    }

    private static bool Knows(KnowledgeSnapshot knowledge, string word)
    {
        var reading = knowledge.Read(word);
        return reading.Skills.Count + reading.Grades.Count + reading.Places.Count + reading.Kinds.Count + reading.Professions.Count + reading.Departments.Count + reading.Terms.Count > 0;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(i am|i'm|i’m|im|as an?|i have|i've|i’ve|my name|we are|we're)\b[^.,;?!\n]*", Options | RegexOptions.IgnoreCase)]
    private static partial Regex OfThemselves();

    [GeneratedRegex(@"[a-z0-9,;:'’""()] +(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)", Options)]
    private static partial Regex Capitalised();

    // Whatever carries a digit, an at sign or a slash: addresses, numbers, codes.
    [GeneratedRegex(@"\S*[\d@/\\]\S*", Options)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[a-z][a-z-]+$", Options)]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^(ethnic\w*|race|racial\w*|racis\w*|black|white|asian|african|caribbean|chinese|indian|pakistani|bangladeshi|arab\w*|gyps\w*|roma|traveller\w*|bame|minorit\w*|mixed|irish|jewish|jew\w*|"
        + @"muslim\w*|islam\w*|christian\w*|hindu\w*|sikh\w*|buddhis\w*|atheis\w*|catholic\w*|religio\w*|faith\w*|gay|lesbian\w*|bisexual\w*|queer|trans|transgender\w*|lgb\w*|sexual\w*|gender\w*|"
        + @"wom[ae]n\w*|female\w*|male|man|men|disab\w*|autis\w*|adhd|dyslex\w*|dysprax\w*|deaf\w*|blind\w*|wheelchair\w*|depress\w*|anxi\w*|ill|illness\w*|cancer|diabet\w*|pregnan\w*|maternit\w*|"
        + @"menopaus\w*|divorc\w*|married|marriage|widow\w*|age|aged|older|younger|union\w*|nationalit\w*|immigra\w*|refugee\w*|asylum)$", Options)]
    private static partial Regex Protected();
}
