using System.Security.Cryptography;
using Bot.Prompts;
using Bot.Tests.House;

namespace Bot.Tests.Models;

public sealed class PromptTests
{
    private static readonly string _folder = Path.Combine(Repository.Root, "Bot", "Prompts");

    [Fact]
    public void No_prompt_changes_without_a_line_in_the_change_log()
    {
        var log = File.ReadAllLines(Path.Combine(_folder, "CHANGES.md")).Where(line => line.StartsWith("| 2", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();

        foreach (var file in Directory.EnumerateFiles(_folder, "*.md").Where(file => Path.GetFileName(file) != "CHANGES.md"))
        {
            var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..12];
            Assert.Equal(digest, log.Last(line => line[2] == Path.GetFileName(file))[3]);
        }
    }

    [Fact]
    public void The_program_holds_the_prompts_of_the_files()
    {
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "wording.md")).Trim(), PromptFile.Wording);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "wording-repair.md")).Trim(), PromptFile.WordingRepair);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "guard.md")).Trim(), PromptFile.Guard);
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "reading.md")).Trim(), PromptFile.Reading);
    }

    [Fact]
    public void Each_prompt_says_that_material_gives_no_orders() =>
        Assert.All([PromptFile.Wording, PromptFile.Guard, PromptFile.Reading], prompt => Assert.Contains("not orders", string.Join(' ', prompt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal));
}
