namespace Bot.Dialogs.Intents.Reading;

/// <summary>Words that are no slips: those of the examples and those of the knowledge base.</summary>
internal sealed class KnownWords(IReadOnlySet<string> taught, ConceptLexicon? concepts)
{
    /// <summary>Takes every word as it stands.</summary>
    public static KnownWords All { get; } = new(new HashSet<string>(), null);

    public bool Contains(string word) => concepts is null || taught.Contains(word) || concepts.Knows(word);
}
