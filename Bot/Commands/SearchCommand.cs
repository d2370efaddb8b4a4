using System.CommandLine;
using System.Globalization;
using Bot.Knowledge;
using Bot.Knowledge.Retrieval;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>search "..."</c>: the passages found for a query, with their scores and why.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string>("query") { Description = "What to look for, in quotes." };
        var count = new Option<int>("--count", "-n") { Description = "How many passages, 1 to 100.", DefaultValueFactory = _ => 5 };
        var explain = new Option<bool>("--explain") { Description = "Say why each passage scored." };
        var command = new Command("search", "Shows the passages that are found for a query.") { query, count, explain };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--count takes a number from 1 to 100.");
        });
        command.SetAction(result => Run(result.GetRequiredValue(query), result.GetValue(count), result.GetValue(explain)));
        return command;
    }

    private static int Run(string query, int count, bool explain)
    {
        using var services = CommandServices.Create();
        var passages = services.GetRequiredService<KnowledgeBase>().Search(new SearchQuery(query) { Count = count });
        if (passages.Count == 0) AnsiConsole.WriteLine("Nothing was found.");
        foreach (var passage in passages)
        {
            var heading = passage.HeadingPath.Count > 0 ? $" > {string.Join(" > ", passage.HeadingPath)}" : "";
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passage.Score:0.000}  confidence {passage.Confidence:0.00}  {passage.Entry.Title}{heading}  ({passage.ChunkId})"));
            if (!explain) continue;
            foreach (var reason in passage.Reasons) AnsiConsole.WriteLine($"       {reason}");
        }
        return passages.Count > 0 ? 0 : 2;
    }
}
