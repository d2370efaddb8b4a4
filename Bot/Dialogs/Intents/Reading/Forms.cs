namespace Bot.Dialogs.Intents.Reading;

/// <summary>The form of a sentence apart from its words: a question and whom it is about, a wish, an order. So what is learnt of "who runs" holds for "who chairs".</summary>
internal static class Forms
{
    private const int SoonAfter = 3;

    private static readonly HashSet<string> _manners = Set("hi hello hey hiya morning afternoon evening please and but so ok well also then now just sorry actually thanks right");
    private static readonly HashSet<string> _leadingIn = Set("quick one question i im was wondering do you know whether if can could would will tell explain say let me us to any idea");
    private static readonly HashSet<string> _question = Set("what whats who whos whom whose when whens where wheres why how hows which");
    private static readonly HashSet<string> _auxiliary = Set("is are was were am do does did has have had can could will would should may might must isnt arent doesnt dont cant");
    private static readonly HashSet<string> _self = Set("i im ive id we");
    private static readonly HashSet<string> _bot = Set("you your youre");
    private static readonly HashSet<string> _pointing = Set("it its that thats this these those they them");
    private static readonly HashSet<string> _wanting = Set("want wants need needs like love looking look hoping hope keen trying wish interested after wanting");
    private static readonly HashSet<string> _finding = Set("find show get give recommend suggest list send");

    /// <returns>The sentence's kind, and for a question whom it is about.</returns>
    public static IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        var start = Start(words);
        var kind = Kind(words, start);
        yield return $"form:{kind}";
        if (kind is not ("question" or "whether")) yield break;
        var whom = words.Skip(start + 1).Take(kind == "whether" ? 1 : SoonAfter).Select(Whom).FirstOrDefault(found => found is not null);
        yield return $"form:{kind} {whom ?? "another"}";
    }

    /// <summary>True for a question that is no request ("can you find me …").</summary>
    public static bool IsQuestion(IReadOnlyList<string> words)
    {
        var start = Start(words);
        return Kind(words, start) switch
        {
            "question" => true,
            "whether" => Whom(At(words, start + 1)) != "bot",
            _ => words is ["tell", "me", "about" or "more", ..],
        };
    }

    private static string Kind(IReadOnlyList<string> words, int start)
    {
        var (first, second, third) = (At(words, start), At(words, start + 1), At(words, start + 2));
        return first switch
        {
            _ when _question.Contains(first) => "question",
            _ when _auxiliary.Contains(first) => "whether",
            _ when _finding.Contains(first) => "order",
            _ when _wanting.Contains(first) => "wish",
            _ when _self.Contains(first) && (_wanting.Contains(second) || (second is "would" or "am" or "do" or "really" && _wanting.Contains(third))) => "wish",
            _ when _self.Contains(first) => "telling",
            _ => "other",
        };
    }

    // "Hi, could you tell me who runs it" begins with "who".
    private static int Start(IReadOnlyList<string> words)
    {
        var mannered = words.TakeWhile(_manners.Contains).Count();
        var led = mannered + words.Skip(mannered).TakeWhile(_leadingIn.Contains).Count();
        if (led < words.Count && _question.Contains(words[led])) return led;
        return mannered < words.Count ? mannered : 0;
    }

    private static string? Whom(string word) => _self.Contains(word) ? "self" : _bot.Contains(word) ? "bot" : _pointing.Contains(word) ? "it" : word is "there" ? "there" : null;

    private static string At(IReadOnlyList<string> words, int at) => at < words.Count ? words[at] : "";

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
