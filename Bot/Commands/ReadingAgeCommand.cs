using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>content reading-age</c>: how easy the bot's own words are.</summary>
internal static class ReadingAgeCommand
{
    private const int ShownHardest = 10;

    public static Command Create()
    {
        var hardest = new Option<int>("--hardest") { Description = "How many of the hardest texts to show.", DefaultValueFactory = _ => ShownHardest };
        var command = new Command("reading-age", "Collects what the bot says in its own words, and prints its reading age by the Flesch-Kincaid formula.") { hardest };
        command.SetAction(result => Run(result.GetValue(hardest)));
        return command;
    }

    private static int Run(int hardest)
    {
        if (Checkout() is not { } folder)
        {
            AnsiConsole.WriteLine("The wording stands in the source. Run this in a checkout of the solution.");
            return 1;
        }
        var texts = OwnWording.In(folder);
        var sentences = texts.SelectMany(text => text).ToList();
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts, {sentences.Count} sentences, {ReadingAge.WordsIn(sentences)} words, reading age {ReadingAge.Of(sentences):0.0} (Flesch-Kincaid grade plus 5; aim 9 to 11)"));
        foreach (var text in texts.OrderByDescending(ReadingAge.Of).Take(hardest))
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {ReadingAge.Of(text):0.0}  {string.Join(' ', text)}"));
        return 0;
    }

    private static string? Checkout()
    {
        var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SkillsAdvisor.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
