namespace Bot.Tests.House;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of material that stands beside some checkouts; null where it is absent.</summary>
    public static string? Shared => Path.GetFullPath(Path.Combine(Root, "..", "shared")) is var folder && Directory.Exists(folder) ? folder : null;

    public static IEnumerable<string> SourceFiles(params string[] projects) =>
        (projects.Length > 0 ? projects : ["Bot", "Bot.Builder", "Bot.Knowledge", "Bot.Tests", "Bot.Benchmarks"])
        .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Root, project), "*.cs", SearchOption.AllDirectories))
        .Where(file => !IsBuilt(Path.GetRelativePath(Root, file)));

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar) is var parts && (parts.Contains("obj") || parts.Contains("bin") || parts.Contains("node_modules"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SkillsAdvisor.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests must run from a checkout: SkillsAdvisor.sln was not found above them.");
    }
}
