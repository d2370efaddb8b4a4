using System.Text.RegularExpressions;

namespace Bot.Tests.House;

/// <summary>Folders form layers without rings: who may use whom stands in the tables below.</summary>
public sealed partial class FolderRules
{
    // A folder may use itself, what stands to its right, and nothing else of the project.
    private static readonly IReadOnlyDictionary<string, string[]> _knowledge = new Dictionary<string, string[]>
    {
        ["Content"] = [],
        ["Retrieval"] = ["Content"],
        ["Indexing"] = ["Content", "Retrieval"],
        ["Answers"] = ["Content", "Retrieval"],
        ["Recommendation"] = ["Answers", "Content", "Retrieval"],
        ["Sessions"] = ["Content", "Indexing", "Retrieval"],
        ["Evaluation"] = ["Answers", "Content", "Indexing", "Recommendation", "Retrieval"],
    };

    private static readonly IReadOnlyDictionary<string, string[]> _bot = new Dictionary<string, string[]>
    {
        ["Department"] = [],
        ["Sdk"] = [],
        ["Storage"] = ["Sdk"],
        ["Prompts"] = [],
        ["Models"] = ["Privacy", "Prompts", "Storage"],
        ["Telemetry"] = [],
        ["Turns"] = ["Sdk", "Storage", "Telemetry"],
        ["Calendar"] = [],
        ["Documents"] = [],
        ["Files"] = ["Channels", "Storage", "Turns"],
        ["Privacy"] = ["Sdk", "Storage", "Turns"],
        ["Handoff"] = ["Department", "Files", "Sdk", "Storage", "Turns"],
        ["Proposals"] = ["Department"],
        ["Insight"] = ["Handoff", "Storage", "Turns"],
        ["Dialogs"] = ["Calendar", "Department", "Documents", "Files", "Handoff", "Insight", "Privacy", "Sdk", "Storage", "Turns"],
        ["Channels"] = ["Department", "Sdk", "Storage", "Turns"],
        ["Web"] = ["Calendar", "Channels", "Department", "Storage"],
        ["Desk"] = ["Channels", "Department", "Handoff", "Insight", "Privacy", "Proposals", "Sdk", "Storage", "Turns", "Web"],
        ["Health"] = ["Storage", "Turns"],
        ["Commands"] = ["Department", "Dialogs", "Handoff", "Models", "Privacy", "Prompts", "Proposals", "Sdk", "Storage", "Turns"],
    };

    [Fact]
    public void The_libraries_do_not_see_each_other_nor_the_host()
    {
        var builder = Usings("Bot.Builder").Where(used => used.Namespace.StartsWith("Bot", StringComparison.Ordinal) && !used.Namespace.StartsWith("Bot.Builder", StringComparison.Ordinal));
        var knowledge = Usings("Bot.Knowledge").Where(used => used.Namespace.StartsWith("Microsoft.Bot", StringComparison.Ordinal) || IsOfHost(used.Namespace));

        Assert.Empty(builder.Concat(knowledge));
    }

    [Fact]
    public void Folders_of_the_knowledge_library_keep_their_layers() => Assert.Empty(Breaches("Bot.Knowledge", "Bot.Knowledge", _knowledge));

    [Fact]
    public void Folders_of_the_host_keep_their_layers() => Assert.Empty(Breaches("Bot", "Bot", _bot));

    [Fact]
    public void No_folder_or_file_has_a_name_that_says_nothing()
    {
        var empty = Repository.SourceFiles().Where(file => EmptyName().IsMatch(Path.GetRelativePath(Repository.Root, file)));

        Assert.Empty(empty);
    }

    private static IEnumerable<string> Breaches(string project, string root, IReadOnlyDictionary<string, string[]> allowed)
    {
        foreach (var (file, used) in Usings(project))
        {
            var folder = Path.GetRelativePath(Path.Combine(Repository.Root, project), file).Split(Path.DirectorySeparatorChar)[0];
            if (folder.EndsWith(".cs", StringComparison.Ordinal)) continue;
            if (!allowed.TryGetValue(folder, out var mayUse))
            {
                yield return $"{project}/{folder} has no line in the table of folder rules";
                continue;
            }
            if (!used.StartsWith(root + ".", StringComparison.Ordinal) || (project == "Bot" && used.StartsWith("Bot.Knowledge", StringComparison.Ordinal))) continue;
            var target = used[(root.Length + 1)..].Split('.')[0];
            if (target != folder && !mayUse.Contains(target)) yield return $"{Path.GetRelativePath(Repository.Root, file)} uses {used}";
        }
    }

    private static bool IsOfHost(string name) => name == "Bot" || (name.StartsWith("Bot.", StringComparison.Ordinal) && !name.StartsWith("Bot.Knowledge", StringComparison.Ordinal));

    private static IEnumerable<(string File, string Namespace)> Usings(string project) =>
        from file in Repository.SourceFiles(project)
        from line in File.ReadLines(file)
        let match = Using().Match(line)
        where match.Success
        select (file, match.Groups[1].Value);

    [GeneratedRegex(@"^using (?:static )?([A-Za-z0-9_.]+);", RegexOptions.NonBacktracking)]
    private static partial Regex Using();

    [GeneratedRegex(@"(^|/)(Utils?|Helpers?|Common|Misc|Managers?|Constants|Base)(/|\.cs$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex EmptyName();
}
