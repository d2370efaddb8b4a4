using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Department;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Proposals;

/// <param name="Id">The entry's id, and its file's name.</param>
internal sealed record Draft(string Id, string File, DateTimeOffset At);

/// <summary>Drafts as content files, in the form of docs/content.md, that wait for an editor.</summary>
internal sealed class DraftFolder(IOptions<ProposalOptions> options, IOptions<DepartmentOptions> department, TimeProvider clock)
{
    private const string Kind = "guidance";
    private const int MostIdWords = 6;
    private const int LongestId = 60;
    private const int MostSameNames = 1000;

    // A text in quotation marks is the same in YAML as in JSON.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The new draft. A draft of the same name is left as it is.</returns>
    public Draft Save(string question, string answer)
    {
        var folder = Path.Combine(options.Value.Folder, Kind);
        Directory.CreateDirectory(folder);
        var name = NameOf(question);
        for (var number = 1; number < MostSameNames; number++)
        {
            var id = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            var path = Path.Combine(folder, id + ".md");
            try
            {
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                file.Write(Encoding.UTF8.GetBytes(Write(id, question, answer)));
                return new Draft(id, path, clock.GetUtcNow());
            }
            catch (IOException) when (File.Exists(path))
            {
                // The next number.
            }
        }
        throw new IOException($"There are too many drafts with the name {name}.");
    }

    /// <summary>The drafts that wait, the oldest first.</summary>
    public IReadOnlyList<Draft> List() => !Directory.Exists(options.Value.Folder) ? [] :
    [
        .. Directory.EnumerateFiles(options.Value.Folder, "*.md", SearchOption.AllDirectories)
            .Select(path => new Draft(Path.GetFileNameWithoutExtension(path), path, File.GetCreationTimeUtc(path))).OrderBy(draft => draft.At),
    ];

    private string Write(string id, string question, string answer)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var month = today.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
        return $$"""
            ---
            id: {{id}}
            kind: {{Kind}}
            title: {{Quoted(question.TrimEnd('?', ' ', '.'))}}
            asOf: "{{today:yyyy-MM-dd}}"
            status: current
            source:
              - { title: {{Quoted($"Answer of a learning adviser, {month}")}}, publisher: {{Quoted(department.Value.Name)}}, year: "{{today:yyyy}}" }
            confidence: medium
            owner: {{options.Value.Owner}}
            reviewBy: {{today.AddMonths(options.Value.ReviewMonths):yyyy-MM-dd}}
            ---
            {{Body(answer)}}

            ## Where this comes from
            A learning adviser of the department gave this answer in {{month}}.

            """;
    }

    // A line of dashes would end the front matter of a reader that looks twice; a heading is the editor's to make.
    private static string Body(string answer) => string.Join('\n', answer.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())
        .Where(line => line.Trim('-', ' ') != "" || line == "").Select(line => line.StartsWith('#') ? line.TrimStart('#', ' ') : line));

    private static string Quoted(string text) => JsonSerializer.Serialize(text.ReplaceLineEndings(" "), Readable);

    private static string NameOf(string question)
    {
        var words = ContentWords.Of(question).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word != "").Take(MostIdWords);
        var name = $"adviser-{string.Join('-', words)}".TrimEnd('-').ToLowerInvariant();
        return name.Length > LongestId ? name[..LongestId].TrimEnd('-') : name;
    }
}
