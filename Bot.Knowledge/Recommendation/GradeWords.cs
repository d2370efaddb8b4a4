using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Grades in a person's words: the one they have, and the one they want to reach. "SEO, going for Grade 7" has both.</summary>
internal static partial class GradeWords
{
    // Whoever asks about a scheme is not on it.
    private const string Scheme = "fast-stream";
    private const int CueLength = 48;

    public static GradesRead In(string text, IReadOnlyList<TaxonomyItem> grades)
    {
        var left = text;
        string? own = null;
        string? target = null;
        foreach (var mention in Mentions(text, grades))
        {
            var before = text[Math.Max(0, mention.At - CueLength)..mention.At];
            if (mention.Id == Scheme && !IsOnScheme(before, text.Substring(mention.At, mention.Length))) continue;
            if (Project().IsMatch(before)) continue;
            left = left.Remove(mention.At, mention.Length).Insert(mention.At, new string(' ', mention.Length));
            if (Led().IsMatch(before)) continue;
            if (Reached().IsMatch(before)) own = mention.Id;
            else if (Wanted().IsMatch(before)) target ??= mention.Id;
            else if (own is null || Own().IsMatch(before)) own = mention.Id;
        }
        return new GradesRead(own, target, left);
    }

    // The longest names first; a word belongs to one name only. In the order of the text.
    private static IEnumerable<Mention> Mentions(string text, IReadOnlyList<TaxonomyItem> grades)
    {
        List<Mention> found = [];
        foreach (var (id, label) in grades.SelectMany(grade => grade.Labels.Append(grade.Id).Distinct(StringComparer.OrdinalIgnoreCase).Select(label => (grade.Id, label))).OrderByDescending(pair => pair.label.Length))
        {
            for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = at + label.Length;
                if (IsAlone(text, at, end) && IsMeant(text, at, label) && !found.Exists(other => at < other.At + other.Length && other.At < end)) found.Add(new Mention(id, at, label.Length));
            }
        }
        return found.OrderBy(mention => mention.At);
    }

    private static bool IsAlone(string text, int at, int end) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || (text[end] == 's' && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))));

    // "ho hum": two letters are a grade when they are typed as one, or follow words that only stand before one.
    private static bool IsMeant(string text, int at, string label) =>
        label.Length > 2 || text.AsSpan(at, label.Length).SequenceEqual(label) || BeforeGrade().IsMatch(text[Math.Max(0, at - CueLength)..at]);

    private static bool IsOnScheme(string before, string label) => label.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? Being().IsMatch(before) : Member().IsMatch(before) || before.Trim().Length == 0;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\b(promot\w*|step(ping)? up|mov(e|ing) up|get|getting|got to|go|going|up|progress\w*|ris(e|ing)|climb\w*|apply\w*|becom(e|ing)|reach\w*|next|aim\w*|want to be|wants to be|wanna be|be|make it)( in)?( to| into| for| at)( be| being| become)?( an?| the| my| her| his| their)?( next)?( grade| role| job| post| level| board)?( at| as)?\s*$|\b(become|becoming|reach(ing)?|to be|wanna be|get|make it) (an? )?\s*$",
        Options)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(just|recently|newly|now|already|been|was|were|got) (been |got )?(promoted|moved up|stepped up)( to| into)?( an?| the| my)?\s*$|\b(new|newly promoted) (an? )?$", Options)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\b(i am|i'm|im|i’m|as|currently|already|my grade is|grade:|my|for|i work at|who is|she is|he is|they are)( an?| a new)?\s*$", Options)]
    private static partial Regex Own();

    // Whom somebody manages says nothing of their own grade.
    [GeneratedRegex(@"\b(manag\w+|lead(s|ing)?|supervis\w+|recruit\w*|hir(e|ing)) (up to |about |around )?(\d+|an?|my|some|several|a few|two|three|four|five|six|a team of|other|new)?( \d+)?\s*$", Options)]
    private static partial Regex Led();

    [GeneratedRegex(@"\b(i am|i'm|im|i’m|as|currently|already|being|while|who is|who's|who are|been)\s*$", Options)]
    private static partial Regex Being();

    [GeneratedRegex(@"\b(i am|i'm|im|i’m|as|my|for|we are|they are|she is|he is)( an?| our| the| current| new)*\s*$", Options)]
    private static partial Regex Member();

    [GeneratedRegex(@"\b(an?|my|i'm|im|i am|as|for|our|grade|one|two|three|four|five|six|\d+)\s*$", Options)]
    private static partial Regex BeforeGrade();

    [GeneratedRegex(@"\b(project|programme|finance|hr|it|digital|commercial|medical|art)\s*$", Options)]
    private static partial Regex Project();

    private sealed record Mention(string Id, int At, int Length);
}

/// <param name="Own">The person's own grade; null where they did not say.</param>
/// <param name="Target">The grade that they want to reach.</param>
/// <param name="Left">The words without the grades.</param>
internal sealed record GradesRead(string? Own, string? Target, string Left);
