using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Composing;

/// <summary>The kind of thing that a question asks for: which headings are likely to hold it, and what its sentence looks like.</summary>
/// <param name="Missing">How to name it where the page does not hold it; null where every page has something to say.</param>
internal sealed partial record Sought(Regex Question, Regex? Heading, Regex? Sentence, string? Missing)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>What the opening of a page is worth beyond any other section, for a question that asks what a thing is.</summary>
    public double Opening { get; init; }

    /// <summary>True where an answer for one grade is none for another.</summary>
    public bool IsByGrade { get; init; }

    /// <summary>True where one sentence is a whole answer: "how long", "what does it cost", "whom do I ask".</summary>
    public bool IsPlain { get; init; }

    /// <summary>True where the whole section of the best sentence belongs to the answer: who it is for, with its limits.</summary>
    public bool IsWholeSection { get; private init; }

    /// <summary>True where a page answers for the whole of what it is named after: a part of it has an answer of its own.</summary>
    public bool IsOfTheWhole => IsPlain || IsEntry;

    /// <summary>True for who may come in and how.</summary>
    private bool IsEntry { get; init; }

    /// <summary>True for "what is it?", which every question that only names its subject asks.</summary>
    public bool IsDefinition { get; init; }

    /// <summary>Words that name the kind and no subject: "email", "cost", "length". A page need not hold them.</summary>
    private Regex? Words { get; init; }

    /// <summary>What serves where no sentence has the look of an answer: whom to ask, where no number is given. Null for nothing.</summary>
    public Regex? Else { get; private init; }

    /// <summary>What the question must not look like; null for nothing.</summary>
    private Regex? Unless { get; init; }

    // The first that fits decides, so the more special stand first.
    private static readonly IReadOnlyList<Sought> _kinds =
    [
        new(MadeADifference(), AchievementHeading(), Figure(), null),
        new(Difference(), DifferenceHeading(), DifferenceSentence(), null),
        new(Reach(), ContactHeading(), ReachSentence(), "a phone number, an address or other contact details") { IsPlain = true, Words = ReachWord(), Else = ContactSentence() },
        new(Contact(), ContactHeading(), ContactSentence(), "whom to contact") { IsPlain = true, Words = ReachWord() },
        new(Frequency(), LengthHeading(), FrequencySentence(), "how often") { IsPlain = true, Words = FrequencyWord() },
        new(Earning(), PayHeading(), PaySentence(), "the pay") { IsPlain = true, IsByGrade = true },
        new(Cost(), CostHeading(), CostSentence(), "what it costs") { IsPlain = true, Words = CostWord() },
        new(Pay(), PayHeading(), PaySentence(), "the pay") { IsPlain = true, IsByGrade = true, Unless = PayBand() },
        new(Length(), LengthHeading(), LengthSentence(), "how long it takes") { IsPlain = true, Words = LengthWord() },
        new(Rank(), AudienceHeading(), RankSentence(), "the grade") { IsPlain = true, IsWholeSection = true },
        new(Runner(), RunnerHeading(), RunnerSentence(), "who runs it") { IsPlain = true, Words = RunnerWord() },
        new(Duty(), AudienceHeading(), DutySentence(), "whether it is compulsory") { Words = DutyWord(), IsPlain = true, IsWholeSection = true },
        new(Audience(), AudienceHeading(), AudienceSentence(), null) { IsPlain = true, IsWholeSection = true, IsEntry = true, Unless = AsksWhat() },
        new(Coming(), MomentHeading(), ComingSentence(), "the next date") { IsPlain = true },
        new(Successor(), SuccessorHeading(), SuccessorSentence(), "what came after it"),
        new(Status(), StatusHeading(), StatusSentence(), null),
        new(Joining(), JoiningHeading(), null, null) { IsEntry = true, Words = JoiningWord() },
        new(Achievement(), AchievementHeading(), Figure(), null),
        new(Amount(), AmountHeading(), Figure(), "a figure for that"),
        new(Skill(), SkillHeading(), null, null),
        new(Venue(), PlaceHeading(), PlaceSentence(), "where it takes place") { IsPlain = true },
        new(Place(), PlaceHeading(), PlaceSentence(), null),
        new(Moment(), MomentHeading(), MomentSentence(), "a date") { IsPlain = true },
        new(Reason(), ReasonHeading(), null, null),
        new(Listing(), null, ListingSentence(), null),
        new(Doing(), DoingHeading(), null, null) { Opening = 0.6 },
        new(Definition(), DefinitionHeading(), null, null) { Opening = 1.6, IsDefinition = true },
        new(BareName(), DefinitionHeading(), null, null) { Opening = 1.6, IsDefinition = true, Unless = Asking() },
    ];

    /// <returns>Null for a question of no special kind.</returns>
    public static Sought? In(string question) => _kinds.FirstOrDefault(kind => kind.Question.IsMatch(question) && kind.Unless?.IsMatch(question) != true);

    /// <summary>True for a word that only says what kind of thing is asked for.</summary>
    public bool IsNamedBy(string word) => Words?.IsMatch(word) == true;

    [GeneratedRegex(@"\b(ma(ke|de|kes|king) (a |any |much of a )?(difference|diffrence)|any good|worth it|pay off|paid off)\b", Options)]
    private static partial Regex MadeADifference();

    [GeneratedRegex(@"\b(dif+s?|dif+er\w*|diffrence|versus|vs|compared?|(the )?same as|confuse\w*|mixed up)\b", Options)]
    private static partial Regex Difference();

    [GeneratedRegex(@"\b(confuse|differ|which one|compar|instead)", Options)]
    private static partial Regex DifferenceHeading();

    [GeneratedRegex(@"^An? [\w -]+ (is|means) |\b(is not|are not|neither|while|whereas|unlike|different|differs?|both)\b", Options)]
    private static partial Regex DifferenceSentence();

    [GeneratedRegex(@"\b((phone|telephone|contact) (number|details|no)|number (for|of)|e-?mail( address)?|mailbox|address of|the address|hotline|helpline)\b", Options)]
    private static partial Regex Reach();

    [GeneratedRegex(@"@|\b\d{3,5} \d{3}\b|\b(999|111|85258)\b|\bwebsite\b|https|\b(not found|not given|does not give|was no|were not)\b", Options)]
    private static partial Regex ReachSentence();

    [GeneratedRegex(@"^(e-?mails?|mails?|mailbox|phones?|telephones?|ring|call|numbers?|contacts?|address(es)?|details|hotline|helpline)$", Options)]
    private static partial Regex ReachWord();

    [GeneratedRegex(@"\bwhom? (do|does|did|should|shall|can|could|would|to|must|is it best to) ((i|we|you|u|one|people|someone) )?(need to |have to )?(contact|ask|email|e-mail|mail|ring|call|phone|message|approach|(speak|talk|write|go|turn|chat) (to|with)|see)\b|\bcontacts?\b|\bget in touch\b|\bwho('s| is) (the |my )?(right person|person to|go-to)", Options)]
    private static partial Regex Contact();

    [GeneratedRegex(@"\b(who to ask|who you can|contact|reach|how to (join|apply|start|use|find|get|arrange|enter|take part)|what to do)", Options)]
    private static partial Regex ContactHeading();

    [GeneratedRegex(@"\b(ask|asks|nominates|contact|write to|email|call|go to|go through|(talk|speak) to|see your|look (for|at|on)|apply (for|on|through)|use its website|website|to (join|apply|reach|enter) )|@", Options)]
    private static partial Regex ContactSentence();

    [GeneratedRegex(@"\bhow (often|frequently|regularly|many times)\b", Options)]
    private static partial Regex Frequency();

    [GeneratedRegex(@"\b(once|twice|monthly|weekly|yearly|annual(ly)?|(each|every|per|a) (\w+ )?(day|week|month|year)s?)\b", Options)]
    private static partial Regex FrequencySentence();

    [GeneratedRegex(@"^(often|frequently|regularly|times)$", Options)]
    private static partial Regex FrequencyWord();

    [GeneratedRegex(@"\b(salary|salaries|earns?|earning|wages?|starting pay|pay (scales?|range|rate)|(get|is|are|be) .{0,20}paid)\b", Options)]
    private static partial Regex Earning();

    [GeneratedRegex(@"\b(costs?|prices?|fees?|paid for|free|expensive|who pays|how much (is|does|do|are|did|will|would)|how much\W*$|funded|funding)\b|£", Options)]
    private static partial Regex Cost();

    [GeneratedRegex(@"\b(cost|price|fee|money|pays?|funding)", Options)]
    private static partial Regex CostHeading();

    [GeneratedRegex(@"£\s?\d|\b(free|no charge|no fee|(no|not a) (fixed|set|single) price|levy|funds?|funded|pays?|own price|costs? (was|were|is|are) not|(price|fee|cost)s? .{0,60}not (found|given|stated))\b|\bnot (give|state|say) .{0,40}\b(cost|price|fee)", Options)]
    private static partial Regex CostSentence();

    [GeneratedRegex(@"^(costs?|prices?|fees?|expensive|money)$", Options)]
    private static partial Regex CostWord();

    [GeneratedRegex(@"\b(salary|salaries|pay|paid|earn|wages?|allowance)\b", Options)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\bpay bands?\b", Options)]
    private static partial Regex PayBand();

    [GeneratedRegex(@"\b(salary|salaries|pay|paid|money)\b", Options)]
    private static partial Regex PayHeading();

    [GeneratedRegex(@"£\s?\d|\b(salary|salaries|pays?|paid|levy)\b", Options)]
    private static partial Regex PaySentence();

    [GeneratedRegex(@"\b(how long|duration|how many (days|weeks|months|hours|years)|length|how much time|time commitment|time off)\b", Options)]
    private static partial Regex Length();

    [GeneratedRegex(@"\b(long|duration|length|time|format|how it works)\b", Options)]
    private static partial Regex LengthHeading();

    [GeneratedRegex(@"\b([\w-]+ (days?|weeks?|months?|hours?|years?|minutes)|\w+-(day|week|month|year|hour)|half-day|half a day|[\w-]+ (pages|words)|(length|long|duration) .{0,60}(not|varies|flexible))\b|\bnot (give|state|say) .{0,40}\b(length|long|duration)", Options)]
    private static partial Regex LengthSentence();

    [GeneratedRegex(@"^(long|length|duration|lasts?)$", Options)]
    private static partial Regex LengthWord();

    [GeneratedRegex(@"\b(what|which) grades?\b", Options)]
    private static partial Regex Rank();

    [GeneratedRegex(@"\b(AA|AO|EO|HEO|SEO|Grade [67]|G[67]|SCS\d?|grades?|directors?)\b", Options)]
    private static partial Regex RankSentence();

    [GeneratedRegex(@"\b(who (is|are|was|were) .*\bfor|who for|who (can|could|may|should|would|needs?|must|has to|have to)|who'?s .+ for|eligib\w*|open to|am i (an?|in|at|too|able|eligible|right|senior|junior|allowed to (join|apply|go))|can (an?|i|a grade|anyone|anybody|everyone|everybody|any \w+) .*(join|apply|do|go|enter|take part)|for (an? )?(aa|ao|eo|heo|seo|g6|g7|scs)s?|(who|are we|is it|is an?) .*allowed|allowed to (join|apply|go)|qualify|aimed at)\b", Options)]
    private static partial Regex Audience();

    [GeneratedRegex(@"\b(do|does|did) (i|we|you|they|people|everyone|staff|all \w+) (really |still |all )?(have|need) to (do|take|complete|attend)\b|\b(do|does) (i|we|you|they|everyone|staff) (really |still )?have to\W*$|\b(mandatory|compulsory|obligatory|optional|voluntary)\b|\bmust (i|we|everyone|staff)\b", Options)]
    private static partial Regex Duty();

    [GeneratedRegex(@"^(mandatory|compulsory|obligatory|optional|voluntary)$", Options)]
    private static partial Regex DutyWord();

    [GeneratedRegex(@"\b(must|mandatory|compulsory|voluntary|optional|requires?|required|have to|needs? to|every (existing|civil)|up to you|discretion)\b", Options)]
    private static partial Regex DutySentence();

    [GeneratedRegex(@"^\W*(what|how|where|when) (can|could|does|do|will|would|did)\b", Options)]
    private static partial Regex AsksWhat();

    [GeneratedRegex(@"^(who (it|they|is|can)|eligib|for whom|open to)", Options)]
    private static partial Regex AudienceHeading();

    [GeneratedRegex(@"\b(is|are|was|were) (open to|for|made for|aimed at)\b|\bany civil servant\b|\beligible\b", Options)]
    private static partial Regex AudienceSentence();

    [GeneratedRegex(@"\bnext (\w+ ){0,4}(start|round|cohort|event|date|intake|open|close|opening|session|one|run)s?\b|\bwhen('s| is| does| will| do) (the )?(next|new)\b|\b(this|next) (year|month|autumn|spring)\b", Options)]
    private static partial Regex Coming();

    [GeneratedRegex(@"\b(will|next|(to|will|would) (start|begin|open)|later round|not found|usually|each year|every year|yearly|autumn|spring|no later)\b", Options)]
    private static partial Regex ComingSentence();

    [GeneratedRegex(@"\b(replac\w*|successors?|take[ns]? over|took over|came after|new(er)? (version|name)|(used|known) (as|to be) called)\b", Options)]
    private static partial Regex Successor();

    [GeneratedRegex(@"\b(replac|current|now|history|closed|join|next|name)", Options)]
    private static partial Regex SuccessorHeading();

    [GeneratedRegex(@"\b(replac\w*|took (on|over)|passed to|instead|renamed|newest|later|followed|became|now called|moved|known as)\b", Options)]
    private static partial Regex SuccessorSentence();

    [GeneratedRegex(@"\b(still|now|today|currently|these days|any ?more|is .+ open|closed|closing|ended|stopped|running|going on|available|up to date|exist)\b", Options)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(current|now|history|join|replaced|closed|ended|next)\b", Options)]
    private static partial Regex StatusHeading();

    [GeneratedRegex(@"\b(closed|ended|open|replaced|still|now|no source|no longer|not found|current|runs|stopped)\b", Options)]
    private static partial Regex StatusSentence();

    [GeneratedRegex(@"\b(join|apply|applying|applications?|sign up|book|booking|register|enrol|get on|get onto|get into|get a place|nominat\w*|who (do|should|can) i (ask|contact|speak to|talk to|see)|contact|how (do|can|could|would|to) (i |you |we )?(get|start|find|do|access|use|become|take part))\b", Options)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^(join|take|part|onto|sign|register|enrol|involved)$", Options)]
    private static partial Regex JoiningWord();

    [GeneratedRegex(@"^how to\b|\b(join|who to ask|apply|book|reach|start|find it|use it|take part|go to)\b", Options)]
    private static partial Regex JoiningHeading();

    [GeneratedRegex(@"\b(achiev\w*|outcomes?|results?|impact|does .+ work|worked|successful|promot\w*|difference|good for|any good|benefits?|gain\w*)\b", Options)]
    private static partial Regex Achievement();

    [GeneratedRegex(@"\b(achiev|outcome|result|impact|promot|figure|numbers|gain|senior civil service|later cohorts)", Options)]
    private static partial Regex AchievementHeading();

    [GeneratedRegex(@"\b(how many|how much|number of|percentage|per ?cent|share of|what share|proportion|what rate|figures?|how big|size|target)\b", Options)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(figure|number|size|how many|staff|achiev|result|target)", Options)]
    private static partial Regex AmountHeading();

    [GeneratedRegex(@"(^|[^\d,.])(\d{1,3}|\d{5,}|\d{1,3}(,\d{3})+)([^\d,]|[,.](\D|$)|$)|%|\b(two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|half|quarter)\b", Options)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(skills?|learn|teach|teaches|what (do|will|would|can|could|did) (i|you|we|they) (get|gain|learn|pick up))\b", Options)]
    private static partial Regex Skill();

    [GeneratedRegex(@"\b(skill|learn|gain)", Options)]
    private static partial Regex SkillHeading();

    [GeneratedRegex(@"\bwho('s|s)? (\w+ )?(runs?|ran|running|leads?|led|organi[sz]e[sd]?|hosts?|designed?|made|makes|created|built|won|wins|wrote|set|started|teaches|taught|delivers?|provides?|founded|owns|manages|commissioned|announced|came up)\b|\brun by\b|\bin charge of\b|\bwho('s| is| was) behind\b|\bresponsible for\b", Options)]
    private static partial Regex Runner();

    [GeneratedRegex(@"^(runs?|ran|running|organi[sz]e[sd]?)$", Options)]
    private static partial Regex RunnerWord();

    [GeneratedRegex(@"\b(runs|ran|run(ning)? (by|it|the|together)|run the|led|leads|organis(es|ed|ers?)|host(s|ed)|deliver(s|ed) (it|by|the)|delivered|commission\w*|set up|creat(es|ed|ors?)|design(s|ed)|founded|won|winner|announced|wrote|built|made|(written|owned|hosted|sponsored|taught|organised|held) by|owners?|taught|teach\w*|responsible|head|began|started|came from)\b", Options)]
    private static partial Regex RunnerSentence();

    [GeneratedRegex(@"^who (runs?|ran|led|won|commissioned|announced|uses)|\b(winner|came from|history|team)", Options)]
    private static partial Regex RunnerHeading();

    [GeneratedRegex(@"\bwhere\b.*\b(held|happens?|happened|take[sn]? place|took place|located|meets?)\b", Options)]
    private static partial Regex Venue();

    [GeneratedRegex(@"\b(where|which (city|cities|places?|venues?|locations?)|what (city|cities|places|venue)|locations?|venues?)\b", Options)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(when and where|where|places?|venues?)\b", Options)]
    private static partial Regex PlaceHeading();

    [GeneratedRegex(@"\b(London|Manchester|Birmingham|Leeds|Cardiff|Glasgow|Edinburgh|Newcastle|York|Blackpool|Sheffield|Coventry|Gateshead|Liverpool|Bristol|Belfast|Darlington|Croydon|online|intranet|website|cities)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceSentence();

    [GeneratedRegex(@"^\W*when\b|\bwhen('?s| is| was| did| does| do| will| are| were| can| could| would| has)\b|\b(what (date|year|day|time)|which (date|year|day|month)|dates?|deadline|opens?|closes?|start(s|ed)?)\b", Options)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\b(when|date|time|history|where it came|origin)", Options)]
    private static partial Regex MomentHeading();

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b(January|February|March|April|May|June|July|August|September|October|November|December|autumn|spring|each year|not found)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex MomentSentence();

    [GeneratedRegex(@"\b(why|reason|purpose|aims?|goal|what for|created|set up|barriers?|problems?|bariers?)\b", Options)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(why|aim|purpose|reason|barrier|where it came|problem)", Options)]
    private static partial Regex ReasonHeading();

    // "What are the nine behaviours" asks for their names, not for a page about them.
    [GeneratedRegex(@"\b(what|wot|which|whats|what's) (are |r |were |is )?(the |all )*(\d+|two|three|four|five|six|seven|eight|nine|ten)\b|^\W*(please )?(list|name)\b|\b(names of|list of|list the|name the)\b", Options)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\b(are|were|is|was|include[sd]?|has|had)\b.+, .+(,| and) |^[^.]{2,80}: ", Options)]
    private static partial Regex ListingSentence();

    [GeneratedRegex(@"\b(what (do|does|did|will|would|can) (the |an? )?(you|i|we|they|people|participants|he|she|\w+( \w+){0,4}) (do|offer|cover)|activit\w*|involve\w*|consist\w*|include\w*|happen\w*|content|cover\w*)\b", Options)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^(what (you|they|it) (do|did|does|offers?|helps?|covers?|covered)|activit|content|what happens|examples?|what was on|what they help)", Options)]
    private static partial Regex DoingHeading();

    // A question that only names its subject asks what the subject is.
    [GeneratedRegex(@"^\W*(tell me about|what'?s|whats|what (is|are|was|were)|who'?s|who (is|are|was|were)|explain|define|describe|(what does )?.+ (mean|stand for))\b", Options)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\W*[\w&'’-]+(\W+[\w&'’-]+){0,4}\W*$", Options)]
    private static partial Regex BareName();

    [GeneratedRegex(@"^\W*(and |but |so )?(do|does|did|can|could|is|are|was|were|will|would|should|has|have|may|must|am)\b", Options)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(what it (is|was)|numbers|theme|the (winner|message|networks)|foundation)", Options)]
    private static partial Regex DefinitionHeading();
}
