namespace Bot.Knowledge.Retrieval;

/// <summary>Tells where in a question an ordinary word can only be a name: "did access work", "who runs access", but not "get access to".</summary>
internal static class NameSlot
{
    // Before a thing without "a" or "the" there stands a name: nobody asks "did catalyst work" of catalysts.
    private static readonly HashSet<string> _before =
        ["did", "does", "do", "is", "was", "has", "had", "will", "can", "about", "on", "of", "behind", "join", "joining", "joined", "than", "vs", "versus", "like", "between", "with", "from", "runs", "ran", "compare"];

    private static readonly HashSet<string> _after = ["to", "the", "a", "an", "my", "your", "this", "that"];

    /// <param name="words">In lower case.</param>
    public static bool IsAt(IReadOnlyList<string> words, int at) =>
        at > 0 && _before.Contains(words[at - 1]) && (at + 1 == words.Count || !_after.Contains(words[at + 1]));
}
