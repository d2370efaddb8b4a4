using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>A question that leaves its subject to what was said before: "how long is it?", "and for an EO?", "what about Leeds?".</summary>
internal static partial class Ellipsis
{
    // A longer question names its own subject.
    private const int MostWords = 9;

    public static bool AsksForMore(string text) => More().IsMatch(text);

    public static bool IsIn(string text) => text.Split(' ').Length <= MostWords && (AsksForMore(text) || Opening().IsMatch(text) || Pronoun().IsMatch(text));

    /// <summary>True for a question that holds nothing to look up by itself.</summary>
    public static bool IsAll(string text) => IsIn(text) && AskedWords.Stems(Pronoun().Replace(text, " ")).Count() <= 1;

    public static bool HasPronoun(string text) => Pronoun().IsMatch(text);

    public static bool Compares(string text) => Comparing().IsMatch(text);

    /// <summary>A question that has no word in the subject's place, with the subject put behind it.</summary>
    public static string About(string text, string name) => $"{Opening().Replace(text.TrimEnd('?', '.', '!', ' '), "").Trim()} {name}";

    /// <summary>The question with its subject put in.</summary>
    public static string Resolved(string text, string name)
    {
        var bare = text.TrimEnd('?', '.', '!', ' ');
        return Pronoun().IsMatch(bare) ? Pronoun().Replace(bare, name, 1) : About(text, name);
    }

    [GeneratedRegex(@"^\s*((tell me |show me |say |give me )?(some )?(any )?more( details?| info(rmation)?)?( (about|on) (it|this|that))?|go on|continue|what else|and\?*|anything else)( please)?\s*[?.!]*\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex More();

    [GeneratedRegex(@"^\s*(and what about|and how about|what about|how about|and|but|or|so)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(compare\w*|versus|vs|dif+er\w*|better|worse|longer|shorter|same)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"\b(that one|this one|the (programme|scheme|course|event|session|posting|network)|it|that|this|they|them|there)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
