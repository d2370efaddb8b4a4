namespace Bot.Handoff.Cases;

/// <summary>A short name for a case that can be read out: four and four letters or digits.</summary>
internal static class CaseReference
{
    // No 0, 1, I, L, O or U: they are misread or spell words.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New(TimeProvider clock)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(clock.GetUtcNow()).TryWriteBytes(bytes);
        // The first half of a version 7 id is the time; the second is chance.
        Span<char> name = stackalloc char[9];
        for (var i = 0; i < 8; i++) name[i < 4 ? i : i + 1] = Letters[bytes[8 + i] % Letters.Length];
        name[4] = '-';
        return new string(name);
    }
}
