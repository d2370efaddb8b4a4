using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Tests.Contracts;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Host.Handoff.Desks;

/// <summary>The desk at /desk, by its API as the page calls it.</summary>
public sealed class WebDeskTests : DeskContract
{
    private HttpClient desk = new();
    private int keys;

    protected override string Name => "Sam Example";

    [Fact]
    public async Task A_person_who_waits_is_told_whether_somebody_is_there_and_free()
    {
        // Signed in for the contract, and gone for three minutes.
        Host.Clock.Move(TimeSpan.FromMinutes(3));
        Assert.Contains("No adviser is at their desk at the moment. Your message is taken", (await Host.OpenCaseAsync("one")).Told, StringComparison.Ordinal);

        using var back = await Host.SignInAsync(Name, "adviser");
        var (_, reference, told) = await Host.OpenCaseAsync("two");
        Assert.Contains("What happens next: You are second in the queue.", told, StringComparison.Ordinal);

        for (var i = 0; i < 4; i++)
        {
            await Post(back, (await Host.OpenCaseAsync("more")).Reference, "take", new { });
        }
        Assert.Contains("All our advisers are with other people", (await Host.OpenCaseAsync("three")).Told, StringComparison.Ordinal);

        using var out_ = await back.PostAsJsonAsync("desk/api/sign-out", new { });
        Assert.Contains("No adviser is at their desk", (await Host.OpenCaseAsync("four")).Told, StringComparison.Ordinal);
        Assert.NotNull(reference);
    }

    [Fact]
    public async Task A_team_has_somebody_there_only_by_its_own_people()
    {
        var teams = Host.Services.GetRequiredService<Teams>();
        var all = Host.Services.GetRequiredService<AllDesks>();

        // Sam is no carer and no lead.
        Assert.Equal(Attendance.Free, await all.AttendanceAsync(teams.Default, None));
        Assert.Equal(Attendance.Nobody, await all.AttendanceAsync(teams.Find("care") ?? teams.Default, None));
    }

    [Fact]
    public async Task Colleagues_are_known_after_a_restart_and_can_be_given_a_case()
    {
        using (await Host.SignInAsync("Kim Example", "adviser"))
        {
            Host.Restart();
        }
        await SitDownAsync();
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");

        var colleagues = await desk.GetFromJsonAsync<JsonElement>("desk/api/colleagues");
        var kim = Assert.Single(colleagues.GetProperty("colleagues").EnumerateArray(), one => one.GetProperty("name").GetString() == "Kim Example");
        await Post(desk, reference, "assign", new { colleague = kim.GetProperty("id").GetString() });

        await talk.ReadUntilAsync("**Kim Example**, a learning adviser");
    }

    [Fact]
    public async Task What_the_person_has_seen_is_marked_as_read()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        await TakeAsync(reference);
        await ReplyAsync(reference, "In May.");
        await talk.ReadUntilAsync("In May.");
        Assert.Equal("sent", (await SheetAsync(reference)).GetProperty("messages")[0].GetProperty("mark").GetString());

        var number = (await SheetAsync(reference)).GetProperty("messages")[0].GetProperty("id").GetInt64();
        await talk.PostAsync(new { type = "event", from = new { id = "me" }, name = "skillsadvisor/seen", value = new { upTo = number } });
        await talk.SayAsync("thank you");
        await SeeWordsAsync(reference, "thank you");

        Assert.Equal("read", (await SheetAsync(reference)).GetProperty("messages")[0].GetProperty("mark").GetString());
    }

    [Fact]
    public async Task A_file_is_still_there_after_the_person_went_on_in_another_chat()
    {
        var (talk, reference, _) = await Host.OpenCaseAsync("my plan");
        await TakeAsync(reference);
        await talk.ReadUntilAsync("What you write here goes to");
        await talk.UploadAsync("plan.txt", "three days a week"u8.ToArray(), "here it is");
        await FetchFileAsync(reference, "plan.txt");

        var after = await Host.OpenTalkAsync();
        await after.SayAsync(reference);
        await after.ReadUntilAsync("Welcome back.");

        Assert.Equal("three days a week"u8.ToArray(), await FetchFileAsync(reference, "plan.txt"));
        Assert.Contains((await SheetAsync(reference)).GetProperty("events").EnumerateArray(), one => one.GetProperty("text").GetString() == "The person went on in another chat. Replies reach them there.");
    }

    [Fact]
    public async Task The_adviser_sees_a_person_type_by_whatever_channel()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var signs = Host.Services.GetRequiredService<TypingSigns>().WatchAsync(Typist.Person, patience.Token).GetAsyncEnumerator();
        var next = signs.MoveNextAsync();

        using var _ = await Host.PostAsync(TeamsActivities.OfPerson("http://127.0.0.1:9/", new { type = "typing" }));

        Assert.True(await next);
        Assert.Equal($"msteams/{TeamsActivities.Chat}", signs.Current.Conversation);
    }

    private protected override Task<(IReadOnlyDictionary<string, string> Settings, string ServiceUrl)> OpenAsync() =>
        Task.FromResult(((IReadOnlyDictionary<string, string>)new Dictionary<string, string>(), "http://127.0.0.1:9/"));

    private protected override async Task SitDownAsync()
    {
        desk.Dispose();
        desk = await Host.SignInAsync(Name, "adviser");
    }

    private protected override Task LeaveAsync()
    {
        desk.Dispose();
        return Task.CompletedTask;
    }

    private protected override async Task<string> SeeCaseAsync(string reference) => (await SheetAsync(reference)).GetRawText();

    private protected override async Task<bool> ShowsAsync(string reference)
    {
        using var answer = await desk.GetAsync($"desk/api/cases/{reference}");
        return answer.IsSuccessStatusCode || (await desk.GetStringAsync("desk/api/queue")).Contains(reference, StringComparison.Ordinal);
    }

    private protected override async Task<int> TimesShownAsync(string reference)
    {
        var lists = string.Concat(await Task.WhenAll(new[] { "queue", "mine", "others", "ended" }.Select(list => desk.GetStringAsync($"desk/api/{list}"))));
        return lists.Split(reference).Length - 1;
    }

    private protected override Task TakeAsync(string reference) => Post(desk, reference, "take", new { });

    private protected override Task ReplyAsync(string reference, string text) => Post(desk, reference, "reply", new { key = $"reply-{keys++:D6}", text });

    private protected override async Task SendFileAsync(string reference, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "file", name);
        using var answer = await desk.PostAsync($"desk/api/cases/{reference}/files", form);
        answer.EnsureSuccessStatusCode();
    }

    private protected override async Task SeeWordsAsync(string reference, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        await foreach (var change in Host.Queries.FollowAsync(Webb, 0, patience.Token))
        {
            if (change.Case.Reference == reference && change.What.Text == words) return;
        }
    }

    private protected override async Task<IReadOnlyList<string>> WordsAsync(string reference) =>
        [.. (await SheetAsync(reference)).GetProperty("messages").EnumerateArray().Where(one => one.GetProperty("who").GetString() == "person").Select(one => one.GetProperty("text").GetString() ?? "")];

    private protected override async Task<byte[]> FetchFileAsync(string reference, string name)
    {
        await SeeWordsAsync(reference, "here it is");
        var files = (await SheetAsync(reference)).GetProperty("messages").EnumerateArray().SelectMany(one => one.GetProperty("files").EnumerateArray());
        var id = files.First(one => one.GetProperty("name").GetString() == name).GetProperty("id").GetString();
        return await desk.GetByteArrayAsync($"desk/api/cases/{reference}/files/{id}");
    }

    private protected override Task CloseAsync(string reference, string outcome) => Post(desk, reference, "close", new { outcome });

    private Task<JsonElement> SheetAsync(string reference) => desk.GetFromJsonAsync<JsonElement>($"desk/api/cases/{reference}");

    private static async Task Post(HttpClient desk, string reference, string move, object body)
    {
        using var answer = await desk.PostAsJsonAsync($"desk/api/cases/{reference}/{move}", body);
    }
}
