using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>Reads from free words what a person wants and says about themselves: "project delivery, HEO in Leeds, two days".</summary>
public sealed partial class LearnerReader(KnowledgeBase knowledge)
{
    public LearnerWords Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var taxonomy = knowledge.Current.Taxonomy;
        var (grade, afterGrade) = Take(text, taxonomy.Grades);
        var (days, afterDays) = TakeDays(afterGrade);
        var (place, afterPlace) = Take(afterDays, taxonomy.Places);
        var (format, afterFormat) = Take(afterPlace, taxonomy.Formats);
        var (department, rest) = Take(afterFormat, taxonomy.Departments);
        var way = Others().IsMatch(text) ? LearningWay.Others : OnTheJob().IsMatch(text) ? LearningWay.OnTheJob : (LearningWay?)null;
        // A profession is a goal as well ("move into project delivery"): it is told only by someone who names it as their own.
        var profession = Own().Match(text) is { Success: true } own ? Take(text[own.Index..], taxonomy.Professions).Id : null;
        return new LearnerWords(Goal(rest), grade, place, format, department, days) { Way = way, Profession = profession };
    }

    /// <summary>Reads the answer to "what is your grade?", in which a bare "7" is a grade.</summary>
    public LearnerWords ReadGrade(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var told = Read(text);
        // "ao" is no word of a sentence here, so its capitals may be missing.
        if (told.Grade is null && knowledge.Current.Taxonomy.Grades.FirstOrDefault(grade => grade.Id.Equals(text.Trim(' ', '.', '!'), StringComparison.OrdinalIgnoreCase)) is { } named)
            return told with { Grade = named.Id, Goal = null };
        return told.Grade is null && BareGrade().Match(text) is { Success: true } match ? told with { Grade = "G" + match.Groups[1].Value } : told;
    }

    private static (string? Id, string Left) Take(string text, IReadOnlyList<TaxonomyItem> items)
    {
        var best = items.SelectMany(item => item.Labels.Append(item.Id).Select(label => (item.Id, Label: label, At: IndexOf(text, label))))
            .Where(found => found.At >= 0).OrderByDescending(found => found.Label.Length).ThenBy(found => found.At).FirstOrDefault();
        return best.Id is null ? (null, text) : (best.Id, text.Remove(best.At, best.Label.Length));
    }

    // Where the label stands as words of its own.
    private static int IndexOf(string text, string label)
    {
        for (var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(label, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + label.Length;
            var isAlone = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end..] is "s");
            // "in it", "ho hum": a label that is an ordinary word counts only when it is typed as an abbreviation.
            if (isAlone && (label.Length > 2 || text.AsSpan(at, label.Length).SequenceEqual(label))) return at;
        }
        return -1;
    }

    private static (double? Days, string Left) TakeDays(string text)
    {
        var match = Days().Match(text);
        if (!match.Success) return (null, text);
        var amount = match.Groups["amount"].Value.ToLowerInvariant() switch
        {
            "half a" => 0.5,
            "a" or "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "ten" => 10,
            var digits => double.Parse(digits, CultureInfo.InvariantCulture),
        };
        var days = match.Groups["unit"].Value[0] is 'w' or 'W' ? amount * 5 : amount;
        return (days, text.Remove(match.Index, match.Length));
    }

    // "I am a …" tells of the person, not of the goal, and what it tells may be nobody's business: it is not kept.
    private static string WithoutSelf(string text)
    {
        var clauses = text.Split(['.', ';', '!', '?', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Any(IsAboutSelf) ? string.Join(", ", clauses.Where(clause => !IsAboutSelf(clause))) : text;
    }

    private static bool IsAboutSelf(string clause) => Self().IsMatch(clause) && !Wish().IsMatch(clause);

    // What is left of "find me something to do about project delivery" is "project delivery".
    private static string? Goal(string text)
    {
        var bare = Asking().Replace(WithoutSelf(text), " ");
        bare = Edges().Replace(Spaces().Replace(bare, " ").Trim(' ', ',', '.', '?', '!', ';', ':', '-'), "").Trim(' ', ',', '.', '?', '!');
        var words = Analyser.Words(bare).Where(word => !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word));
        return words.Any() ? bare : null;
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(and |but |so )?(i am|i'm|im|i’m|we are|my \w+ (is|are))\b", Options)]
    private static partial Regex Self();

    [GeneratedRegex(
        @"\b(want\w*|wish\w*|look\w*|interest\w*|keen|try\w*|hop(e|es|ing)|need\w*|like|love|learn\w*|improv\w*|get\w*|mov\w*|develop\w*|build\w*|becom\w*|new to|weak|bad|poor|good|nervous|unsure|struggl\w*|goal|aim)\b", Options)]
    private static partial Regex Wish();

    [GeneratedRegex(@"\b(?<amount>\d{1,3}(\.\d)?|half a|a|one|two|three|four|five|ten)[ -](?<unit>days?|weeks?)( (a|per|each) (month|week|year))?\b", Options)]
    private static partial Regex Days();

    [GeneratedRegex(@"^\s*(?:grade|g)?\s*([67])\s*[.!]?\s*$", Options)]
    private static partial Regex BareGrade();

    [GeneratedRegex(
        @"\b(can|could|would|will) (you|u)( please)?\b|\bplease\b|\b(find|give|show|get|recom+end|recomend|suggest) (me |us )?(some |a |an |any )?(more )?\b|\b(something|anything|some ?thing|stuff|things?|options?|ideas?|ways?)( for me)?( to)?( (do|learn|try|improve|join))?( (about|on|in|for|with|around))?\b|\b(i|we)( am|'m| would| 'd|'d)? ?(want|need|like|love|wanna|looking|hoping|interested|a|an)( to| for| in)?( (learn|develop|improve|build|grow|move|get|become|do|go|know|be|an?|some))*( (better|more|into|onto|on))?( (at|about|in|on|with))?\b|\b(get|getting|become|be|being) better (at|with|in)\b|\b(improve|develop|build|grow|strengthen) my( skills?)?( (in|at|on|with))?\b|\b(any|some|good|best|which|what)? ?(courses?|training|sessions?|programmes?|learning|development|workshops?|opportunities|events?)( (are there|is there|are available|is available|can i do|should i do|should i take|available|there))?( (about|on|in|for|with|to do with))?\b|\bskills?\b|\bwhat should i (do|learn|study|take)( to)?\b|\bmy grade is\b|\bi am (an?|based)\b|\bi'm (an?|based)\b|\bfor me\b|\bonly\b",
        Options)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^((and|or|as|at|in|on|for|about|to|with|the|a|an|my|me|of|near|is|am|i|i'm|but|so|hi|hello)\b[\s,]*)+|([\s,]*\b(and|or|as|at|in|on|for|about|to|with|the|a|an|near|is|am|i|i'm|but|so|months?|years?|per))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Edges();

    [GeneratedRegex(@"\b(from|through|with) (other )?(people|others|colleagues|peers)\b|\bfrom someone\b|\bmentor(ing|ed)? by\b", Options)]
    private static partial Regex Others();

    [GeneratedRegex(@"\bon[ -]the[ -]job\b|\blearn(ing)? by doing\b|\bwhile (i )?work(ing)?\b|\b(not|no) (a )?(course|classroom)s?\b", Options)]
    private static partial Regex OnTheJob();

    [GeneratedRegex(@"\b(i am|i'm|im|i work (as|in)|as|for|my profession is) (an? |the )?", Options)]
    private static partial Regex Own();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
