using System.CommandLine;
using System.Diagnostics;
using Bot.Knowledge.Answers;
using Spectre.Console;

namespace Bot.Commands;

/// <summary><c>ask "..."</c>: one question, one cited answer.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "The question, in quotes." };
        var command = new Command("ask", "Answers one question from the knowledge base, with its sources.") { question };
        command.SetAction((result, cancellationToken) => RunAsync(result.GetRequiredValue(question), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string question, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Create();
        var answer = await services.GetRequiredService<AnswerPipeline>().AnswerAsync(new Question(question), cancellationToken);
        foreach (var line in Lines(answer)) AnsiConsole.WriteLine(line);
        return answer is Answer.Found or Answer.Partial ? 0 : 2;
    }

    private static IEnumerable<string> Lines(Answer answer) => answer switch
    {
        Answer.Found found => Found(found),
        Answer.Partial partial => [.. Found(partial.Known), "", $"Not found: {partial.Missing}"],
        Answer.Clarify clarify => [clarify.Prompt, .. clarify.Choices.Select(choice => $"- {choice}")],
        Answer.NotFound notFound => ["I do not know.", .. notFound.Nearest.Select(passage => $"- nearest: {passage.Entry.Title}")],
        Answer.Refused refused => [refused.Text, .. refused.Contacts.Select(contact => $"- {contact.Entry.Title}: {contact.Text}")],
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<string> Found(Answer.Found found) =>
    [
        .. found.ReadAs is { } readAs ? [$"Read as: {readAs}", ""] : Array.Empty<string>(),
        .. found.Verdict is { } verdict ? [verdict, ""] : Array.Empty<string>(),
        string.Join(' ', found.Sentences.Select(sentence => $"{sentence.Text} [{sentence.Citation}]")),
        "",
        .. found.Citations.GroupBy(citation => citation.EntryId).Select(Source),
        .. found.FollowUps.Count > 0 ? ["", .. found.FollowUps.Select(question => $"You could ask: {question}")] : Array.Empty<string>(),
    ];

    // Several passages of one entry share a line.
    private static string Source(IGrouping<string, Citation> passages)
    {
        var first = passages.First();
        var numbers = string.Concat(passages.Select(passage => $"[{passage.Number}]"));
        return $"{numbers} {first.Title}: {first.SourceLine} ({first.When}) {first.Url}".TrimEnd();
    }
}
