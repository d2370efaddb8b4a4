using Bot.Knowledge.Retrieval;

namespace Bot.Dialogs.Intents.Reading;

/// <summary>Cuts an utterance into words in one spelling: lower case, no apostrophes, chat spelling written out, slips mended.</summary>
internal static class Wording
{
    // How people write in chat. Only what is no other word.
    private static readonly Dictionary<string, string> _chat = new(StringComparer.Ordinal)
    {
        ["u"] = "you", ["ur"] = "your", ["r"] = "are", ["pls"] = "please", ["plz"] = "please", ["wat"] = "what", ["wot"] = "what", ["wht"] = "what", ["hwo"] = "how",
        ["abt"] = "about", ["tel"] = "tell", ["shw"] = "show", ["sum"] = "some", ["sum1"] = "someone", ["some1"] = "someone", ["ppl"] = "people", ["thx"] = "thanks", ["thnx"] = "thanks", ["ty"] = "thanks",
        ["thanx"] = "thanks", ["tnx"] = "thanks", ["wy"] = "why", ["hv"] = "have", ["wanna"] = "want", ["gonna"] = "going", ["gimme"] = "give", ["lemme"] = "let", ["cos"] = "because", ["coz"] = "because",
        ["bc"] = "because", ["dunno"] = "know", ["teh"] = "the", ["adn"] = "and", ["cud"] = "could", ["wud"] = "would", ["shud"] = "should", ["nvm"] = "nevermind",
        ["cant"] = "cant", ["cannot"] = "cant", ["v"] = "versus", ["vs"] = "versus", ["diff"] = "difference", ["msg"] = "message", ["info"] = "information", ["thru"] = "through", ["b4"] = "before",
        ["2day"] = "today", ["2moro"] = "tomorrow", ["tmrw"] = "tomorrow", ["advisor"] = "adviser", ["programe"] = "programme", ["program"] = "programme", ["becuase"] = "because", ["prev"] = "previous", ["helo"] = "hello", ["pln"] = "plan", ["tho"] = "though", ["thankyou"] = "thanks", ["wots"] = "whats", ["wats"] = "whats", ["k"] = "ok", ["kk"] = "ok",
        ["wen"] = "when", ["wher"] = "where", ["wich"] = "which", ["hw"] = "how", ["wut"] = "what", ["wuts"] = "whats", ["cld"] = "could", ["wld"] = "would", ["shld"] = "should", ["cn"] = "can",
        ["hav"] = "have", ["av"] = "have", ["gota"] = "got", ["gotta"] = "got", ["wana"] = "want", ["wnt"] = "want", ["ned"] = "need", ["lookin"] = "looking", ["gd"] = "good", ["sry"] = "sorry",
        ["soz"] = "sorry", ["mgr"] = "manager", ["mngr"] = "manager", ["mgmt"] = "management", ["yr"] = "year", ["yrs"] = "years", ["hrs"] = "hours", ["wk"] = "week", ["wks"] = "weeks", ["dnt"] = "dont",
        ["iam"] = "im", ["dat"] = "that", ["dis"] = "this", ["sumthing"] = "something", ["summat"] = "something", ["owt"] = "anything", ["bout"] = "about", ["gr8"] = "great", ["w"] = "with", ["wiv"] = "with",
        ["frm"] = "from", ["jst"] = "just", ["cancl"] = "cancel", ["betwen"] = "between", ["diffrence"] = "difference", ["difrence"] = "difference",
    };

    // Pictures that are said for words.
    private static readonly (string Sign, string Word)[] _signs = [("\U0001F44D", "yes"), ("\U0001F44C", "yes"), ("\u2705", "yes"), ("\U0001F44E", "no"), ("\u274C", "no"), ("\U0001F64F", "thanks"), ("\U0001F44B", "hello")];

    public static IReadOnlyList<string> Of(string text, KnownWords known, SlipMender mender) =>
        [.. Cut(text).Select(word => _chat.GetValueOrDefault(word, word)).Select(word => known.Contains(word) ? word : mender.Mend(word) ?? word)];

    /// <summary>The words as typed, in lower case. A sign of money is a word.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        var plain = TextNormaliser.Normalise(_signs.Aggregate(text, (said, sign) => said.Replace(sign.Sign, $" {sign.Word} ", StringComparison.Ordinal)));
        for (var at = 0; at < plain.Length;)
        {
            if (plain[at] is '£' or '?')
            {
                yield return plain[at++].ToString();
                continue;
            }
            var end = at;
            while (end < plain.Length && (char.IsLetterOrDigit(plain[end]) || IsInner(plain, at, end))) end++;
            if (end > at) yield return plain[at..end].Replace("'", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
            at = Math.Max(end, at + 1);
        }
    }

    // Apostrophes within words, commas and stops within numbers.
    private static bool IsInner(string text, int start, int at) =>
        at > start && at + 1 < text.Length && (text[at] == '\'' ? char.IsLetter(text[at + 1]) : text[at] is ',' or '.' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
}
