namespace Bot.Prompts;

/// <summary>The texts that models are given. They are part of the program, so that what runs is what was tested.</summary>
internal static class PromptFile
{
    public static string Wording { get; } = Read("wording");

    public static string WordingRepair { get; } = Read("wording-repair");

    public static string Guard { get; } = Read("guard");

    public static string Reading { get; } = Read("reading");

    private static string Read(string name)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream($"prompts/{name}.md")
            ?? throw new InvalidOperationException($"The prompt '{name}' is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
