using System.Text.RegularExpressions;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Intents.Reading;
using Bot.Dialogs.Recommend;
using Bot.Knowledge;
using Bot.Privacy;

namespace Bot.Dialogs.Talk;

/// <summary>Words that lean on what was shown or said before: "HEO", "and for data", "can I join", "how long does it take".</summary>
internal sealed partial class LeaningWords(KnowledgeBase knowledge, IntentRecognizer recognizer)
{
    // A longer question names its own subject.
    private const int LongestLeaning = 8;

    /// <summary>"And for data?" after a list for leadership wants the same for data.</summary>
    /// <returns>Null where no list is spoken of, or no skill is named.</returns>
    public string? AnotherGoal(TalkState state, string words)
    {
        if (state.LastListIds.Count == 0 || (state is { Managed: null, LastEntryId: not null, ComparedEntryIds: [] }) || Same().Match(words) is not { Success: true } match) return null;
        var goal = match.Groups["goal"].Value;
        return knowledge.Current.Taxonomy.Skills.Any(skill => skill.Labels.Contains(goal, StringComparer.OrdinalIgnoreCase)) ? goal : null;
    }

    /// <summary>A bare grade, or "can I join as an EO", as the question that it is after an answer.</summary>
    /// <returns>Null where there was no answer, or the words bring a subject.</returns>
    public string? AboutLast(TalkState state, string words) =>
        state.LastEntryId is null ? null
        : GradeIn(words) is { } grade ? $"Can {grade} join it?"
        : AsksToJoin().IsMatch(words) && !recognizer.ReadWords(words).Tagged.Any(word => word is "<skill>" or "<entry>") ? Joining().Replace(words, "join it", 1)
        : null;

    public bool IsGrade(string words) => GradeIn(words) is not null;

    /// <summary>"How long does it take?" after several options: nobody can tell which one is meant.</summary>
    public static bool IsOfOneOfMany(TalkState state, IntentReading reading, string words) =>
        state is { LastListIds.Count: > 1, LastEntryId: null, ComparedEntryIds: [] } && reading.IsQuestion && reading.Main.Intent is Intent.Ask && reading.Whole.Words.Count <= LongestLeaning
        && Pronoun().IsMatch(words) && Concepts(reading.Whole.Tagged) <= reading.Whole.Words.Count(word => word is "it" or "one");

    // "It" is written like the skill.
    private static int Concepts(IEnumerable<string> tagged) => tagged.Count(word => word.StartsWith('<'));

    /// <summary>"I'm [health detail], can I get help with courses": what was left out still says which help is meant.</summary>
    public static bool IsForAdjustments(string words, IntentReading reading) =>
        words.Contains(PersonalDataFinder.Placeholder(PersonalDataKind.Health), StringComparison.Ordinal) && Support().IsMatch(words) && !reading.Whole.Tagged.Any(word => word is "<skill>" or "<entry>");

    /// <summary>True for what changes a manager's list although it reads like a wish or a question of its own: "an HEO", "in Leeds", "what if I have no budget".</summary>
    public bool IsOfManagersList(string words) => IsLimit(words) || (ListWishReader.IsForFree(words) && words.Split(' ').Length <= LongestLeaning);

    private bool IsLimit(string words) => recognizer.ReadWords(words).Tagged is var tagged && tagged.Any(IsConcept)
        && tagged.All(word => IsConcept(word) || word is "in" or "a" or "an" or "and" or "at" or "only" or "day" or "days" or "hour" or "hours" or "for" or "what" or "about" or "?" or "they" or "are" or "re" or "theyre");

    private static bool IsConcept(string word) => word is "<grade>" or "<place>" or "<format>" or ConceptLexicon.Number;

    // "An HEO", "a Grade 7"; null where more is said than a grade.
    private string? GradeIn(string words) => knowledge.Current.Taxonomy.Grades.FirstOrDefault(grade => grade.Labels.Append(grade.Id).Contains(words.Trim(' ', '.', '?', '!'), StringComparer.OrdinalIgnoreCase)) switch
    {
        { Id: ['G', var number] } => $"a Grade {number}",
        { } grade when grade.Id.All(char.IsUpper) => $"an {grade.Id}",
        _ => null,
    };

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*((ok|okay|now|so|then)\W+)*(and|what about|how about|same|the same|also|or)( (something|anything|some|options?|things?|stuff|one|ones|the same))?( (for|in|on|about|with))? (?<goal>[\w][\w &-]{1,40}?)( (instead|too|as well|please|then))?\W*$", Options)]
    private static partial Regex Same();

    [GeneratedRegex(@"^\W*((and|so|but|ok|hi|please)\W+)*(can|could|may|am|would|do|is) (i|we|an?|my|someone|somebody|it|that) .{0,40}\b(join|apply|eligible|allowed|qualify|go|do it|get in|get on|open|suitable|too junior|too senior)\b", Options)]
    private static partial Regex AsksToJoin();

    [GeneratedRegex(@"\b(join|apply|do it|get in|get on|go on|go)\b( (it|that|this|for it|for that))?", Options)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b(help|support|adjust\w*|accommodat\w*|extra time|what (can|could) (i|you)|allowed|entitled)\b", Options)]
    private static partial Regex Support();

    [GeneratedRegex(@"\b(it|be one|do one|get one|that one|this one)\b", Options)]
    private static partial Regex Pronoun();
}
