using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>A question that leaves its subject to what was said before: "how long is it?", "and for an EO?", "what about Leeds?".</summary>
internal static partial class Ellipsis
{
    private static readonly Dictionary<string, string> _bare = new(StringComparer.Ordinal)
    {
        ["how much"] = "how much does it cost", ["cost"] = "how much does it cost", ["price"] = "how much does it cost", ["free"] = "is it free", ["how much time"] = "how long does it take", ["how long"] = "how long does it take",
        ["where"] = "where does it take place", ["when"] = "when is it", ["who"] = "who is it for", ["who for"] = "who is it for", ["why"] = "why was it set up", ["how"] = "how do I join it", ["how often"] = "how often is it",
        ["who can go"] = "who can join it", ["who can apply"] = "who can join it", ["who can join"] = "who can join it", ["how do i apply"] = "how do I apply for it", ["how do i join"] = "how do I join it", ["what grade"] = "what grade is it for",
        ["what grades"] = "what grades is it for", ["eligibility"] = "who is it for", ["contact"] = "who do I contact about it", ["who do i contact"] = "who do I contact about it", ["who do i ask"] = "who do I ask about it",
    };

    // A longer question names its own subject.
    private const int MostWords = 9;

    public static bool AsksForMore(string text) => More().IsMatch(text);

    public static bool IsIn(string text) => text.Split(' ').Length <= MostWords && (AsksForMore(text) || Opening().IsMatch(text) || HasPronoun(text));

    /// <summary>True for a question that holds nothing to look up by itself.</summary>
    public static bool IsAll(string text) => IsIn(text) && AskedWords.Stems(Pronoun().Replace(text, " ")).Count() <= 1;

    public static bool HasPronoun(string text) => Pronoun().IsMatch(Plain(text));

    public static bool Compares(string text) => Comparing().IsMatch(text);

    /// <summary>A bare "how much" or "where" written out as the question that it stands for; unchanged where it says more.</summary>
    public static string WrittenOut(string text) => _bare.GetValueOrDefault(Bare(text)) ?? text;

    private static string Bare(string text) => Opening().Replace(text.Trim('?', '.', '!', ' ').ToLowerInvariant(), "").Trim();

    // "What grades are there" and "is there a fee" point at nothing.
    private static string Plain(string text) => Expletive().Replace(text, " ");

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

    [GeneratedRegex(@"\b(is|are|was|were|will be|be|if|isn'?t|aren'?t)( \w+)? there\b|\bthere('s| is| are| was| were| will| be)\b|\bthere\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expletive();

    [GeneratedRegex(@"\b(compare\w*|versus|vs|dif+er\w*|better|worse|longer|shorter|same)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();

    [GeneratedRegex(@"\b(that one|this one|the (programme|scheme|course|event|session|posting|network)|it|that|this|they|them|there)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
