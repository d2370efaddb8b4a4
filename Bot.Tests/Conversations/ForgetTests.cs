using System.Text;
using System.Text.RegularExpressions;
using Bot.Insight;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Conversations;

/// <summary>Everything that a person left behind can be shown, given and erased, down to the bytes of the files.</summary>
public sealed partial class ForgetTests : IDisposable
{
    // A word that nothing else of the data folder holds.
    private const string Marker = "Quaggamuffin";

    private readonly string _folder = Directory.CreateTempSubdirectory("forget").FullName;
    private readonly WebApplicationFactory<Program> _factory;

    public ForgetTests() => _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseFolder(_folder);
    });

    public void Dispose()
    {
        _factory.Dispose();
        TemporaryFolder.Delete(_folder);
    }

    [Fact]
    public async Task After_forget_me_no_file_of_the_data_folder_holds_a_word_of_the_person()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        var other = new Talk(client, "other");
        await other.AskAsync("I want to get better at Wombatology");
        await talk.AskAsync($"what is the {Marker} programme?");
        await talk.AskAsync($"find me something on {Marker}, I am an HEO in Leeds");
        await talk.AskAsync("speak to a person");
        await talk.AskAsync($"about my {Marker} plans");
        var sent = await talk.AskAsync("yes");
        var reference = Reference().Match(sent).Value;
        Assert.NotEmpty(Files(Marker));

        var warning = await talk.AskAsync("forget me");
        var done = await talk.AskAsync("yes");

        Assert.Contains(reference, warning, StringComparison.Ordinal);
        Assert.Contains("cannot be undone", warning, StringComparison.Ordinal);
        Assert.Contains("I have erased everything", done, StringComparison.Ordinal);
        Assert.Empty(Files(Marker));
        Assert.Null(await _factory.Services.GetRequiredService<ICaseStore>().ReadCaseAsync(reference, CancellationToken.None));
        // Nobody else lost anything.
        Assert.NotEmpty(Files("Wombatology"));
    }

    [Fact]
    public async Task After_forget_me_no_question_of_an_earlier_talk_is_asked_again()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        await talk.AskAsync("six people, £2,000, three days each before March");
        await talk.AskAsync("forget me");

        var done = await talk.AskAsync("yes");
        var after = await talk.AskAsync("project delivery");

        Assert.EndsWith("I know nothing about you now.", done.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("2,000", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_chat_is_erased_with_its_files_and_goes_on()
    {
        using var client = _factory.CreateClient();
        var talk = await DirectLineTalk.OpenAsync(client, _factory.CreateClient(), _factory.Services.GetRequiredService<IDirectLineStore>());
        await talk.SayAsync($"what is the {Marker} programme?");
        await talk.ReadUntilAsync("I do not know");
        await talk.UploadAsync($"{Marker}.txt", Encoding.UTF8.GetBytes(Marker), "my notes");

        await talk.SayAsync("export my data");
        var export = await talk.ReadUntilAsync("JSON, for another program");
        var json = await client.GetStringAsync(new Uri(Link().Matches(export)[1].Groups[1].Value).PathAndQuery);
        Assert.Contains(Marker, json, StringComparison.Ordinal);
        Assert.Contains("\"table\": \"log\"", json, StringComparison.Ordinal);

        await talk.SayAsync("forget me");
        await talk.ReadUntilAsync("cannot be undone");
        await talk.SayAsync("yes");
        await talk.ReadUntilAsync("I have erased everything");

        // The reply is on its way as soon as it is on disk; the log of the file is emptied just after.
        await _factory.Services.GetRequiredService<SqliteDatabase>().FoldAsync(CancellationToken.None);
        Assert.Empty(Files(Marker));
        await talk.SayAsync("hello");
        await talk.ReadUntilAsync("What would you like to know");
    }

    [Fact]
    public async Task What_stands_apart_from_the_persons_tables_is_shown_given_and_erased_too()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        var other = new Talk(client, "other");
        foreach (var each in new[] { talk, other })
        {
            await each.AskAsync($"what is the {Marker} programme?");
            await each.AskAsync("that did not help");
            await each.AskAsync($"nothing on {Marker}");
            await each.AskAsync("project delivery, HEO, Leeds");
            await each.AskAsync("Tell me when something new fits");
        }

        var shown = await talk.AskAsync("what do you hold about me?");
        var json = await client.GetStringAsync(new Uri(Link().Matches(await talk.AskAsync("export my data"))[1].Groups[1].Value).PathAndQuery);

        Assert.Contains("what you said of my answers: 1 record", shown, StringComparison.Ordinal);
        Assert.Contains("what you want to hear of when something new fits: 1 record", shown, StringComparison.Ordinal);
        Assert.Contains($"nothing on {Marker}", json, StringComparison.Ordinal);
        foreach (var each in new[] { talk, other })
        {
            await each.AskAsync("forget me");
            await each.AskAsync("yes");
            if (each == talk) Assert.NotEmpty(Files(Marker));
        }
        await _factory.Services.GetRequiredService<SqliteDatabase>().FoldAsync(CancellationToken.None);
        Assert.Empty(Files(Marker));
    }

    // What was asked is written for counting a second after its turn: it must not come back after the person was forgotten.
    [Fact]
    public async Task A_question_that_was_still_to_be_counted_is_not_written_after_the_person_is_forgotten()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        await talk.AskAsync("hello");
        await talk.AskAsync("forget me");
        await talk.AskAsync("no");

        await talk.AskAsync($"is there a diploma in {Marker}?");
        await talk.AskAsync("forget me");
        await talk.AskAsync("yes");
        await _factory.Services.GetRequiredService<QuestionLog>().FlushAsync(CancellationToken.None);

        Assert.Empty(await _factory.Services.GetRequiredService<IQuestionStore>().ReadAsync(DateOnly.MinValue, 10, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_given_up_of_a_group_goes_with_the_person_who_said_it()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        await talk.AskAsync("hello");
        await _factory.Services.GetRequiredService<SqliteDatabase>().WriteAsync(session => new[] { "someone-person", "other-person" }.Sum(who => session.Execute(
            "INSERT INTO inbox (conversation, repeat_key, activity_id, activity, caller, status, attempts, accepted_at) VALUES ('test/group', $1, $1, $2, x'', 2, 3, $3)", who,
            Encoding.UTF8.GetBytes($$"""{"channelId":"test","from":{"id":"{{who}}"},"text":"{{Marker}} of {{who}}"}"""), DateTimeOffset.UnixEpoch)), CancellationToken.None);

        await talk.AskAsync("forget me");
        await talk.AskAsync("yes");

        await _factory.Services.GetRequiredService<SqliteDatabase>().FoldAsync(CancellationToken.None);
        Assert.Empty(Files($"{Marker} of someone-person"));
        Assert.NotEmpty(Files($"{Marker} of other-person"));
    }

    [Fact]
    public async Task No_erases_nothing()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        await talk.AskAsync($"what is the {Marker} programme?");
        await talk.AskAsync("forget me");

        Assert.Contains("Nothing was erased.", await talk.AskAsync("no"), StringComparison.Ordinal);
        Assert.NotEmpty(Files(Marker));
    }

    [Fact]
    public async Task A_person_is_shown_what_is_held_and_for_how_long()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        await talk.AskAsync("what is FLS?");

        var shown = await talk.AskAsync("what do you hold about me?");

        Assert.Contains("what I remember of our talk", shown, StringComparison.Ordinal);
        Assert.Contains("I keep talks for 30 days", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_changed_or_has_ended_gives_nothing()
    {
        using var client = _factory.CreateClient();
        var talk = new Talk(client, "someone");
        var address = new Uri(Link().Match(await talk.AskAsync("export my data")).Groups[1].Value).PathAndQuery;

        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(address.Replace("until=1", "until=9", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync(address[..^1] + (address[^1] == 'a' ? 'b' : 'a'))).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/v3/directline/attachments/" + address.Split('/', '?')[2])).StatusCode);
    }

    private IEnumerable<string> Files(string word) => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Where(path => Read(path) is var bytes && (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0));

    private static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (IOException) when (path.EndsWith(".lock", StringComparison.Ordinal))
        {
            // Held by the store, and empty.
            return [];
        }
    }

    [GeneratedRegex(@"[2-9A-Z]{4}-[2-9A-Z]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\]\((http[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
