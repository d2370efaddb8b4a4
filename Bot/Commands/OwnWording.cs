using System.Text.RegularExpressions;

namespace Bot.Commands;

/// <summary>What the bot says in its own words: the texts in the source of its dialogs. Quotes of the knowledge base are not its own.</summary>
internal static partial class OwnWording
{
    private static readonly string[] _folders = [Path.Combine("Bot", "Dialogs"), Path.Combine("Bot", "Department"), Path.Combine("Bot", "Privacy"), Path.Combine("Bot", "Turns"), Path.Combine("Bot.Knowledge", "Answers")];

    /// <param name="checkout">The folder of the solution.</param>
    /// <returns>The sentences of each text.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> In(string checkout) =>
    [
        .. _folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(checkout, folder), "*.cs", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).SelectMany(file => OfSource(File.ReadAllText(file))).DistinctBy(text => string.Join(' ', text)),
    ];

    internal static IEnumerable<IReadOnlyList<string>> OfSource(string source) =>
        SourceLiterals.In(source).Select(text => ReadingAge.Sentences(Mark().Replace(text, "")).Where(IsSaid).ToList()).Where(sentences => sentences.Count > 0);

    // What begins with a capital and goes on in plain words is said to people; keys and names are not.
    private static bool IsSaid(string sentence) => Said().IsMatch(sentence) && !OtherLanguage().IsMatch(sentence) && !LogTemplate().IsMatch(sentence);

    [GeneratedRegex(@"\*\*|[“”\[\]]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^""?[A-Z][\w',]* (?:[a-zA-Z'’,""()-]+:? ?){2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    [GeneratedRegex(@"\b(Mae|Gallwch|Saesneg|Shwmae|Bonjour|Vous|Dzień|Przepraszam|Można|Guten|Leider|Hola|Lo siento|Puede|Buongiorno|Mi dispiace|Può|Olá|Lamento|Pode)\b", RegexOptions.NonBacktracking)]
    private static partial Regex OtherLanguage();

    [GeneratedRegex(@"\{[A-Z]\w+\}", RegexOptions.NonBacktracking)]
    private static partial Regex LogTemplate();
}
