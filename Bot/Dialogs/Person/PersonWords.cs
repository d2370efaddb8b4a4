using System.Text.RegularExpressions;

namespace Bot.Dialogs.Person;

/// <summary>What a person says to a request for a person, or while one is open.</summary>
internal static partial class PersonWords
{
    public static bool IsYes(string words) => Yes().IsMatch(words);

    public static bool IsNo(string words) => No().IsMatch(words);

    /// <summary>"Back to the bot": the adviser's part ends.</summary>
    public static bool IsBackToBot(string words) => BackToBot().IsMatch(words);

    /// <summary>"Leave the queue": the request is withdrawn.</summary>
    public static bool IsLeave(string words) => Leave().IsMatch(words);

    /// <summary>"What about my request?"</summary>
    public static bool IsStatus(string words) => Status().IsMatch(words);

    public static bool IsAnonymous(string words) => Anonymous().IsMatch(words);

    public static bool IsNamed(string words) => Named().IsMatch(words);

    /// <summary>The words that are meant for the adviser ("tell the adviser that …"); null where there are none.</summary>
    public static string? ForAdviser(string words) => Tell().Match(words) is { Success: true } match ? match.Groups["what"].Value.Trim() : null;

    /// <summary>1 to 5; null where the words are no rating.</summary>
    public static int? Rating(string words) => Score().Match(words) is { Success: true } match ? match.Groups[1].Value[0] - '0' : null;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\s*(y|yes|yep|yeah|yup|aye|ok(ay)?|sure|send|fine|agreed?|go ahead|please do|do it|confirm)( (it|please|that|send|ok|sure|all|now|go ahead|of course))*\s*[,.!]*( (please|send it|thanks|thank you))?\s*[.!]*\s*$", Options)]
    private static partial Regex Yes();

    [GeneratedRegex(@"^\s*(n|no|nope|nah|don'?t|do not|cancel|stop|keep it|not now)( (it|thanks|thank you|please|don'?t|send|that|now|to myself))*\s*[,.!]*\s*$", Options)]
    private static partial Regex No();

    [GeneratedRegex(@"\b(back|return|switch|go) (me )?(back )?to (the |my |chatting with the )?(ro)?bot\b|^\s*(end|stop|finish|close) (the |this |our )?(chat|talk|conversation)( with (the |my )?\w+)?\s*[.!]*\s*$", Options)]
    private static partial Regex BackToBot();

    [GeneratedRegex(@"\b(leave|exit|quit) (the )?(queue|line)\b|\b(cancel|withdraw|close|delete|drop|stop|forget) (my|the|this|that) (request|case|enquiry|query|question to the advis[eo]r)\b|\bi (do not|don'?t) need (a|the) (person|advis[eo]r) any ?more\b|\bstop waiting\b", Options)]
    private static partial Regex Leave();

    [GeneratedRegex(@"\b(what|how)('s| is| about| happened (to|with)| became of)?( the)? ?(state|status|news)?( of| on| with| about)? ?my (request|case|enquiry|query|message|question to)\b|\b(where|how long) .{0,30}\b(queue|advis[eo]r|request|person|line)\b|\b(any|is there) (news|update|answer|reply) .{0,20}\b(request|case|advis[eo]r)\b|\b(status|state) of (my|the) (request|case)\b|\bam i (still )?(in|waiting)\b|\bstill waiting\b|\bmy (place|position) in the queue\b|^\s*my (request|case)\s*\??\s*$", Options)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(anonymous(ly)?|without my name|(do not|don'?t) (say|tell|give|show|share) (them |him |her )?(who i am|my name)|hide my name|no name|stay unnamed)\b", Options)]
    private static partial Regex Anonymous();

    [GeneratedRegex(@"\b(with|use|give|show|say|tell) (them )?my name\b|\bnot anonymous(ly)?\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:please )?(?:tell|say to|add for|also tell|message) (?:the |my )?(?:advis[eo]r|person|them)\s*(?:that |:|,)?\s*(?<what>\S.*)$|^\s*(?:please )?add (?:this )?to my (?:request|case)\s*[:,]?\s*(?<what>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 200)]
    private static partial Regex Tell();

    [GeneratedRegex(@"^\s*([1-5])(\s*[-–:=/(].*|\s+(stars?|out of (5|five)|please).*)?\s*[.!]*\s*$", Options)]
    private static partial Regex Score();
}
