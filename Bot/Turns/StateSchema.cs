using Bot.Storage;

namespace Bot.Turns;

/// <summary>The form in which state documents are written. A release that changes it adds a step here and raises the number.</summary>
internal static class StateSchema
{
    // One step per number: Steps[0] turns form 1 into form 2, and so on.
    private static readonly Func<byte[], byte[]>[] Steps = [];

    public static int Current => Steps.Length + 1;

    /// <summary>The document in today's form. It is stored so when the turn next writes it.</summary>
    /// <exception cref="StoreUnavailableException">A later release wrote it: this one must not touch it.</exception>
    public static byte[] Upgrade(StateDocument document) => Upgrade(document, Steps);

    public static byte[] Upgrade(StateDocument document, IReadOnlyList<Func<byte[], byte[]>> steps)
    {
        if (document.Schema > steps.Count + 1)
        {
            throw new StoreUnavailableException($"A state document has form {document.Schema}; this release knows up to {steps.Count + 1}.", null);
        }
        return steps.Skip(document.Schema - 1).Aggregate(document.Json, (json, step) => step(json));
    }
}
