using System.Text.RegularExpressions;

namespace Bot.Dialogs.Intents;

/// <summary>Where an utterance may fall into parts: sentence ends, dashes, and the words that join two wishes.</summary>
internal static partial class Parts
{
    /// <summary>Pieces between strong marks, without empty ones.</summary>
    public static IReadOnlyList<string> Sentences(string text) =>
        [.. SentenceEnd().Split(text).Select(piece => piece.Trim()).Where(piece => piece.Any(char.IsLetterOrDigit) || piece == "?")];

    /// <summary>The ways to cut a piece in two at a weak joint, with the joint left out.</summary>
    public static IEnumerable<(string Left, string Right)> Cuts(string piece)
    {
        foreach (Match joint in Joint().Matches(piece))
        {
            var (left, right) = (piece[..joint.Index].Trim(' ', ','), piece[(joint.Index + joint.Length)..].Trim(' ', ','));
            if (left.Any(char.IsLetterOrDigit) && right.Any(char.IsLetterOrDigit)) yield return (left, right);
        }
    }

    /// <summary>A greeting, thanks or a goodbye at either end of a piece.</summary>
    /// <returns>Null for what is not there; <c>Middle</c> may be empty.</returns>
    public static (string? Opening, string Middle, string? Closing) Peel(string piece)
    {
        var opening = Opening().Match(piece);
        var rest = piece[opening.Length..];
        var closing = rest.Length > 0 ? Closing().Match(rest) : Match.Empty;
        if (closing.Success) rest = rest[..closing.Index];
        return (opening.Success ? opening.Value : null, rest.Trim(' ', ',', '-', '–', ':'), closing.Success ? closing.Value.Trim(' ', ',') : null);
    }

    /// <summary>True for words that say nothing by themselves, such as "ok so" or "also".</summary>
    public static bool IsFiller(string piece) => Filler().IsMatch(piece);

    /// <summary>The words without those that only lead in: "actually, my HEO wants …", "need help with excel", "i want to talk about a mentor".</summary>
    public static string WithoutLead(string words) => Helping().Replace(Lead().Replace(words, ""), "") is { Length: > 0 } rest ? rest : words;

    /// <summary>What is wanted instead of what was wanted before: "forget that, …", "on second thoughts …".</summary>
    /// <returns>Null where nobody has changed their mind, or nothing follows.</returns>
    public static string? AfterTurning(string words) => Turning().Match(words) is { Success: true, Length: var length } && length < words.Length ? words[length..] : null;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[.!?]+(?:\s+|$)|[;\n]+|\s+[-–—]+\s+", Options)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s*,?\s+(and then|and also|but also|and|also|then|but|now|plus)\s+|\s*,\s*", Options)]
    private static partial Regex Joint();

    [GeneratedRegex(
        @"^\W*((hi|hello|hey|hiya|heya|helo|good (morning|afternoon|evening|day)|morning|afternoon|evening|greetings|howdy|yo)( (there|all|again|bot|team|everyone|skillsadvisor))*|((ok(ay)?|great|brilliant|perfect|lovely|ah|oh|right|super|excellent)[ ,]+)?(thanks|thank you|thank u|cheers|ta|thx|ty|many thanks)( (very much|so much|a lot|a million|for that|for your help|for the help|again|all|bot|mate))*)\s*([,!.:-]+\s*|\s+|$)(but |and |so |now )?",
        Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\s,]+((many |ok )?(thanks|thank you|thx|cheers|ta|ty)( (very much|so much|a lot|in advance|again|bye))*|bye( for now)?|goodbye)\W*$", Options)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^\W*((ok(ay)?|(in )?english (then|please)|so|well|right|oh|ah|um+|er+|hmm+|actually|anyway|sorry|no|now|then|and|but|also|please|hang on|wait|never mind|forget that|scrap that|on second thoughts|instead)\b[\s,.!:;-]+)+", Options)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\W*((actually|no|oh|ok|sorry|wait|hmm+|well|you know what)[\s,.]+)*((forget|scrap|leave|drop|ignore) (that|it|this)|never ?mind( that)?|on second thoughts?|(i have |i've |ive |i )?changed my mind)[\s,.;:!-]+((and|but|instead|rather|now|actually)[\s,]+)*", Options)]
    private static partial Regex Turning();

    [GeneratedRegex(@"^\W*(i |we )?((just|really|badly) )?((need|want|would like|could do with) (some |a bit of |a little )?(help|support|a hand) (with|in|on)|(can|could) (you|u) (please )?help me( with| to)?|(please )?help( me| us)? (with|to)|((want|would like|'d like|d like|need) to|can we|lets|let's) (talk|speak|chat) about)\b\s*(getting |learning )?(my )?", Options)]
    private static partial Regex Helping();

    [GeneratedRegex(@"^\W*((ok(ay)?|so|well|right|um+|er+|great|please|also|and|then|now|but|anyway|sorry|i hope (you are|you're|ur|this finds you|all is) well|hope (you are|you're|ur|all is) (well|ok|good))\W*)+$", Options)]
    private static partial Regex Filler();
}
