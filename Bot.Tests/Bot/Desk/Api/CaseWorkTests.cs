using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Bot.Handoff.Cases;

namespace Bot.Tests.Host.Desk.Api;

/// <summary>A person's case, worked on through the API.</summary>
public sealed class CaseWorkTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    [Fact]
    public async Task From_the_queue_to_the_end()
    {
        var (talk, person, _, reference) = await world.OpenCaseAsync("Moving into project delivery <i>soon</i>");
        using var ash = world.Adviser();
        using var kim = world.Adviser("kim");
        using var _ = person;

        var (_, queue) = await DeskWorld.GetAsync(ash, "queue");
        var row = queue["cases"]?.AsArray().Single(one => (string?)one?["reference"] == reference);
        Assert.Equal("Moving into project delivery <i>soon</i>", (string?)row?["firstWords"]);
        Assert.Equal("First reply", (string?)row?["clocks"]?[0]?["name"]);

        Assert.Equal(200, (await DeskWorld.PostAsync(ash, $"cases/{reference}/take")).Status);
        var (late, why) = await DeskWorld.PostAsync(kim, $"cases/{reference}/take");
        Assert.Equal(409, late);
        Assert.Contains("Ash Example", (string?)why["detail"], StringComparison.Ordinal);
        Assert.Equal(403, (await DeskWorld.PostAsync(kim, $"cases/{reference}/reply", new { key = "12345678", text = "Mine!" })).Status);

        var reply = new { key = "reply-0001", text = "You can. **Ask** your head of profession." };
        Assert.Equal(200, (await DeskWorld.PostAsync(ash, $"cases/{reference}/reply", reply)).Status);
        Assert.Equal(200, (await DeskWorld.PostAsync(ash, $"cases/{reference}/reply", reply)).Status);
        await talk.ReadUntilAsync("your head of profession");
        await talk.SayAsync("And part-time?");
        var sheet = await UntilAsync(ash, reference, found => found["messages"]?.AsArray().Count == 2);
        Assert.Equal(["adviser", "person"], sheet["messages"]?.AsArray().Select(one => (string?)one?["who"]));
        Assert.Equal(200, (await DeskWorld.PostAsync(ash, $"cases/{reference}/read", new { upTo = (long?)sheet["messages"]?[1]?["id"] })).Status);

        Assert.Equal(200, (await DeskWorld.PostAsync(ash, $"cases/{reference}/note", new { text = "@Kim Example can you help?", mentions = new[] { "kim" } })).Status);
        Assert.Equal(200, (await DeskWorld.PostAsync(ash, $"cases/{reference}/assign", new { colleague = "kim", why = "part-time rules" })).Status);
        Assert.Equal(403, (await DeskWorld.PostAsync(ash, $"cases/{reference}/close", new { outcome = "Answered" })).Status);
        Assert.Equal(200, (await DeskWorld.PostAsync(kim, $"cases/{reference}/close", new { outcome = "Answered", tags = new[] { "project-delivery" } })).Status);

        var (_, ended) = await DeskWorld.GetAsync(kim, $"cases/{reference}");
        Assert.Equal("Closed: Answered", (string?)ended["statusText"]);
        Assert.Equal("read", (string?)ended["messages"]?[1]?["mark"]);
        Assert.Contains("part-time rules", ended["notes"]?.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("can you help", await talk.EverythingAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("reply", ended["allowed"]?.AsArray().Select(one => (string?)one) ?? []);
    }

    [Fact]
    public async Task The_bot_drafts_a_reply_or_shows_the_pages_that_lie_near()
    {
        var known = await world.OpenCaseAsync("What did the Access programme achieve?");
        var vague = await world.OpenCaseAsync("I work three days a week in Leeds and cannot find a mentor");
        using var ash = world.Adviser();
        await DeskWorld.PostAsync(ash, $"cases/{known.Reference}/take");

        foreach (var (_, aid) in new[] { await DeskWorld.GetAsync(ash, $"cases/{known.Reference}/aid"), await DeskWorld.PostAsync(ash, $"cases/{known.Reference}/suggest") })
        {
            Assert.Contains("Source:", (string?)aid["draft"]?["text"], StringComparison.Ordinal);
            Assert.Empty(aid["near"]?.AsArray() ?? []);
        }
        var (_, beside) = await DeskWorld.GetAsync(ash, $"cases/{vague.Reference}/aid");
        Assert.Null(beside["draft"]);
        Assert.Contains(beside["near"]?.AsArray() ?? [], one => ((string?)one?["title"])?.Contains("entoring", StringComparison.Ordinal) == true);
        Assert.InRange(beside["near"]?.AsArray().Count ?? 0, 1, 3);
    }

    [Fact]
    public async Task Files_go_both_ways_and_only_by_way_of_their_case()
    {
        var (talk, person, conversation, reference) = await world.OpenCaseAsync("my plan");
        var other = await world.OpenCaseAsync("another plan");
        using var ash = world.Adviser();
        using var _ = person;
        await DeskWorld.PostAsync(ash, $"cases/{reference}/take");
        await DeskWorld.PostAsync(ash, $"cases/{other.Reference}/take");

        using (var upload = Form("plan.txt", "my own plan"))
        {
            using var sent = await person.PostAsync(new Uri($"v3/directline/conversations/{conversation}/upload?userId=me", UriKind.Relative), upload);
            Assert.True(sent.IsSuccessStatusCode);
        }
        var sheet = await UntilAsync(ash, reference, found => found["messages"]?.AsArray().Any(one => one?["files"]?.AsArray().Count > 0) == true);
        var file = (string?)sheet["messages"]?.AsArray().First(one => one?["files"]?.AsArray().Count > 0)?["files"]?[0]?["id"];
        using var got = await ash.GetAsync(new Uri($"desk/api/cases/{reference}/files/{file}", UriKind.Relative));
        Assert.Equal("my own plan", await got.Content.ReadAsStringAsync());
        Assert.Equal("application/octet-stream", got.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", got.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(404, (await DeskWorld.GetAsync(ash, $"cases/{other.Reference}/files/{file}")).Status);
        Assert.Equal(404, (await DeskWorld.GetAsync(ash, $"cases/{reference}/files/1-9")).Status);
        Assert.Equal(404, (await DeskWorld.GetAsync(ash, $"cases/{reference}/files/x")).Status);

        using var answer = Form("advice.txt", "our advice");
        using var taken = await ash.PostAsync(new Uri($"desk/api/cases/{reference}/files", UriKind.Relative), answer);
        Assert.True(taken.IsSuccessStatusCode, await taken.Content.ReadAsStringAsync());
        using var large = Form("large.txt", new string('x', 10_000));
        using var refused = await ash.PostAsync(new Uri($"desk/api/cases/{reference}/files", UriKind.Relative), large);
        Assert.Equal(System.Net.HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        using var log = await person.GetAsync(new Uri($"v3/directline/conversations/{conversation}/activities", UriKind.Relative));
        Assert.Contains("advice.txt", await log.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("note", "{")]
    [InlineData("note", "[]")]
    [InlineData("note", "null")]
    [InlineData("note", """{"text":5}""")]
    [InlineData("note", """{"text":"a","mentions":[null]}""")]
    [InlineData("reply", """{"text":"no key"}""")]
    [InlineData("reply", """{"text":"short key","key":"1"}""")]
    [InlineData("assign", """{"colleague":"stranger"}""")]
    [InlineData("assign", """{"team":"no-such-team"}""")]
    [InlineData("read", """{"upTo":-1}""")]
    public async Task What_cannot_be_understood_is_refused_in_plain_words(string action, string body)
    {
        var reference = await world.SeedAsync(CaseState.Assigned, assignee: "ash");
        using var ash = world.Adviser();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await ash.PostAsync(new Uri($"desk/api/cases/{reference}/{action}", UriKind.Relative), content);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.EndsWith(".", (string?)problem?["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem?.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_end_are_refused()
    {
        var reference = await world.SeedAsync(CaseState.Assigned, assignee: "ash");
        using var ash = world.Adviser();

        Assert.Equal(400, (await DeskWorld.PostAsync(ash, $"cases/{reference}/note", new { text = new string('x', 4001) })).Status);
        Assert.Equal(413, (await DeskWorld.PostAsync(ash, $"cases/{reference}/note", new { text = new string('x', 100_000) })).Status);
    }

    [Fact]
    public async Task Choices_come_from_the_settings_and_the_taxonomy()
    {
        using var ash = world.Adviser();

        Assert.Equal("Hello", (string?)(await DeskWorld.GetAsync(ash, "canned")).Body["replies"]?[0]?["title"]);
        var (_, closing) = await DeskWorld.GetAsync(ash, "closing");
        Assert.Equal("Answered", (string?)closing["outcomes"]?[0]?["name"]);
        Assert.NotEmpty(closing["tags"]?.AsArray() ?? []);
        var (_, colleagues) = await DeskWorld.GetAsync(ash, "colleagues");
        Assert.Contains(colleagues["colleagues"]?.AsArray() ?? [], one => (string?)one?["id"] == "ash");
        Assert.Equal(["Learning advisers", "Wellbeing"], colleagues["teams"]?.AsArray().Select(one => (string?)one?["name"]));
    }

    [Fact]
    public async Task An_answer_becomes_a_draft_once_nothing_personal_is_left_in_it()
    {
        var (_, person, _, reference) = await world.OpenCaseAsync("How do I become a business analyst?");
        using var ash = world.Adviser();
        using var _ = person;
        await DeskWorld.PostAsync(ash, $"cases/{reference}/take");

        var first = new { question = "How do I become a business analyst?", answer = "Hello Robin,\nJoin the analyst network. Write to robin@example.org or ring 020 7946 0000.\nAsh", isConfirmed = true };
        var (_, shown) = await DeskWorld.PostAsync(ash, $"cases/{reference}/propose", first);
        Assert.False((bool?)shown["isSaved"]);
        Assert.DoesNotContain("robin", (string?)shown["answer"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("7946", (string?)shown["answer"], StringComparison.Ordinal);
        Assert.DoesNotContain("Ash", (string?)shown["answer"], StringComparison.Ordinal);
        Assert.False(Directory.Exists(world.DraftsIn));

        var (_, saved) = await DeskWorld.PostAsync(ash, $"cases/{reference}/propose", new { question = first.question, answer = "Join the analyst network of your department.", isConfirmed = true });
        Assert.True((bool?)saved["isSaved"]);
        using var lead = world.Lead();
        Assert.Equal("adviser-become-business-analyst", (string?)(await DeskWorld.GetAsync(lead, "drafts")).Body["drafts"]?[0]?["id"]);
        using var kim = world.Adviser("kim");
        Assert.Equal(403, (await DeskWorld.PostAsync(kim, $"cases/{reference}/propose", first)).Status);
    }

    private static MultipartFormDataContent Form(string name, string text)
    {
        var part = new StringContent(text);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return new MultipartFormDataContent { { part, "file", name } };
    }

    private static async Task<JsonObject> UntilAsync(HttpClient desk, string reference, Func<JsonObject, bool> holds)
    {
        using var patience = new CancellationTokenSource(Waits.Longest);
        while (true)
        {
            var (_, found) = await DeskWorld.GetAsync(desk, $"cases/{reference}");
            if (holds(found)) return found;
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
