using System.Buffers;

namespace Bot.Privacy;

/// <summary>Names of people: after a title, after a word that says who it is, and given names that are nothing else. A person of the knowledge base is known to all.</summary>
internal static class PeoplesNames
{
    private static readonly string[] _titles = ["mr", "mrs", "ms", "mx", "dr", "prof", "professor"];
    private static readonly string[] _capitalTitles = ["miss", "sir", "dame", "lord", "lady", "rev", "col", "capt", "sgt", "cllr"];
    private static readonly string[] _owners = ["my", "our", "his", "her", "their", "a", "the", "old", "new", "former", "line", "direct", "team", "immediate", "another"];

    private static readonly string[] _relations =
    [
        "manager", "boss", "colleague", "colleagues", "report", "reportee", "member", "leader", "lead", "deputy", "mentor", "mentee", "friend", "wife", "husband", "partner", "son", "daughter", "brother", "sister", "mum", "dad",
        "mother", "father", "director", "supervisor", "coach", "apprentice", "employee", "head", "buddy", "someone", "somebody", "guy", "woman", "man", "lady", "person", "analyst", "counsellor", "therapist", "gp",
    ];

    // Between the word that says who it is and the name: "my manager, who is called Dave".
    private static readonly string[] _links = ["called", "named", "is", "was", "who", "and", "name", "s"];

    private static readonly string[] _where = ["at", "work", "in", "on", "my", "our", "the", "team", "office", "here"];

    private static readonly SearchValues<char> _ends = SearchValues.Create(".!?\n:;");

    private static readonly string[] _self = ["im", "i'm", "am", "its", "it's"];

    // "I work with Joanna", "I cover for Joanna": somebody the person knows, whoever else bears the name.
    private static readonly string[] _deeds = ["work", "working", "works", "worked", "cover", "covering", "report", "reporting", "sit", "share", "job-share", "manage", "managing", "supervise", "mentor", "mentoring", "met", "told", "asked"];
    private static readonly string[] _towards = ["with", "for", "to", "alongside", "under"];

    public static IEnumerable<PersonalDataSpan> Find(string text, Func<string, bool> isPublic)
    {
        var words = Words(text);
        for (var i = 0; i < words.Count; i++)
        {
            var length = Length(words, i, text, out var isTold);
            if (length == 0) continue;
            var span = new PersonalDataSpan(PersonalDataKind.Name, words[i].Start, words[i + length - 1].End - words[i].Start);
            // "Gemma" alone may be the one of the knowledge base, unless the message says whose Gemma it is.
            if (isTold || !isPublic(span.In(text))) yield return span;
            i += length - 1;
        }
    }

    // How many words from here are one person's name; isTold where the message itself says that it is somebody the person knows.
    private static int Length(List<Word> words, int i, string text, out bool isTold)
    {
        isTold = true;
        var word = words[i];
        if (IsTitle(word) && i + 1 < words.Count && !IsStop(words[i + 1]) && (words[i + 1].IsCapital || !_capitalTitles.Contains(word.Lower)) && IsNext(words, i, text))
            return words[i + 1].IsCapital && IsSurname(words, i + 2, text) ? 3 : 2;
        if (IsAfterRelation(words, i, text) && (IsGiven(word) || (word.IsCapital && !IsStop(word) && !IsOpening(words, i, text)))) return Whole(words, i, text);
        isTold = IsAfterDeed(words, i, text) && NameWords.Given.Contains(word.Bare);
        var isAlone = NameWords.Given.Contains(word.Bare) && (isTold || word.IsCapital || word.Bare.Length > 3 || IsSurname(words, i + 1, text));
        if (isAlone) return IsOfThing(words, i + 1, text) ? 0 : Whole(words, i, text);
        // "Mark Smith", but not "Mark the date", "Will Leeds have one" or "May Bank Holiday".
        if (!word.IsCapital || !NameWords.GivenAndWord.Contains(word.Bare) || word.IsPossessive || i + 1 >= words.Count || !IsNext(words, i, text)) return 0;
        var next = words[i + 1];
        return next.IsCapital && NameWords.Surname.Contains(next.Bare) && !NameWords.OfThings.Contains(next.Bare) && !IsOfThing(words, i + 2, text) ? 2 : 0;
    }

    private static int Whole(List<Word> words, int i, string text) => !words[i].IsPossessive && IsSurname(words, i + 1, text) ? 2 : 1;

    private static bool IsTitle(Word word) => _titles.Contains(word.Lower) || (word.IsCapital && _capitalTitles.Contains(word.Lower));

    private static bool IsGiven(Word word) => NameWords.Given.Contains(word.Bare) || (word.IsCapital && NameWords.GivenAndWord.Contains(word.Bare));

    private static bool IsStop(Word word) => NameWords.Never.Contains(word.Bare) || NameWords.Never.Contains(word.Lower) || word.IsAllCapitals || word.HasDigit;

    private static bool IsOfThing(List<Word> words, int i, string text) => i < words.Count && i > 0 && IsNext(words, i - 1, text) && words[i].IsCapital && NameWords.OfThings.Contains(words[i].Bare);

    // A capitalised word that names nothing else, or a common surname in small letters.
    private static bool IsSurname(List<Word> words, int i, string text) =>
        i < words.Count && IsNext(words, i - 1, text) && !IsStop(words[i]) && !NameWords.OfThings.Contains(words[i].Bare)
        && (words[i].IsCapital ? words[i].Bare.Length > 1 : NameWords.Surname.Contains(words[i].Bare) && words[i].Bare.Length > 4 && !NameWords.GivenAndWord.Contains(words[i].Bare));

    // "my manager Dave", "a colleague, Dave,", "someone called Dave", "my name is Dave", "I'm Dave".
    private static bool IsAfterRelation(List<Word> words, int i, string text)
    {
        var at = i - 1;
        while (at >= 0 && i - at <= 3 && _links.Contains(words[at].Lower)) at--;
        var hasLink = at < i - 1;
        if (at < 0) return false;
        if (hasLink && words[at + 1].Lower is "name" && at >= 0 && words[at].Lower is "my" or "his" or "her" or "their") return true;
        if (!hasLink && _self.Contains(words[at].Lower)) return IsGiven(words[i]) || (NameWords.GivenAndWord.Contains(words[i].Bare) && IsEndOfName(words, i, text));
        // "My buddy at work is called Nkechi."
        if (hasLink && words[i - 1].Lower is "called" or "named" && words[i].IsCapital)
        {
            while (at > 0 && _where.Contains(words[at].Lower)) at--;
        }
        if (!_relations.Contains(words[at].Lower)) return false;
        var isCalled = words.GetRange(at + 1, i - at - 1).Any(word => word.Lower is "called" or "named");
        // "My manager is Polish": a word that links alone must bring a name.
        if (hasLink && !isCalled && !IsGiven(words[i])) return false;
        return (isCalled || (at > 0 && _owners.Contains(words[at - 1].Lower))) && !HasStop(text, words[at].End, words[i].Start);
    }

    // "i am grace and i am new": what comes after a name, and not after a word.
    private static bool IsEndOfName(List<Word> words, int i, string text) => i + 1 == words.Count || HasStop(text, words[i].End, words[i + 1].Start) || words[i + 1].Lower is "and" or "from" or "here";

    private static bool IsAfterDeed(List<Word> words, int i, string text)
    {
        if (i == 0 || HasStop(text, words[i - 1].End, words[i].Start)) return false;
        var at = i >= 2 && _towards.Contains(words[i - 1].Lower) ? i - 2 : i - 1;
        return _deeds.Contains(words[at].Lower);
    }

    private static bool HasStop(string text, int from, int to) => text.AsSpan(from, to - from).ContainsAny(_ends);

    private static bool IsOpening(List<Word> words, int i, string text) => i == 0 || HasStop(text, words[i - 1].End, words[i].Start);

    // Only a space between the two.
    private static bool IsNext(List<Word> words, int i, string text) =>
        i >= 0 && text.AsSpan(words[i].End, words[i + 1].Start - words[i].End).Trim(' ') is "" or "." && !words[i].IsPossessive;

    private static List<Word> Words(string text)
    {
        List<Word> words = [];
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '-' && at + 1 < text.Length && char.IsLetter(text[at + 1])))) at++;
            words.Add(new Word(text[start..at], start));
        }
        return words;
    }

    private sealed class Word
    {
        public Word(string text, int start)
        {
            IsPossessive = text.EndsWith("'s", StringComparison.OrdinalIgnoreCase);
            Bare = IsPossessive ? text[..^2] : text;
            Lower = text.ToLowerInvariant();
            Start = start;
            End = start + Bare.Length;
            HasDigit = text.Any(char.IsDigit);
            IsCapital = char.IsUpper(text[0]);
            IsAllCapitals = Bare.Length > 1 && Bare.All(char.IsUpper);
        }

        public string Bare { get; }
        public string Lower { get; }
        public int Start { get; }

        /// <summary>Of the name, without its "'s".</summary>
        public int End { get; }

        public bool IsPossessive { get; }
        public bool IsCapital { get; }
        public bool IsAllCapitals { get; }
        public bool HasDigit { get; }
    }
}
