using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>The kind of thing that a question asks for: which headings are likely to hold it, and what its sentence looks like.</summary>
internal sealed partial record Sought(Regex Question, Regex Heading, Regex? Sentence)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // The first that fits decides, so the more special stand first.
    private static readonly IReadOnlyList<Sought> _kinds =
    [
        new(Cost(), CostHeading(), CostSentence()),
        new(Length(), LengthHeading(), LengthSentence()),
        new(Audience(), AudienceHeading(), null),
        new(Joining(), JoiningHeading(), null),
        new(Achievement(), AchievementHeading(), Figure()),
        new(Amount(), AmountHeading(), Figure()),
        new(Skill(), SkillHeading(), null),
        new(Moment(), MomentHeading(), MomentSentence()),
        new(Doing(), DoingHeading(), null),
        new(Reason(), ReasonHeading(), null),
    ];

    /// <returns>Null for a question that only names its subject.</returns>
    public static Sought? In(string question) => _kinds.FirstOrDefault(kind => kind.Question.IsMatch(question));

    [GeneratedRegex(@"\b(cost|costs|price|fee|fees|pay|paid for|free|expensive|how much (is|does|do))\b|£", Options)]
    private static partial Regex Cost();

    [GeneratedRegex(@"\b(cost|price|fee|money|format)", Options)]
    private static partial Regex CostHeading();

    [GeneratedRegex(@"£|\b(free|cost|costs|fee|price|no charge)\b", Options)]
    private static partial Regex CostSentence();

    [GeneratedRegex(@"\b(how long|duration|how many (days|weeks|months|hours|years)|length|how much time|time commitment)\b", Options)]
    private static partial Regex Length();

    [GeneratedRegex(@"\b(long|duration|length|time|format|how it works|what you do)\b", Options)]
    private static partial Regex LengthHeading();

    [GeneratedRegex(@"\b(day|days|week|weeks|month|months|hour|hours|year|years|minutes|half-day)\b", Options)]
    private static partial Regex LengthSentence();

    [GeneratedRegex(@"\b(join|apply|applying|sign up|book|booking|register|enrol|get on|get onto|get into|get a place|nominat\w*|who (do|should|can) i (ask|contact|speak to|talk to)|contact|how (do|can|could|would) i (get|start|find|do|access|use))\b", Options)]
    private static partial Regex Joining();

    [GeneratedRegex(@"\b(join|ask|apply|book|contact|next|find)\b", Options)]
    private static partial Regex JoiningHeading();

    [GeneratedRegex(@"\b(who (is|are|was|were|can|could|may) (it|this|they|that|the|eligible)?|who can|who is .+ for|who'?s .+ for|eligib\w*|open to|am i|can (an?|i|a grade) .*(join|apply|do)|for (aa|ao|eo|heo|seo|g6|g7|scs)|allowed|qualify)\b", Options)]
    private static partial Regex Audience();

    [GeneratedRegex(@"\b(who|eligib|for whom|open)", Options)]
    private static partial Regex AudienceHeading();

    [GeneratedRegex(@"\b(achiev\w*|outcomes?|results?|impact|work(s|ed)?|success\w*|promot\w*|difference|good for|benefits?|gain\w*)\b", Options)]
    private static partial Regex Achievement();

    [GeneratedRegex(@"\b(achiev|outcome|result|impact|promot|figure|numbers|gain|senior civil service|later)", Options)]
    private static partial Regex AchievementHeading();

    [GeneratedRegex(@"\b(how many|how much|number of|percentage|per ?cent|what share|figures?|how big|size)\b", Options)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(figure|number|size|how many|staff|achiev|result)", Options)]
    private static partial Regex AmountHeading();

    [GeneratedRegex(@"\d", Options)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(skills?|learn|teach|teaches|what (do|will|would|can|could|did) (i|you|we|they) (get|gain|learn|pick up))\b", Options)]
    private static partial Regex Skill();

    [GeneratedRegex(@"\b(skill|learn|gain)", Options)]
    private static partial Regex SkillHeading();

    [GeneratedRegex(@"\b(when|what (date|year|day|time)|which (date|year|day|month)|dates?|deadline|opens?|closes?|start(s|ed)?)\b", Options)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\b(when|date|time|history|where it came|origin)", Options)]
    private static partial Regex MomentHeading();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MomentSentence();

    [GeneratedRegex(@"\b(what (do|does|did|will|would) (you|i|we|they|people|participants|he|she|\w+ \w+) do|activit\w*|involve\w*|consist\w*|include\w*|happen\w*|content|cover\w*|like)\b", Options)]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b(what|activit|do|happen|cover|content|work)", Options)]
    private static partial Regex DoingHeading();

    [GeneratedRegex(@"\b(why|reason|purpose|aim|goal|what for|created|set up|barriers?|problems?)\b", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(why|aim|purpose|reason|barrier|where it came|problem)", Options)]
    private static partial Regex ReasonHeading();
}
