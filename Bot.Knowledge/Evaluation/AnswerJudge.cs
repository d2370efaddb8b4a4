using System.Text.RegularExpressions;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Recommendation;

namespace Bot.Knowledge.Evaluation;

/// <summary>Holds what was shown against what a judged question expects.</summary>
internal static partial class AnswerJudge
{
    public static Verdict Of(JudgedQuestion question, Answer answer, string shown) => question.Intent switch
    {
        _ when Says(shown, question.MustNot) => Verdict.Wrong,
        "sensitive" => Sensitive(question, answer, shown),
        "unanswerable" => IsHonest(answer) ? Verdict.Right : Verdict.Wrong,
        "person" => Person(question, answer),
        _ => Asked(question, answer, shown),
    };

    public static Verdict Of(JudgedQuestion question, Recommendations recommendations, string shown) =>
        Says(shown, question.MustNot) ? Verdict.Wrong
        : recommendations.Items.Count == 0 ? Verdict.FalseRefusal
        : !recommendations.Items.Any(item => question.Entries.Contains(item.Entry.Id)) ? Verdict.Wrong
        : question.Must.All(fact => Says(shown, fact)) ? Verdict.Right
        : Verdict.Incomplete;

    private static Verdict Asked(JudgedQuestion question, Answer answer, string shown) => answer switch
    {
        // "CSL means two things" is the answer to "what is CSL?".
        Answer.Clarify => question.Must.Count > 0 && question.Must.All(fact => Says(shown, fact)) ? Verdict.Right : Verdict.AskedBack,
        Answer.NotFound or Answer.Refused => Verdict.FalseRefusal,
        _ when !Cited(answer).Any(question.Entries.Contains) => Verdict.Wrong,
        _ => question.Must.All(fact => Says(shown, fact)) ? Verdict.Right : Verdict.Incomplete,
    };

    private static Verdict Sensitive(JudgedQuestion question, Answer answer, string shown) => answer switch
    {
        Answer.Refused refused when refused.Contacts.Any(contact => question.Entries.Contains(contact.Entry.Id)) =>
            question.Must.All(fact => Says(shown, fact)) ? Verdict.Right : Verdict.Incomplete,
        // A factual answer with the right contact serves as well.
        Answer.Found or Answer.Partial when Cited(answer).Any(question.Entries.Contains) =>
            question.Must.All(fact => Says(shown, fact)) ? Verdict.Right : Verdict.Incomplete,
        Answer.NotFound or Answer.Clarify => Verdict.FalseRefusal,
        _ => Verdict.Wrong,
    };

    // Saying that nobody has written it down is an answer to a question that nobody can answer.
    private static bool IsHonest(Answer answer) => answer switch
    {
        Answer.Found found => found.Sentences.Any(sentence => OwnsUp().IsMatch(sentence.Text)),
        _ => true,
    };

    // The dialog hands over to a person; the knowledge's part is to name the right people, or at least to send nobody off with something unrelated.
    private static Verdict Person(JudgedQuestion question, Answer answer) => answer switch
    {
        Answer.Refused { Rule: "person" } => Verdict.Right,
        _ when question.Entries.Count > 0 && Cited(answer).Any(question.Entries.Contains) => Verdict.Right,
        Answer.NotFound or Answer.Clarify => Verdict.FalseRefusal,
        _ => Verdict.Wrong,
    };

    internal static IEnumerable<string> Cited(Answer answer) => answer switch
    {
        Answer.Found found => found.Citations.Select(citation => citation.EntryId),
        Answer.Partial partial => partial.Known.Citations.Select(citation => citation.EntryId),
        Answer.NotFound notFound => notFound.Nearest.Select(passage => passage.Entry.Id),
        Answer.Refused refused => refused.Contacts.Select(passage => passage.Entry.Id),
        _ => [],
    };

    private static bool Says(string shown, IReadOnlyList<string> facts) => facts.Any(fact => Says(shown, fact));

    private static bool Says(string shown, string fact) => Spaces().Replace(shown, " ").Contains(fact, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(was|were|is|are|could) not (be )?(found|given|stated|known|published|seen)\b|\b(do|does|did|has|have) not (give|gives|say|state|name|show|list|tell|confirm)\b|\bno source\b|\bnot found\b|\bno\b.{0,40}\bfound\b|\bnothing (was|is) (found|published)\b|\bno (public|published)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnsUp();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
