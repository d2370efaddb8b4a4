using System.Text.RegularExpressions;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Takes off what is said to a person and not to a search: "hi there, just wondering if anyone knows", "cheers".</summary>
internal static partial class Courtesy
{
    // What is left must still be a question.
    private const int FewestWords = 2;

    public static string WithoutIt(string text)
    {
        var bare = Closing().Replace(text, "");
        for (var before = ""; before != bare;)
        {
            before = bare;
            bare = Opening().Replace(bare, "").TrimStart(' ', ',', '.', '!', '-', '–', ':');
        }
        return bare.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords ? bare : text;
    }

    [GeneratedRegex(
        @"^(?:(?:hi|hello|hey|hiya|heya|morning|afternoon|evening|good (?:morning|afternoon|evening)|dear)(?: there| all| team| bot| everyone| folks)*[\s,.!-]|(?:i )?hope (?:you|u|ur|your|you're|youre)(?: are| r)?(?: all)?(?: doing)? (?:well|ok|okay|good|fine)\b|(?:(?:i'?m|i am|i was|was) )?(?:just |only )?(?:wondering|curious)(?: about)?(?: (?:if|whether))?(?: (?:you|u|anyone|anybody|someone|somebody))?(?: (?:might|could|can|would))?(?: (?:knows?|tell me|say|help me with))?(?: (?:if|whether))?\b|(?:i )?(?:just )?(?:want|wanted|need|would like|'d like) to (?:know|ask|check|find out)(?: about| if| whether)?\b|(?:do|does|can|could|would) (?:you|u|anyone|anybody|someone)(?: please)? (?:know|tell me|say|explain|let me know)(?: if| whether)?\b|(?:quick|one|another|a quick|silly|stupid) question\b|(?:sorry|ok|okay|right|so|well|erm|um|also)[\s,])\s*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:[\s,.!?-]+(?:cheers|thanks(?: a lot| in advance| so much| very much)?|thank you(?: very much| in advance| so much)?|many thanks|thx|ta|tia|please|pls|plz|tbh|lol|mate|x+))+[\s.!?]*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();
}
