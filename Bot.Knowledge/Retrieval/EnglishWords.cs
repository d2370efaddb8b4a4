namespace Bot.Knowledge.Retrieval;

/// <summary>What is known of English words by themselves, whatever they are used for.</summary>
public static class EnglishWords
{
    /// <summary>True for a word of English, or a well-known name, in any of its regular forms: it is no slip of the keyboard.</summary>
    /// <param name="word">In lower case.</param>
    public static bool IsKnown(string word) => Synonyms.IsEnglish(word);

    /// <summary>True for articles, prepositions, pronouns, auxiliaries and the words of asking and of manners: they carry no subject.</summary>
    /// <param name="word">In lower case, without apostrophes.</param>
    public static bool IsWithoutSubject(string word) => Stopwords.IsFunction(word) || Stopwords.IsAsking(word);
}
