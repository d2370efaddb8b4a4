using System.Text.RegularExpressions;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets a career that has come to a stop ("I'm stuck, what now") with the people and ways that are open to everyone. There is nothing in such words to look up.</summary>
internal sealed partial class CareerStep(KnowledgeBase knowledge, SentenceGate gate) : IAnswerStep
{
    // What each page is asked for: its best sentence on that is quoted. Nobody needs a place on a scheme for these.
    private static readonly IReadOnlyList<(string EntryId, string[] Asked)> _ways =
    [
        ("line-manager", ["who to go to about my development"]),
        ("mentoring-in-the-civil-service", ["does mentoring help with career planning and confidence", "how do I find a mentor"]),
        ("job-shadowing", ["what is job shadowing"]),
    ];

    private static readonly IReadOnlyList<(string EntryId, string[] Asked)> _support = [("employee-assistance-programme-eap", ["who gives confidential advice and counselling"])];

    private static readonly IReadOnlyList<(string EntryId, string[] Asked)> _help =
    [
        ("when-you-get-no-time-or-help-to-learn",
            ["raise it in a one-to-one", "say which skill your work needs and how much time it takes", "check the department's policy on learning days first", "job shadowing can take few hours", "the HR and L&D team helps with eligibility, funding, booking and policy"]),
    ];

    private static readonly IReadOnlyList<(string EntryId, string[] Asked)> _steps =
    [
        ("nine-civil-service-behaviours", ["each behaviour comes with examples by grade, so look at the examples for the grade you want", "how do I use the behaviours in a job application"]),
        ("success-profiles", ["practise your examples with the STAR method"]),
        ("line-manager", ["who to go to about my development"]),
    ];

    // Whoever reads one of the answers may well ask these next.
    private static readonly string[] _next = ["How do I find a mentor?", "How do I arrange job shadowing?", "How do I use the nine Civil Service behaviours?"];

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult<Answer?>(
        NamedEntries.In(knowledge.Current).Find(turn.Text).Any(name => name.IsProper) ? null
        : Setback().IsMatch(turn.Text) ? Ways(_steps, null) is { } found ? found with { Verdict = Consolation } : null
        : Promotion().IsMatch(turn.Text) ? Ways(_steps, "how to get promoted")
        : NoHelp().IsMatch(turn.Text) && NamesNoWay(turn.Text) ? Ways(_help, "what to do when you get no time or help to learn")
        : Anxiety().IsMatch(turn.Text) ? Ways([.. _ways, .. _support], null) is { } calm ? calm with { Verdict = Comfort } : null
        : Worry().IsMatch(turn.Text) ? Ways(_ways, "how to move your career on")
        : null);

    private const string Consolation = "I am sorry that it did not work out this time. It happens to most people, and these can help with the next one.";
    private const string Comfort = "It is quite normal to feel unsure about what comes next, and you do not have to work it out alone. These people and ways can help.";

    // "My manager says no to my secondment" is a question about secondments.
    private bool NamesNoWay(string text) => NamedEntries.In(knowledge.Current).Find(text).All(name => name.Entry.Kind is EntryKind.Contact or EntryKind.Guidance);

    private Answer.Found? Ways(IReadOnlyList<(string EntryId, string[] Asked)> ways, string? readAs)
    {
        var sentences = ways.SelectMany(way => knowledge.Current.Find(way.EntryId) is { } entry ? Quoted(entry, way.Asked) : []).ToList();
        return sentences.Count > 0 && gate.Open(new Draft(sentences)) is { } found ? found with { ReadAs = readAs, FollowUps = _next } : null;
    }

    private static IReadOnlyList<DraftSentence> Quoted(Entry entry, string[] asked) => QuotingComposer.Worded("", entry,
        [.. asked.Select(question => SentenceScorer.Score(question, entry, null).MaxBy(sentence => sentence.Score)).OfType<ScoredSentence>().DistinctBy(sentence => sentence.Text)]).Sentences;

    [GeneratedRegex(
        @"\b(manager|boss|supervisor|team lead(er)?|line manager|head of unit)('s)? (\w+ ){0,3}(won'?t|wont|doesn'?t|doesnt|does not|will not|refuse[sd]?|refusing|never|keeps saying no|said no|says no|say no|turned (me |it |my \w+ )?down|rejected|declined|blocks?|blocked|is blocking|isn'?t|is not|not) (\w+ ){0,8}(time|learn\w*|train\w*|courses?|develop\w*|one[ -]to[ -]ones?|1[ :-]?(2[ -]?)?1s?|121s?|study\w*|request|support\w*|help\w*|interested)\b"
        + @"|\b(don'?t|dont|do not|haven'?t|havent|have not|never|not|can'?t|cant|cannot|no) (\w+ ){0,4}time (\w+ ){0,3}(to|for) (\w+ ){0,3}(learn\w*|train\w*|courses?|develop\w*|study\w*)\b|\btoo busy (\w+ ){0,3}(to|for) (\w+ ){0,3}(learn\w*|train\w*|courses?|develop\w*|study\w*)\b|\b(no ?one|nobody) (\w+ ){0,2}(helps?|supports?) (\w+ ){0,3}(learn|develop\w*|progress)\b|\b(don'?t|dont|do not) get (on|along) with my (line )?(manager|boss)\b|\bnot allowed (\w+ ){0,4}(training|course|courses|learn)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoHelp();

    [GeneratedRegex(
        @"\b(failed|failing|fail|bombed|messed up|flunked|unsuccessful (at|in|with)|turned down (for|at|after)|rejected (for|from|at|after)|did ?n[o']?t (get|pass|make)|knocked back (for|at)|sifted out) (\w+ ){0,5}(interviews?|jobs?|promotion|applications?|boards?|sift|assessment|role|post)\b|\b(interviews?|applications?|promotion) (\w+ ){0,3}(went (badly|wrong|terribly)|was rejected|failed)\b|\b(keep|always) (failing|getting rejected|being rejected)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setback();

    [GeneratedRegex(SensitiveSubject.AboutWhatComesNext, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anxiety();

    [GeneratedRegex(@"\b(how (can|do|could|would|should) (i|you|we|one|someone) (\w+ )?(get|be|become) promot(ed|ion)|how to (get|be) promoted|(get|getting|want|need|go for|going for|chance of) (a |my )?promot(ion|ed)( to \w+)?|(move|go|get) up (a|to the next|one|the) grades?|(get|move|go) to the next grade|next grade up)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promotion();

    [GeneratedRegex(
        @"^\W*(i'?m|i am|i feel|feeling|just feel) (\w+ ){0,2}(stuck|lost|trapped|bored|fed up|unfulfilled|demotivated|undervalued)( (at|in|with) (my |this )?(work|job|role|post))?( now| lately| these days)?\W*$|\b(hate|loathe|dread|sick of|fed up (of|with)|(do not|don'?t|dont) (like|enjoy)|unhappy (in|at|with)|miserable (in|at)) (\w+ )?(job|role|post|work|career)\b|"
        + @"\b(stuck in a rut|(in|at) a dead[ -]end)\b|\b(keep|kept|always|constantly) (getting |being )?(overlooked|passed over)\b|\b(leave|leaving|quit|quitting|resign|resigning from) (the |my )?(civil service|job|department|current (job|role)|role)\b|\b(stuck|stagnant|stagnating|plateau\w*|in a rut|lost|fed up|bored|unfulfilled|going nowhere|dead[ -]end|directionless|demotivated|trapped|frustrated) (\w+ ){0,3}(career|job|role|grade|post|development|work)\b|\b(career|job|role) (\w+ ){0,3}(stuck|stalled|stagnant|stagnating|plateaued|going nowhere|not going anywhere|dead[ -]end|in a rut|standing still|not moving)\b|\b(no idea|not sure|unsure|don'?t know|do not know|dunno|no clue) (\w+ ){0,4}(next in|next for|with|about|in) (my |the )?(career|working life|future)\b|\b(passed over|overlooked) (again )?for promotion\b|\b(never|can'?t|cannot|not|keep failing to) (seem to )?(get|getting) promoted\b|\bwhat('?s| is| should be)? my next (career )?(step|move)\b|\bwhat (should|do|can|could) i do (next )?(with|about|in) my career\b|\bcareer (crisis|worr(y|ies)|is over)\b|\b(career|job|progress|progression) (has |is |'s )?(\w+ )?(stalled|stuck|stopped|plateaued|dried up)\b|\bnobody (notices|sees|values) (what|anything|the work) i do\b|\bnowhere to go (in|from) (my|this)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Worry();
}
