namespace Bot.Tests.Conversations;

internal static class TemporaryFolder
{
    /// <summary>Deletes the folder. What a stopping host still closes may stay behind: the machine clears its temporary files.</summary>
    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Not the test's subject.
        }
    }
}
