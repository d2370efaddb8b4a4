namespace Bot.Knowledge.Retrieval;

/// <summary>The words of a text that say what it is about.</summary>
public static class ContentWords
{
    private const int ShortestWord = 3;

    /// <returns>In the order of the text, lower case, each once; without words of grammar and of asking.</returns>
    public static IReadOnlyList<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Analyser.Words(text).Where(word => word.Length >= ShortestWord && !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The same for "mentor", "mentors" and "mentoring".</summary>
    public static string StemOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Analyser.Stem(word);
    }
}
