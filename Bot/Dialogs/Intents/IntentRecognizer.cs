using System.Text.RegularExpressions;

namespace Bot.Dialogs.Intents;

/// <summary>Reads the intent of an utterance from its words. Deterministic: the first rule of the list that matches decides.</summary>
internal static partial class IntentRecognizer
{
    private static readonly IReadOnlyList<(Intent Intent, Regex Rule)> _rules =
    [
        (Intent.StartAgain, StartAgain()),
        (Intent.Cancel, Cancel()),
        (Intent.Help, Help()),
        (Intent.Person, Person()),
        (Intent.Abuse, Abuse()),
        (Intent.Complaint, Complaint()),
        (Intent.Thanks, Thanks()),
        (Intent.Goodbye, Goodbye()),
        (Intent.OtherLanguage, Welsh()),
        (Intent.Greeting, Greeting()),
        (Intent.SmallTalk, SmallTalk()),
        (Intent.MyData, MyData()),
        (Intent.Plan, Plan()),
        (Intent.Manager, Manager()),
        (Intent.Recommend, Recommend()),
    ];

    /// <returns><see cref="Intent.Ask"/> where no rule matches.</returns>
    public static Intent Recognize(string utterance)
    {
        foreach (var (intent, rule) in _rules)
        {
            if (rule.IsMatch(utterance)) return intent;
        }
        return Intent.Ask;
    }

    /// <summary>True for what can only be a question, even while the bot waits for an answer of its own.</summary>
    public static bool IsQuestion(string utterance) => utterance.TrimEnd().EndsWith('?') || QuestionOpening().IsMatch(utterance);

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(please )?(start|begin) (again|over|afresh)\b|^\s*(restart|reset|clear( the)? (chat|conversation))\s*[.!]?\s*$", Options)]
    private static partial Regex StartAgain();

    [GeneratedRegex(@"^\s*(please )?(cancel|stop|quit|exit|never ?mind|forget it|leave it)( (it|this|that|please))?\s*[.!]*\s*$", Options)]
    private static partial Regex Cancel();

    [GeneratedRegex(@"^\s*(help|help me|\?|menu|options|what can (you|u) do|what do you do|how (do|does) (you|this|it) work|how can you help( me)?|who are you|what are you|are you (a )?(bot|robot|human|real)( person)?)( please)?\s*[?.!]*\s*$", Options)]
    private static partial Regex Help();

    [GeneratedRegex(
        @"\b(speak|talk|chat|spk|tlk) (to|with) (a |an |some ?one |the )?(real |actual |live )?(person|human|adviser|advisor|agent|someone|somebody|colleague|people)\b|\b(speak|talk|chat) (to|with) (someone|somebody)\b|\b(a |real |actual |live )(human|person)( please)?\s*[.!?]*$|\b(ask|need|want|get|find|contact|reach|see|put me through to|connect me (to|with)|hand me (over )?to|pass me (on )?to|transfer me to) (for )?(to )?(a |an |the |me a |me to a )?(real |actual |live |learning )?(person|human|human being|adviser|advisor|agent)\b|^\s*(person|human|adviser|advisor|agent|real person|operator)( please)?\s*[.!?]*\s*$",
        Options)]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(fuck|fucking|shit|bollocks|wanker|twat|cunt|bastard|piss off|idiot bot|stupid bot|you('re| are) (an? )?(stupid|idiot|useless idiot|moron))\b", Options)]
    private static partial Regex Abuse();

    [GeneratedRegex(@"\b(you('re| are)|this (bot|thing|chat)?( ?is)?|that('s| is| was)?) (so |really |completely |totally )?(useless|rubbish|no help|not helpful|unhelpful|wrong|a waste of time|terrible|awful)\b|\b(make|file|want to) (a )?complain(t)?\b|\bnot what i (asked|meant|wanted)\b", Options)]
    private static partial Regex Complaint();

    [GeneratedRegex(@"^\s*(ok(ay)? |great |perfect |brilliant |lovely |super |no |that'?s (great|it|all|perfect|helpful) )*(thanks?|thank you|thank u|thx|ta|cheers|much appreciated|many thanks|thanks a lot)( (so|very) much| a lot| for (that|your help|the help)| again| anyway| all)*\s*[.!]*\s*$", Options)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\s*(good ?)?(bye|bye bye|goodbye|see you|see ya|that'?s all|that is all|i'?m done|nothing else|no more questions)( (later|now|for now|thanks|then))*\s*[.!]*\s*$", Options)]
    private static partial Regex Goodbye();

    [GeneratedRegex(@"^\s*(shwmae|s'?mae|helo|bore da|prynhawn da|noswaith dda|croeso|diolch|cymraeg)\b|\b(yn gymraeg|siarad cymraeg|dw i|rydw i|beth yw|ydych chi|os gwelwch yn dda)\b", Options)]
    private static partial Regex Welsh();

    [GeneratedRegex(@"^\s*(hi|hello|hey|hiya|heya|morning|afternoon|evening|good (morning|afternoon|evening|day)|greetings|howdy|yo)( (there|all|bot|team|again|everyone|skillsadvisor))*\s*[.!,]*\s*$", Options)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"^\s*(how are you( (today|doing))?|how'?s it going|what'?s up|tell me a joke|do you like .{1,30}|what'?s the weather( like)?( today)?|are you (ok|there|happy|busy))\s*[?.!]*\s*$", Options)]
    private static partial Regex SmallTalk();

    [GeneratedRegex(@"\bwhat (do|data do) you (hold|know|have|keep|store|remember) (on|about|of) me\b|\b(export|download|delete|erase|forget|remove) (me|my data|my chat|everything about me|it all)\b", Options)]
    private static partial Regex MyData();

    [GeneratedRegex(@"\b(my|a|make|show|edit|export|import) (development |learning |personal )*plan\b", Options)]
    private static partial Regex Plan();

    [GeneratedRegex(@"\b(my|one of my|for my) (reports?|direct reports?|team members?|staff|team|ao|eo|heo|seo|g7|g6|aos|eos|heos|seos)\b|\b(\d+|two|three|four|five|six|seven|eight|nine|ten) (people|staff)\b", Options)]
    private static partial Regex Manager();

    [GeneratedRegex(
        @"\b(recom+end|recomend|recommendations?|suggest(ions?)?|advise me on what)\b|\b(something|anything|stuff|things?|ways?|somewhere) (for me |i can |i could |we can )?(to )?(do|learn|try|develop|go on|join|build|improve|get better)\b|\b(find|show|give|get) me (a |an |some |any |something|options|courses?|sessions?|training|programmes?|postings?|secondments?|mentors?)\b|\b(i|we)( would|'d|d)? (want|need|like|love|wanna) (to )?(learn|develop|improve|build|get better|get into|move into|grow|become|do (a |some )?(course|training)|a course|some training|training)\b|\b(get|getting|become|be) better at\b|\bimprove my\b|\bdevelop my\b|\bwhat (courses?|sessions?|training|programmes?|options|opportunities|postings?|secondments?) (are there|are available|can i|could i|should i|do you have|have you got|is there)\b|\b(any|which) (good )?(courses?|sessions?|training|programmes?|opportunities|postings?|secondments?|mentoring|workshops?|events?)\b.{0,40}\b(for|on|in|about|near|available|can|should|around)\b|\bwhat should i (do|learn|study|take)\b|^\s*(recommend|find something( for me)?( to do)?|options for me)\s*[.!?]*\s*$",
        Options)]
    private static partial Regex Recommend();

    [GeneratedRegex(@"^\s*(what|what's|whats|who|who's|whos|when|where|why|how|how's|which|is|are|do|does|did|can i|could i|should|will|would|tell me (about|more))\b", Options)]
    private static partial Regex QuestionOpening();
}
