namespace Bot.Dialogs.Intents.Reading;

/// <summary>Small words by which a language other than English is known at once.</summary>
internal static class Languages
{
    private static readonly (string Language, string Words)[] _tables =
    [
        ("Welsh", "bore da prynhawn noswaith nos dda shwmae smae sut mae diolch croeso dw rydw ydw i'n eisiau hoffwn cymraeg gymraeg saesneg siarad allwch gallwch beth yw pwy ble pryd oes modd os gwelwch yn ydych chi am ar gyfer fy helpu help cwrs cyrsiau hyfforddiant dysgu swydd gwybod rhaglen cynllun fi ti ni nhw mwy hwn hyn gyda hwyl gael cael chwilio ddysgu rhywun ddata"),
        ("French", "bonjour bonsoir salut merci je tu vous nous il elle est suis voudrais veux parlez parle français francais une des les pour avec sur dans qui que quoi où comment quand pourquoi aide cours apprendre formation aidez moi quel quelle du le la et oui non plait toutes ignorez précédentes"),
        ("German", "guten tag morgen abend hallo danke bitte ich du sie wir ist bin möchte mochte will sprechen sprechen deutsch einen eine ein der die das und für mit wie was wann wo warum hilfe kurs lernen machen kann können nicht alle ignoriere"),
        ("Spanish", "hola buenos buenas dias tardes gracias por favor yo tu usted es soy quiero quisiera necesito ayuda aprender curso cursos hablar habla español espanol una los las para con como qué cuando donde porque puedo el y"),
        ("Italian", "ciao buongiorno buonasera grazie prego per favore io sono vorrei voglio imparare un corso corsi parla italiano come stai che chi quando dove perché posso aiuto il e di"),
        ("Portuguese", "bom dia boa tarde obrigado obrigada por favor eu sou quero queria aprender um uma curso cursos fala português portugues como quando onde posso ajuda"),
        ("Polish", "dzień dzien dobry cześć czesc dziękuję dziekuje proszę prosze jestem chcę chce szukam kursu kurs pomoc pomocy mówi polsku jak kiedy gdzie dlaczego czy nie tak się"),
        ("Romanian", "bună buna ziua mulțumesc multumesc vreau sunt un curs vă rog ajutor cum unde când"),
        ("Hindi or Urdu", "namaste namaskar mujhe aap kaise hain chahiye madad kya hai mein shukriya dhanyavaad salaam salam assalamu alaikum aleikum"),
        ("Turkish", "merhaba teşekkürler tesekkurler lütfen nasıl nasilsin istiyorum kurs yardım yardim günaydın"),
        ("Somali", "salaan mahadsanid fadlan waxaan rabaa caawimaad sidee tahay"),
    ];

    // Words that English has too count for nothing.
    private static readonly HashSet<string> _english = new(
        "i is as on in no me he a an do come die will was tag ti curse an am help i'n il la e y un tu el que sur per favour os si fi ni o und data bin pour par chi du sa and con plan sat so to tak".Split(' '), StringComparer.Ordinal);

    private static readonly Dictionary<string, List<string>> _languagesOf = _tables
        .SelectMany(table => table.Words.Split(' ').Distinct(), (table, word) => (table.Language, Word: string.Concat(Wording.Cut(word))))
        .Where(pair => !_english.Contains(pair.Word)).GroupBy(pair => pair.Word, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(pair => pair.Language).Distinct().ToList(), StringComparer.Ordinal);

    private static readonly string[] _writtenOtherwise = ["another script"];

    /// <summary>The other language that most words belong to.</summary>
    /// <returns>Null where the words are English, or too few are telling.</returns>
    public static string? Of(IReadOnlyCollection<string> words)
    {
        var letters = string.Concat(words).Where(char.IsLetter).ToList();
        if (letters.Count > 0 && letters.Count(letter => letter > 'ɏ') * 2 > letters.Count) return _writtenOtherwise[0];
        var real = words.Where(word => word != "?").ToList();
        var best = real.SelectMany(word => _languagesOf.GetValueOrDefault(word, [])).GroupBy(language => language).OrderByDescending(group => group.Count()).FirstOrDefault();
        return best is not null && best.Count() * 2 >= real.Count && (real.Count <= 2 || best.Count() >= 2) ? best.Key : null;
    }
}
