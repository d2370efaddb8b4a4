using System.Text.RegularExpressions;

namespace Bot.Commands;

/// <summary>What the bot says in its own words: the sentences in the source of its dialogs. Quotes of the knowledge base are not its own.</summary>
internal static partial class OwnWording
{
    private static readonly string[] _folders = [Path.Combine("Bot", "Dialogs"), Path.Combine("Bot", "Department"), Path.Combine("Bot.Knowledge", "Answers")];

    /// <param name="checkout">The folder of the solution.</param>
    public static IReadOnlyList<string> In(string checkout) =>
    [
        .. _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(checkout, folder), "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).SelectMany(file => OfSource(File.ReadAllText(file))).Distinct(),
    ];

    // A literal with a capital, a space and an end mark is said to people; patterns, keys and names are not.
    internal static IEnumerable<string> OfSource(string source) =>
        Literal().Matches(WithoutPatterns().Replace(Comment().Replace(source, ""), "")).Select(match => match.Groups["raw"].Success ? match.Groups["raw"].Value : match.Groups["text"].Value)
            .Select(text => Hole().Replace(text, "this").Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal))
            .SelectMany(ReadingAge.Sentences).Select(sentence => sentence.Trim(' ', '-', '"')).Where(sentence => Said().IsMatch(sentence) && !Welsh().IsMatch(sentence));

    [GeneratedRegex("\"\"\"\\s*\\n(?<raw>.*?)\"\"\"|(?<![@])\\$?\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("\\[GeneratedRegex.*?\\)\\]\\s*\\n|@\"(?:[^\"]|\"\")*\"", RegexOptions.Singleline, matchTimeoutMilliseconds: 2000)]
    private static partial Regex WithoutPatterns();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^[A-Z][\w',]* (?:[a-zA-Z'’,""()-]+ ?){2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(Mae|Gallwch|Saesneg|Shwmae)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Welsh();
}
