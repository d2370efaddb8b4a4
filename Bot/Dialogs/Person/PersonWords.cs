using System.Text.RegularExpressions;

namespace Bot.Dialogs.Person;

/// <summary>What a person says to a request for a person, or while one is open.</summary>
internal static partial class PersonWords
{
    public static bool IsYes(string words) => Yes().IsMatch(Typed(words));

    public static bool IsNo(string words) => No().IsMatch(Typed(words));

    /// <summary>"Back to the bot": the adviser's part ends.</summary>
    public static bool IsBackToBot(string words) => BackToBot().IsMatch(Typed(words));

    /// <summary>"Leave the queue": the request is withdrawn.</summary>
    public static bool IsLeave(string words) => Leave().IsMatch(Typed(words)) || NoPerson().IsMatch(Typed(words));

    /// <summary>"Leave it", "cancel": words that stop whatever is going on, and name nothing.</summary>
    public static bool IsStop(string words) => Stop().IsMatch(Typed(words));

    /// <summary>"What about my request?", "is anyone there?": somebody who waits wants to know.</summary>
    public static bool IsStatus(string words) => OfRequest().IsMatch(Typed(words)) || OfWaiting().IsMatch(Typed(words)) || OfSomebody().IsMatch(Typed(words)) || IsSomebodyThere(words);

    /// <summary>"Hello? Is anyone there?"</summary>
    public static bool IsSomebodyThere(string words) => SomebodyThere().IsMatch(Typed(words));

    /// <summary>The same as <see cref="IsStatus"/> in words that name the request, so that they mean it even where none is open.</summary>
    public static bool NamesRequest(string words) => OfRequest().IsMatch(Typed(words));

    /// <summary>"Has anyone replied?"</summary>
    public static bool AsksForReply(string words) => HasAnyone().IsMatch(Typed(words));

    /// <summary>"I do not know what to say."</summary>
    public static bool IsAtALoss(string words) => AtALoss().IsMatch(Typed(words));

    /// <summary>"I would like to talk to someone": a wish for a person, and nothing of what for.</summary>
    public static bool IsOnlyForPerson(string words) => OnlyPerson().IsMatch(Typed(words)) && Somebody().IsMatch(words);

    /// <summary>What a wish for a person is about: "speak to someone about a secondment" gives "a secondment"; null where it does not say.</summary>
    public static string? Subject(string words) =>
        About().Match(Typed(words)) is { Success: true } match && match.Groups["what"].Value.Trim(' ', '.', '!', '?') is { Length: > 3 } what && !Vague().IsMatch(what) ? what : null;

    public static bool IsAnonymous(string words) => Anonymous().IsMatch(Typed(words));

    public static bool IsNamed(string words) => Named().IsMatch(Typed(words));

    /// <summary>The words that are meant for the adviser ("tell the adviser that …"); null where there are none.</summary>
    public static string? ForAdviser(string words) => Tell().Match(Typed(words)) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;

    /// <summary>What is added to a request that has not gone yet: the same, and "also …"; null where nothing is.</summary>
    public static string? Addition(string words) => ForAdviser(words) ?? (Also().Match(Typed(words)) is { Success: true } match ? match.Groups["what"].Value.Trim() : null);

    /// <summary>1 to 5; null where the words are no rating.</summary>
    public static int? Rating(string words)
    {
        if (Score().Match(Typed(words)) is { Success: true } match) return match.Groups[1].Value[0] - '0';
        var given = words.Trim().TrimEnd('.', '!').ToLowerInvariant();
        for (var score = 0; score < _ratings.Length; score++)
        {
            if (_ratings[score].Contains(given)) return score + 1;
        }
        return null;
    }

    // Phones write another apostrophe than keyboards do.
    private static string Typed(string words) => words.Replace('\u2019', '\'');

    // Words that people use in the place of a number, from 1 on. "Ok" and "great" may be said to anything.
    private static readonly string[][] _ratings =
    [
        ["one", "very poor", "very bad", "terrible", "awful", "rubbish", "useless", "not at all"],
        ["two", "poor", "bad", "not well", "not good", "badly"],
        ["three", "fair", "so so", "average", "not bad"],
        ["four", "good"],
        ["five", "very good", "very well", "excellent", "brilliant", "very helpful"],
    ];

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(please )?(y|yes|yep|yeah|yup|ya|aye|ok(ay)?|sure|send|fine|agreed?|go ahead|go on|please do|do it|confirm|that'?s (fine|ok(ay)?|good|right)|looks (good|fine|ok(ay)?)|sounds (good|fine))( (then|it|please|that|this|send|ok|sure|all|now|go ahead|go on|of course|do|off|them|to them|is fine|thanks|thank you))*\s*[,.!]*( (please|send it|thanks|thank you))?\s*[.!]*\s*$", Options)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\s*(n|no|nope|nah|don'?t|do not|cancel|stop|keep it|not now|never ?mind|forget (it|about it|that)|leave it|scrap (it|that)|drop it)( (it|thanks|thank you|please|don'?t|do not|send|that|this|now|then|anything|to myself|to anyone|to anybody|wait|stop|cancel|actually|leave it|forget it))*\s*[,.!]*\s*$|^\s*(please )?(i )?(don'?t|do not) (want (you )?to )?send (it|this|that|anything)( please)?\s*[.!]*\s*$|^\s*i('ve| have)? changed my mind\s*[.!]*\s*$", Options)]
    private static partial Regex No();

    [GeneratedRegex(@"\b(back|return|switch|go) (me )?(back )?to (the |my |chatting with the |talking to the )?(ro)?bot\b|\b(get|bring|want|have) (me )?(the |my )?(ro)?bot back\b|^\s*(end|stop|finish|close|leave) (the |this |our )?(chat|talk|conversation)( with (the |my )?\w+)?\s*[.!]*\s*$", Options)]
    private static partial Regex BackToBot();

    [GeneratedRegex(@"\b(leave|exit|quit|get out of) (the )?(queue|line)\b|\b(take|get) (me|my (name|request)) (out|off)( of)? (the |that )?(queue|line|list)\b|\b(cancel|withdraw|close|delete|drop|stop|forget|scrap|end|pull|remove)( about)? (my|the|this|that) (request|case|enquiry|query|question to the advis[eo]r)\b|\bstop waiting\b", Options)]
    private static partial Regex Leave();

    [GeneratedRegex(@"\bi (no longer need|(do not|don'?t) need)( to (talk|speak) to)? (a |an |the )?(person|human|advis[eo]r)( any ?more)?\W*$", Options)]
    private static partial Regex NoPerson();

    [GeneratedRegex(@"^\W*((ok|okay|oh|no|please|actually|just|can i|can you|could you|can we|i want to|i would like to|i'd like to|let'?s|sorry|well|then)\W+)*(cancel|stop|leave it|forget (it|about it|that)|never ?mind|drop it|(do not|don'?t) bother|no matter|it (does not|doesn'?t) matter|scrap (it|that)|i('ve| have)? changed my mind|end it)(\W+(it|that|this|please|then|now|thanks|thank you|all|actually|i('ll| will) (manage|sort it)|i (do not|don'?t) need (it|them|this)))*\W*$|^\W*((no|sorry|actually|ok|never ?mind)\W+)*i (no longer (need|want)|(do not|don'?t) (need|want)) (to wait|them|help|it|this|that|anyone|anybody|someone|somebody)( any ?more| now)?\W*$", Options)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\b(what|how)('?s| is| about| happened (to|with)| happens (to|with)| became of| is happening (to|with)|'?s happening (to|with)|'?s (going on|up) with)?( the)? ?(state|status|news|progress)?( of| on| with| about)? ?(my|the) (request|case|enquiry|query|message i sent|question to)\b|\b(any|is there|is there any|got any) (news|updates?|answer|reply|progress|word) .{0,20}\b(request|case|advis[eo]r|enquiry|query)\b|\b(status|state|progress) of (my|the) (request|case|enquiry|query)\b|\bmy (place|position) in the queue\b|\b(where|how long) .{0,30}\bmy (request|case|enquiry)\b|\b(did|has|have) .{0,30}\bmy (request|case|enquiry|query)\b|\bcheck( on)? my (request|case|enquiry|query)\b|^\s*my (request|case)\s*\??\s*$", Options)]
    private static partial Regex OfRequest();

    [GeneratedRegex(@"^\W*((so|ok|hi|hello|hey|and|well|sorry|please)\W+)*(is there |have you |has there been |have you got |got |do you have |are there )?(any|some|an)( more| other)? (news|updates?|answers?|repl(y|ies)|response|word|progress|joy|luck)( yet| so far| please| from (them|the advis[eo]rs?|anyone|anybody|someone|him|her)| (on|about|for) (this|it|that|me))*\W*$|^\W*(status|updates?|progress)\W*$|\b(where|how long) .{0,30}\b(queue|advis[eo]r|my request|(the|a) (person|human)|in (the )?line|wait|waiting)\b|\bhow (much )?longer\b|\bhow long (will|should|must|do|have) i (wait|be|have)\b|\bhow long is the (wait|queue)\b|\bwhere am i in\b|\bam i (still )?(in the (queue|line)|waiting|next)\b|\bstill waiting\b|\bwaiting for (ages|hours|days|so long|a long time|too long)\b|^\W*(what'?s|what is|whats) (happening|going on|the hold ?up|taking so long)( now| then)?\W*$", Options)]
    private static partial Regex OfWaiting();

    [GeneratedRegex(@"\bis (there )?(anyone|anybody|someone|somebody|no ?one|nobody) (actually |really |even |still )?(there|here|around|reading( this)?|listening)\b|^\W*((hello+|hi|hey|um)\W+)*(anyone|anybody) (there|here|around|home)\W*$", Options)]
    private static partial Regex SomebodyThere();

    [GeneratedRegex(@"\bis (anyone|anybody|someone|somebody|no ?one|nobody) (coming|going to (answer|reply|help))\b|^\W*(are )?(you|they) (still )?there\W*$|\b(has|have|did|is) (anyone|anybody|someone|somebody|they|the advis[eo]rs?|an advis[eo]r|no ?one|nobody) .{0,20}\b(seen|read|looked|look|answer(ed)?|repl(y|ied)|respond(ed)?|get back|got back|pick(ed)? (it|this)? ?up|taken it)\b|\bwhen (will|can|do|does|are|is|am) (someone|somebody|anyone|anybody|an advis[eo]r|the advis[eo]rs?|a person|they|i) .{0,30}\b(answer|reply|replying|get back|come|respond|hear|there|back|free|in)\b|\b(nobody|no ?one) (is |has )?(there|here|answer(s|ing|ed)?|repl(y|ied|ies|ying))\b", Options)]
    private static partial Regex OfSomebody();

    [GeneratedRegex(@"^\W*(so |and )?(has|have|did) (anyone|anybody|someone|somebody|they|an advis[eo]r|the advis[eo]rs?|a person) (yet |even |actually )?(seen|read|looked|answer(ed)?|repl(y|ied)|respond(ed)?|get back|got back)( (to|at) (me|it|this|my \w+)| it| this| yet)*\W*$", Options)]
    private static partial Regex HasAnyone();

    [GeneratedRegex(@"^\W*((er+m?|um+|hm+|well|oh|i|im|i'm|honestly|just)\W+)*(dunno|idk|do not know|don'?t (really )?know|not (really )?sure|unsure|no idea|nothing( really| special)?|anything|whatever|everything|i can'?t say|hard to say|it'?s (hard|difficult)( to (say|explain))?)(\W+(really|what to (say|write|ask|put)|where to (start|begin)|how to (say|put|explain) (it|this)|sorry))*\W*$", Options)]
    private static partial Regex AtALoss();

    [GeneratedRegex(@"^\W*((i|i'd|i'll|id|please|pls|just|really|can|could|may|want|wanna|would|should|like|need|have|to|me|let|get|put|pass|connect|transfer|through|over|on|you|with|a|an|the|any|some|real|actual|live|proper|learning|speak|talk|chat|person|human|being|someone|somebody|anyone|anybody|advis[eo]r|now|then|instead|there|is|is there)\W+)*(person|human|human being|someone|somebody|anyone|anybody|advis[eo]r|please|pls|now|instead|to|with|talk|speak|chat)\W*$", Options)]
    private static partial Regex OnlyPerson();

    [GeneratedRegex(@"\b(speak|talk|chat|talking|speaking)\b.{0,40}\b(person|human|being|someone|somebody|anyone|advis[eo]r)( please)? (about|regarding|on) (?<what>.{3,400})$", Options | RegexOptions.Singleline)]
    private static partial Regex About();

    [GeneratedRegex(@"^(it|this|that|these|those|something|anything|things|stuff|my (request|case|question|problem|issue)|a (question|problem|thing|few things|request)|what (you|i) said)( (please|now|today))?$", Options)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(person|human|someone|somebody|anyone|anybody|advis[eo]r)\b", Options)]
    private static partial Regex Somebody();

    [GeneratedRegex(@"\b(anonymous(ly)?|without my name|(do not|don'?t) (say|tell|give|show|share|use) (them |him |her )?(who i am|my name)|hide my name|no names?|stay unnamed|leave (out )?my name( out)?)\b", Options)]
    private static partial Regex Anonymous();

    [GeneratedRegex(@"\b(with|use|give|show|say|tell) (them )?my name\b|\bnot anonymous(ly)?\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:please |can you |could you |also |and |oh )*(?:tell|say to|add for|also tell|message|inform|let) (?:the |my )?(?:advis[eo]rs?|person|them|him|her)(?: know)?\s*(?:that |:|,)?\s*(?<what>\S.*)$|^\s*(?:please |can you |could you )*add (?:this )?to (?:my|the) (?:request|case|message)\s*[:,]?\s*(?<what>\S.*)$|^\s*(?:sorry,? |oh,? |and )*i (?:also |just )?(?:forgot|wanted|meant|should have) (?:to )?(?:also )?(?:say|mention|add|mentioned|said|added|tell (?:them|the advis[eo]r))\s*(?:that |:|,)?\s*(?<what>\S.*)$", Options | RegexOptions.Singleline)]
    private static partial Regex Tell();

    [GeneratedRegex(@"^\s*(?:and |oh,? )?(?:also|plus|ps|p\.s\.|one more thing|i should add|it'?s (?:also )?about|i (?:want|need|would like|'d like) to (?:know|ask|learn|find out|understand|discuss)|please add|can you add|could you add|add)\b\s*(?:that |:|,)?\s*(?<what>\S.*)$", Options | RegexOptions.Singleline)]
    private static partial Regex Also();

    [GeneratedRegex(@"^\s*([1-5])(\s*[-–:=/(].*|\s+(stars?|out of (5|five)|please).*)?\s*[.!]*\s*$", Options)]
    private static partial Regex Score();
}
