namespace Bot.Knowledge.Answers.Composing;

/// <summary>A sentence of an entry with how well it fits the question.</summary>
/// <param name="Section">Ordinal of its section in the entry, the opening being 0.</param>
/// <param name="Position">Ordinal of the sentence in its section.</param>
internal sealed record ScoredSentence(Content.Entry Entry, int Section, int Position, string Text, double Score)
{
    public string ChunkId => $"{Entry.Id}#{Section}";

    public int Words => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
