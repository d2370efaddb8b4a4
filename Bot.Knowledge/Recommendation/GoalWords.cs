using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Recommendation;

/// <summary>What a person wants to get better at, in clean words that can be said back to them: "wats a good corse for briefing ministers" gives "briefing ministers".</summary>
internal sealed partial class GoalWords(KnowledgeSnapshot snapshot)
{
    // A goal of more words is a sentence: what it names of the taxonomy stands for it.
    private const int MostWords = 4;
    private const int MostParts = 2;

    private static readonly HashSet<string> _idle = new(StringComparer.Ordinal)
    {
        "any", "anything", "something", "somthing", "sumthing", "summat", "sth", "stuff", "thing", "things", "nothing", "everything", "talk", "talking", "chat", "speak", "discuss", "really", "bit", "lot", "lots", "loads", "kind",
        "sort", "type", "help", "advice", "idea", "ideas", "option", "options", "info", "information", "course", "courses", "corse", "corses", "training", "trainings", "session", "sessions", "programme", "programmes", "program",
        "workshop", "workshops", "class", "classes", "event", "events", "learning", "development", "opportunity", "opportunities", "skill", "skills", "better", "good", "best", "great", "decent", "nice", "improve", "improving",
        "improvement", "new", "want", "wanna", "wana", "gonna", "need", "get", "getting", "make", "take", "go", "going", "do", "did", "have", "see", "use", "interested", "keen", "difference", "diffrence", "between",
        "grade", "work", "job", "role", "please", "maybe", "perhaps", "probably", "basically", "actually", "currently", "now", "today", "tomorrow", "soon", "week", "month", "year", "hey", "hi", "hello", "ok", "okay", "yes", "yeah",
        "no", "not", "never", "time", "useful", "available", "suitable", "right", "else", "thanks", "cheers", "ta", "mate", "um", "er", "like", "feel", "think", "guess", "recommend", "reccomend", "suggest", "recommendation",
        "start", "starter", "joiner", "newbie", "starting", "started", "begin", "beginner", "beginners", "basic", "basics", "advanced", "first", "next", "last", "second", "list", "show", "find", "give", "tell", "look", "looking", "search", "able", "try", "trying",
        "understand", "learn", "know", "knowing", "become", "becoming", "struggling", "struggle", "bad", "rubbish", "terrible", "hopeless", "people", "someone", "somebody", "person", "team", "staff", "report", "reports", "everyone",
        "coming", "says", "said", "told", "reckons", "asap", "already", "one", "ones", "two", "three", "four", "five", "six", "name", "got", "wanting", "wants", "wanted", "move", "moving", "step", "stepping", "develop", "developing", "grow", "growing", "build", "building", "strengthen", "boost", "enhance", "increase", "gain", "practise", "practice", "study", "studying",
        "hope", "hoping", "wish", "wondering", "fancy", "based", "free", "max", "maximum", "most", "least", "minimum", "tops", "only", "ideally", "prefer", "preferably", "dunno", "idk", "unsure", "whatever", "sure", "nobody", "notice", "notices",
        "stuck", "bored", "fed", "hate", "love", "enjoy", "worried", "scared", "scares", "nervous", "anxious", "overwhelmed", "frustrated", "boss", "colleague", "colleagues", "day", "days", "hour", "hours", "lunch", "lunchtime", "online", "weekly", "monthly",
        "quick", "quickly", "short", "long", "easy", "simple", "proper", "properly", "well", "more", "less", "little", "lacking", "lack", "weak", "poor", "crap", "useless", "area", "areas", "field", "stage", "level", "moment", "managed", "retrain", "retraining", "somewhere", "spell", "while", "whilst", "apply", "applying", "career-wise", "join", "joining", "offer", "offered", "going", "open", "fit", "fits",
        "podcast", "podcasts", "book", "books", "video", "videos", "promoted", "maternity", "paternity", "parental", "leave", "return", "returning", "returner", "cheap", "cheaper", "cheapest", "shorter", "longer", "easier", "quicker", "nearer", "closer", "sooner", "smaller", "brilliant", "amazing", "excellent", "fantastic", "lovely", "talented", "lazy", "quiet", "clever", "smart", "stupid", "dumb", "thick", "silly", "embarrassed", "ashamed",
        "knows", "know-how", "else", "everybody", "rut", "desperate", "desperately", "urgent", "urgently", "sick", "tired", "lost", "confused", "ideas", "spare", "half", "afternoon", "morning", "evening",
    };

    // Said of how well, they join what they stand between.
    private static readonly HashSet<string> _degrees = new(StringComparer.Ordinal) { "better", "good", "best", "more", "new", "great", "proper", "basic", "advanced", "skills", "skill", "training", "course", "courses" };

    // "the" of "manage the budget" may stay; that of "and the board" reads badly when a word before it went.
    private static readonly HashSet<string> _joining = new(StringComparer.Ordinal) { "and", "or", "of", "for", "in", "with", "to", "on", "at", "between", "about", "under", "through", "across", "within", "without", "a", "an", "the", "my", "our" };

    private static readonly HashSet<string> _articles = new(StringComparer.Ordinal) { "a", "an", "the", "my", "our" };

    private static readonly HashSet<string> _verbs = new(StringComparer.Ordinal)
    {
        "manage", "lead", "write", "present", "negotiate", "influence", "deal", "handle", "run", "plan", "build", "code", "program", "brief", "draft", "advise", "coach", "mentor", "motivate", "delegate", "organise", "prioritise",
        "communicate", "analyse", "analyze", "cope", "chair", "facilitate", "persuade", "network", "interview", "procure", "buy", "read", "design", "research", "evaluate", "review", "supervise", "support", "inspire",
        "challenge", "resolve", "solve", "listen", "teach", "train", "host", "deliver", "prepare", "pitch", "engage", "collaborate", "change", "set", "stop", "win", "say", "ask", "answer", "monitor", "measure", "automate", "visualise",
    };

    private static readonly HashSet<string> _roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "manager", "leader", "lead", "analyst", "director", "developer", "economist", "designer", "scientist", "adviser", "advisor", "officer", "engineer", "statistician", "researcher", "specialist",
        "trainer", "secretary", "diplomat", "accountant", "planner", "architect", "programmer", "caseworker", "lawyer", "negotiator", "facilitator",
    };

    private HashSet<string>? _names;
    private List<SkillName>? _skillNames;

    /// <returns>Null where no goal can be read.</returns>
    public string? Of(string text)
    {
        var tokens = WithNames(Tokens(Mended(text)));
        var parts = Parts(tokens).Where(part => part.Exists(token => token.IsKept)).ToList();
        var kept = parts.Sum(part => part.Count(token => token.IsKept));
        if (kept == 0) return null;
        if (kept > MostWords || parts.Count > MostParts) return Named(text);
        return AsRole(text, AsWritten(string.Join(" and ", parts.Select(Phrase).Distinct(StringComparer.OrdinalIgnoreCase))));
    }

    // Whoever wants to be a project manager has a role for a goal, and no subject.
    private static string AsRole(string text, string phrase) =>
        phrase.Split(' ') is [.., var last] words && _roles.Contains(last) && Becoming().IsMatch(text) ? $"becoming {("aeiou".Contains(char.ToLowerInvariant(words[0][0])) ? "an" : "a")} {phrase}" : phrase;

    // What an entry is called is written as the entry writes it: "Fast Stream".
    private string AsWritten(string phrase) => phrase is "managing" or "management" ? "managing people"
        : snapshot.Entries.SelectMany(entry => entry.Aliases.Append(entry.Title)).FirstOrDefault(name => name.Equals(phrase, StringComparison.OrdinalIgnoreCase) && name.Skip(1).Any(char.IsUpper)) ?? phrase;

    // A sentence is said back by the names of the skills that it speaks of.
    private string? Named(string text)
    {
        var wanted = GoalSkills.In(Mended(text), snapshot.Taxonomy).Wanted;
        var names = snapshot.Taxonomy.Skills.Where(skill => wanted.Contains(skill.Id) && !skill.Broader.Any(wanted.Contains)).Take(MostParts).Select(skill => Lowered(skill.Name)).ToList();
        return names.Count > 0 ? string.Join(" and ", names) : null;
    }

    // Slips in the words that matter here: those of skills and of what entries are called.
    private string Mended(string text) => Word().Replace(text, match => match.Value.Length < 5 || Known(match.Value) ? match.Value : Nearest(match.Value.ToLowerInvariant()) ?? match.Value);

    private bool Known(string word) => Synonyms.IsEnglish(word.ToLowerInvariant()) || Names.Contains(word.ToLowerInvariant());

    private HashSet<string> Names => _names ??= [.. snapshot.Taxonomy.Skills.SelectMany(skill => skill.Labels).Concat(snapshot.Entries.SelectMany(entry => entry.Aliases.Append(entry.Title))).SelectMany(Analyser.Words).Where(word => word.Length >= 4)];

    private string? Nearest(string word)
    {
        var allowed = word.Length >= 8 ? 2 : 1;
        return Names.Select(name => (name, slips: SpellingCorrector.Slips(word, name, allowed))).Where(one => one.slips <= allowed && one.name[0] == word[0]).OrderBy(one => one.slips).ThenBy(one => one.name, StringComparer.Ordinal).Select(one => one.name).FirstOrDefault();
    }

    private static List<Token> Tokens(string text) => [.. Word().Matches(text).Select(match => new Token(match.Value.Trim('\'', '-'), EndsPart(text, match.Index + match.Length)) { IsOpening = match.Index == 0 })];

    private static bool EndsPart(string text, int at) => text[at..].TrimStart() is [',' or '.' or ';' or '?' or '!' or ':' or '(' or ')' or '\n', ..];

    // Names of skills in several words stand as one: none of these words is idle there, and "manage people" is managing people.
    private List<Token> WithNames(List<Token> tokens)
    {
        var stems = tokens.ConvertAll(token => Analyser.Stem(token.Plain));
        foreach (var (skill, label, words, wordStems) in SkillNames)
        {
            for (var at = 0; at + words.Count <= tokens.Count; at++)
            {
                if (!stems.GetRange(at, words.Count).SequenceEqual(wordStems) || tokens.GetRange(at, words.Count).Exists(token => token.IsName)) continue;
                var typed = string.Join(' ', tokens.GetRange(at, words.Count).Select(Cased));
                var isProduct = label.Split(' ').All(word => char.IsUpper(word[0]));
                var said = isProduct ? label : words[0] is "learn" or "find" or "get" or "getting" or "becoming" ? skill.Name : _verbs.Contains(tokens[at].Plain) ? label : words[^1] == "skills" && skill.Labels.Contains(label[..^" skills".Length], StringComparer.OrdinalIgnoreCase) ? label[..^" skills".Length] : typed;
                tokens[at] = new Token(isProduct ? said : Lowered(said), tokens[at + words.Count - 1].EndsPart) { IsName = true };
                tokens.RemoveRange(at + 1, words.Count - 1);
                stems.RemoveRange(at + 1, words.Count - 1);
            }
        }
        return tokens;
    }

    private List<SkillName> SkillNames => _skillNames ??= [.. snapshot.Taxonomy.Skills.SelectMany(skill => skill.Labels.Select(label => new SkillName(skill, label, Analyser.Words(label), Analyser.Words(label).ConvertAll(Analyser.Stem))))
        .Where(name => name.Words.Count >= 2 && !name.Words.TrueForAll(word => Stopwords.IsFunction(word) || _idle.Contains(word))).OrderByDescending(name => name.Words.Count)];

    private sealed record SkillName(Skill Skill, string Label, List<string> Words, List<string> Stems);

    // Words that stand together, with the small words between them.
    private static IEnumerable<List<Token>> Parts(List<Token> tokens)
    {
        List<Token> part = [];
        List<Token> gap = [];
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            token.IsFirst = at == 0 || !_articles.Contains(tokens[at - 1].Plain);
            if (token.IsKept)
            {
                if (part.Count > 0) part.AddRange(gap.TrueForAll(small => _joining.Contains(small.Plain) || _degrees.Contains(small.Plain)) ? Bridged(gap) : IsForSomebody(gap) ? [gap[^1]] : [new Token("and", false)]);
                part.Add(token);
                gap = [];
            }
            else if (token.Plain == "time" && at + 1 < tokens.Count && tokens[at + 1].Plain == "management")
            {
                part.Add(new Token("time", false) { IsName = true });
            }
            else if (part.Count > 0)
            {
                gap.Add(token);
            }
            if (!token.EndsPart || part.Count == 0) continue;
            yield return part;
            (part, gap) = ([], []);
        }
        if (part.Count > 0) yield return part;
    }

    // "networking stuff for introverts" is networking for introverts.
    private static bool IsForSomebody(List<Token> gap) => gap[^1].Plain is "for" && gap.SkipLast(1).All(small => _idle.Contains(small.Plain));

    // "a mentor and a coach" is mentoring and coaching.
    private static IEnumerable<Token> Bridged(List<Token> gap) => gap is [{ Plain: "and" or "or" } link, ..] ? [link] : gap.Where(small => !_degrees.Contains(small.Plain));

    private string Phrase(List<Token> part)
    {
        List<string> said = [];
        for (var at = 0; at < part.Count; at++)
        {
            var token = part[at];
            var isAlone = (at == 0 || part[at - 1].Plain is "and" or "or") && (at == part.Count - 1 || part[at + 1].Plain is "and" or "or");
            said.Add(token.IsKept && !token.IsName && isAlone ? Noun(token) : at == 0 && token is { IsName: false, IsFirst: true } && Verb(token.Plain) is { } verb ? Gerund(verb) : Cased(token));
        }
        return string.Join(' ', said.Where((word, at) => at == 0 || !word.Equals(said[at - 1], StringComparison.OrdinalIgnoreCase)));
    }

    // A word on its own is said as the name of the skill where it is only another form of it: "leader" is leadership, "strategic" strategy.
    private string Noun(Token token)
    {
        if (token.Plain.EndsWith("ing", StringComparison.Ordinal)) return Cased(token);
        var stem = Analyser.Stem(token.Plain);
        var skill = snapshot.Taxonomy.Skills.FirstOrDefault(skill => skill.Labels.Any(label => Analyser.Words(label) is [var only] && Analyser.Stem(only) == stem) && IsKin(token.Plain, skill))
            ?? snapshot.Taxonomy.Skills.FirstOrDefault(skill => !skill.Name.Contains(' ', StringComparison.Ordinal) && Shared(token.Plain, skill.Name) >= 6);
        return skill is not null ? Lowered(skill.Name) : _verbs.Contains(token.Plain) ? Gerund(token.Plain) : Cased(token);
    }

    private static bool IsKin(string word, Skill skill) => Shared(word, skill.Name) >= Math.Min(4, word.Length);

    private static int Shared(string word, string name) => word.Zip(name.ToLowerInvariant()).TakeWhile(pair => pair.First == pair.Second).Count();

    // Capitals as the taxonomy has them, or as they were typed where they belong to a name.
    private string Cased(Token token)
    {
        if (token.IsName) return token.Typed;
        if (token.Typed.Any(char.IsLower) is false && token.Typed.Length > 5) return token.Plain;
        var known = snapshot.Taxonomy.Skills.SelectMany(skill => skill.Labels).Concat(snapshot.Taxonomy.Terms.Select(term => term.Label)).SelectMany(label => label.Split(' '))
            .FirstOrDefault(word => word.Skip(1).Any(char.IsUpper) && word.Equals(token.Typed, StringComparison.OrdinalIgnoreCase) && (word.Length > 2 || token.Typed.Any(char.IsUpper) || word == "AI"));
        // A product has its capital: "Excel".
        known ??= snapshot.Taxonomy.Skills.SelectMany(skill => skill.Synonyms).FirstOrDefault(label => char.IsUpper(label[0]) && label.Equals(token.Typed, StringComparison.OrdinalIgnoreCase));
        return known ?? (token.Typed.Skip(token.IsOpening ? 1 : 0).Any(char.IsUpper) ? token.Typed : token.Plain);
    }

    private static string Lowered(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    // "Someone who writes business cases" wants to get better at writing them.
    private static string? Verb(string word) => _verbs.Contains(word) ? word : word.EndsWith('s') && _verbs.Contains(word[..^1]) ? word[..^1] : null;

    private static string Gerund(string verb) => verb switch
    {
        "run" or "plan" or "set" or "stop" or "win" or "program" => verb + verb[^1] + "ing",
        [.., 'e'] => verb[..^1] + "ing",
        _ => verb + "ing",
    };

    [GeneratedRegex(@"\b(become|becoming|be|being|turn into|(re)?train as|work(ing)? as|qualify as|(job|role|career) as)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Becoming();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}&'’+#-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    private sealed class Token(string typed, bool endsPart)
    {
        public string Typed => typed;

        public string Plain { get; } = typed.ToLowerInvariant().Replace('’', '\'').Replace("'", "", StringComparison.Ordinal);

        public bool EndsPart => endsPart;

        /// <summary>True for a word of a skill's name in several words.</summary>
        public bool IsName { get; set; }

        /// <summary>True for the first word of what was said, whose capital says nothing.</summary>
        public bool IsOpening { get; init; }

        /// <summary>True where no article stands before it: it may be a verb.</summary>
        public bool IsFirst { get; set; } = true;

        public bool IsKept => IsName || (typed.Any(char.IsLetter) && Plain is not ("and" or "or") && !Stopwords.IsFunction(Plain) && !Stopwords.IsAsking(Plain) && !_idle.Contains(Plain));
    }
}
