namespace Bot.Knowledge.Retrieval.Hybrid;

/// <summary>Cuts a text into windows of about thirty words, at ends of sentences: what a sentence encoder was made for.</summary>
internal static class TextWindows
{
    private const int Least = 30;
    private const int Most = 60;

    // A rest shorter than this says nothing by itself and joins the window before it.
    private const int ShortestRest = 8;

    // Encoders read a few hundred tokens; one endless word is not text.
    private const int LongestWindow = 1_200;

    public static IReadOnlyList<string> Of(string text)
    {
        List<List<string>> windows = [];
        List<string> current = [];
        foreach (var word in Words(text))
        {
            current.Add(word);
            if (current.Count < Most && (current.Count < Least || !EndsSentence(word))) continue;
            windows.Add(current);
            current = [];
        }
        if (current.Count is > 0 and < ShortestRest && windows.Count > 0) windows[^1].AddRange(current);
        else if (current.Count > 0) windows.Add(current);
        return [.. windows.Select(Joined)];
    }

    /// <summary>White space collapsed and the length bounded, as windows are.</summary>
    public static string Normalised(string text) => Joined(Words(text));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string Joined(IReadOnlyList<string> words) => string.Join(' ', words) is var text && text.Length > LongestWindow ? text[..LongestWindow] : text;

    private static bool EndsSentence(string word) => word.TrimEnd('"', '\'', '’', '”', ')') is [.., '.' or '!' or '?'];
}
