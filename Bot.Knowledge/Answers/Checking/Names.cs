using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Checking;

/// <summary>The names of the entry that a sentence speaks of. Each is read as one sign, so that "FLS" may stand for "the Future Leaders Scheme".</summary>
internal sealed partial class Names(IReadOnlyList<string> names)
{
    /// <summary>Stands for any name of the entry. It is taken out of what people type, so that nobody can forge it.</summary>
    public const char Mark = '§';

    // A word such as "grades" or "bullying" names its entry too, but it is a plain word of the language first.
    private readonly IReadOnlyList<string> _names =
        [.. names.Where(name => name.Length > 1 && name.Any(char.IsUpper)).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    public string Marked(string text)
    {
        var marked = text.Replace(Mark.ToString(), "", StringComparison.Ordinal);
        foreach (var name in _names) marked = Replaced(marked, name);
        return Opening().Replace(marked, Mark + " ");
    }

    /// <summary>How many different names of the entry a text holds; a name within a longer one does not count.</summary>
    public int In(string text)
    {
        var (left, count) = (text, 0);
        foreach (var name in _names)
        {
            var without = Replaced(left, name);
            count += without == left ? 0 : 1;
            left = without;
        }
        return count;
    }

    private static string Replaced(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isAlone = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (isAlone) text = string.Concat(text.AsSpan(0, at), Mark.ToString(), text.AsSpan(end));
        }
        return text;
    }

    [GeneratedRegex(@"^(It|The §) ", RegexOptions.NonBacktracking)]
    private static partial Regex Opening();
}
