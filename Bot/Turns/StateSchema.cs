using Bot.Storage;

namespace Bot.Turns;

/// <summary>The form in which state documents are written, as the steps that led to it: the first turns form 1 into form 2, and so on.</summary>
internal sealed class StateSchema(IReadOnlyList<Func<byte[], byte[]>> steps)
{
    /// <summary>
    /// Ours. A release that changes the form of what is stored (a property renamed, a dialog's state laid out anew) adds a step at the end; a
    /// step that was ever released is never changed, moved or removed. A step gets the whole document and leaves alone what it does not know.
    /// </summary>
    public static StateSchema Ours { get; } = new([]);

    public int Current => steps.Count + 1;

    /// <summary>The document in today's form. It is stored so when the turn next writes it.</summary>
    /// <exception cref="InvalidOperationException">A later release wrote it: this one must not touch it. The turn fails, and an operator can resume it later.</exception>
    public byte[] Upgrade(StateDocument document)
    {
        if (document.Schema > Current)
        {
            throw new InvalidOperationException($"A state document has form {document.Schema}; this release knows up to {Current}.");
        }
        return steps.Skip(document.Schema - 1).Aggregate(document.Json, (json, step) => step(json));
    }
}
