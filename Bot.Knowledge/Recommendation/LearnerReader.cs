using System.Text.RegularExpressions;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation;

/// <summary>Reads from free words what a person wants and says about themselves: "project delivery, HEO in Leeds, two days".</summary>
public sealed partial class LearnerReader(KnowledgeBase knowledge)
{
    // Of the content as it stood when it was last read; whoever comes second makes it once more.
    private volatile ReadSnapshot? _words;

    public LearnerWords Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var taxonomy = knowledge.Current.Taxonomy;
        var grades = GradeWords.In(text, taxonomy.Grades);
        var time = DayWords.In(grades.Left);
        var (place, afterPlace) = Take(time.Left, taxonomy.Places);
        var (format, afterFormat) = Take(afterPlace, taxonomy.Formats);
        if (place == "online" && format is null) (place, format) = (null, "online");
        var (department, rest) = Take(afterFormat, taxonomy.Departments);
        var way = Others().IsMatch(text) ? LearningWay.Others : OnTheJob().IsMatch(text) ? LearningWay.OnTheJob : (LearningWay?)null;
        // A profession is a goal as well ("move into project delivery"): it is told only by someone who names it as their own.
        var (profession, subject) = TakeProfession(rest, taxonomy.Professions);
        return new LearnerWords(Goal(subject, grades.Target) ?? Itself(format) ?? (place == Abroad ? "working abroad" : null), grades.Own, place, format, department, time.Days) { Way = way, Profession = profession, Per = time.Per };
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

    // Only what follows "I am a" at once: "I'm an SEO who wants to learn policy" tells of no profession.
    private static (string? Id, string Left) TakeProfession(string text, IReadOnlyList<TaxonomyItem> professions)
    {
        foreach (Match own in Own().Matches(text))
        {
            var said = own.Groups["said"];
            if (Take(said.Value, professions) is { Id: { } id, Left: var left }) return (id, text[..said.Index] + left + text[(said.Index + said.Length)..]);
        }
        return (null, text);
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

    // "I am a …" tells of the person, not of the goal, and what it tells may be nobody's business: it is not kept.
    private static string WithoutSelf(string text)
    {
        // "I'm rubbish at Excel and …" says what is wanted.
        var told = Introduction().Replace(SaidByOthers().Replace(text, " "), match => Weakness().IsMatch(match.Groups["lead"].Value) ? match.Value : $" {match.Groups["next"].Value} ");
        var clauses = told.Split(['.', ';', '!', '?', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Any(IsAboutSelf) ? string.Join(", ", clauses.Where(clause => !IsAboutSelf(clause))) : told;
    }

    private static bool IsAboutSelf(string clause) => Self().IsMatch(clause) && !Wish().IsMatch(clause);

    // What is left of "find me something to do about project delivery" is "project delivery".
    private string? Goal(string text, string? target)
    {
        var taxonomy = knowledge.Current.Taxonomy;
        var goal = Words().Of(WithoutSelf(text));
        if (target is null || (goal is not null && !GoalSkills.In(goal, taxonomy).Wanted.Contains(Career))) return goal;
        return $"promotion to {(target is ['G', ..] or ['S', 'C', 'S', _] ? taxonomy.Grades.First(grade => grade.Id == target).Name.Split(" (")[0] : target)}";
    }

    private GoalWords Words()
    {
        var snapshot = knowledge.Current;
        if (_words is { } known && known.Snapshot == snapshot) return known.Words;
        var fresh = new GoalWords(snapshot);
        _words = new ReadSnapshot(snapshot, fresh);
        return fresh;
    }

    private sealed record ReadSnapshot(KnowledgeSnapshot Snapshot, GoalWords Words);

    // Some forms of learning are what is looked for: a mentor, a coach, somebody to shadow.
    private static string? Itself(string? format) => format switch
    {
        "mentoring" or "coaching" => format,
        "shadowing" => "job shadowing",
        "apprenticeship" => "apprenticeships",
        "action-learning" => "action learning",
        "competition" => "competitions",
        _ => null,
    };

    private const string Career = "career-planning";
    private const string Abroad = "overseas";
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(and |but |so )?(i am|i'm|im|i’m|we are|my \w+ (is|are))\b", Options)]
    private static partial Regex Self();

    [GeneratedRegex(@"\b(rubbish|bad|poor|weak|terrible|awful|hopeless|crap|useless|pants|slow|stuck|struggling|new|good|confident|lost|behind) (at|with|in|on|to)\b", Options)]
    private static partial Regex Weakness();

    [GeneratedRegex(@"\b(?<lead>(i am|i'm|im|i’m) (an? |the )?[^,.;]{0,60}?)\b(and|but|so|who|wanting|wants|want|looking|trying|hoping|(?<next>leading|managing|running|writing))\b", Options)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(my|our|the) (line )?(manager|boss|director|head|lead|mentor|coach) (has |just )?(says|said|told me|tells me|wants me|thinks|reckons|suggested|suggests|asked me|feels)( that)?( i| to)?( need| should| must| have)?( to)?\b", Options)]
    private static partial Regex SaidByOthers();

    [GeneratedRegex(
        @"\b(want\w*|wish\w*|look\w*|interest\w*|keen|try\w*|hop(e|es|ing)|need\w*|like|love|learn\w*|improv\w*|get\w*|mov\w*|develop\w*|build\w*|becom\w*|new to|weak|bad|poor|rubbish|terrible|hopeless|crap|useless|scared|worried|good|nervous|unsure|struggl\w*|goal|aim)\b", Options)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^\s*(?:grade|g)?\s*([67])\s*[.!]?\s*$", Options)]
    private static partial Regex BareGrade();

    [GeneratedRegex(@"\b(from|through|with) (other )?(people|others|colleagues|peers)\b|\bfrom someone\b|\bmentor(ing|ed)? by\b", Options)]
    private static partial Regex Others();

    [GeneratedRegex(@"\bon[ -]the[ -]job\b|\blearn(ing)? by doing\b|\bwhile (i )?work(ing)?\b|\b(not|no) (a )?(course|classroom)s?\b", Options)]
    private static partial Regex OnTheJob();

    [GeneratedRegex(@"\b(i am|i'm|im|i’m|i work (as|in)|as|for an?|my profession is) (an? |the )?(?<said>[\w-]+( [\w-]+){0,2})", Options)]
    private static partial Regex Own();
}
