using Bot.Handoff.Cases;

namespace Bot.Tests.Host.Desk.Api;

public sealed class FeedTests(DeskWorld world) : IClassFixture<DeskWorld>
{
    [Fact]
    public async Task What_happens_is_told_as_it_happens_and_resumes_where_the_page_was()
    {
        using var ash = world.Adviser();
        using var first = await FeedReader.OpenAsync(ash, null);
        Assert.Equal("hello", (await first.ReadAsync()).Kind);

        var waiting = await world.SeedAsync(CaseState.Waiting);
        var told = await first.UntilAsync(waiting);
        Assert.Equal("case", told.Kind);
        Assert.Contains("A person is waiting for Learning advisers", told.Data, StringComparison.Ordinal);

        var missed = await world.SeedAsync(CaseState.Waiting);
        using var second = await FeedReader.OpenAsync(ash, told.Id);
        Assert.Equal("resumed", (await second.ReadAsync()).Kind);
        Assert.Contains(missed, (await second.UntilAsync(missed)).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_sensitive_case_is_told_to_others_and_no_words_to_anybody()
    {
        using var ash = world.Adviser();
        using var feed = await FeedReader.OpenAsync(ash, null);
        await feed.ReadAsync();

        var hidden = await world.SeedAsync(CaseState.Waiting, sensitive: "bullying", team: "care");
        var open = await world.SeedAsync(CaseState.Waiting);
        var told = await feed.UntilAsync(open);

        Assert.DoesNotContain(hidden, feed.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Seeded words", told.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("999999999999")]
    [InlineData("words")]
    public async Task An_invented_place_is_the_end(string place)
    {
        using var ash = world.Adviser();
        using var feed = await FeedReader.OpenAsync(ash, place);

        Assert.Equal("hello", (await feed.ReadAsync()).Kind);
    }

    private sealed record Event(string Kind, string Id, string Data);

    private sealed class FeedReader(HttpResponseMessage answer, StreamReader lines) : IDisposable
    {

        public string Everything { get; private set; } = "";

        public static async Task<FeedReader> OpenAsync(HttpClient desk, string? after)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "desk/api/feed");
            if (after is not null) request.Headers.Add("Last-Event-ID", after);
            var answer = await desk.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new FeedReader(answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
        }

        public async Task<Event> ReadAsync()
        {
            using var patience = new CancellationTokenSource(Waits.Longest);
            var (kind, id, data) = ("", "", "");
            while (await lines.ReadLineAsync(patience.Token) is { } line)
            {
                Everything += line + "\n";
                if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line["event: ".Length..];
                if (line.StartsWith("id: ", StringComparison.Ordinal)) id = line["id: ".Length..];
                if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line["data: ".Length..];
                if (line == "" && kind != "") return new Event(kind, id, data);
            }
            throw new InvalidOperationException("The feed ended.");
        }

        public async Task<Event> UntilAsync(string words)
        {
            while (true)
            {
                if (await ReadAsync() is { } found && found.Data.Contains(words, StringComparison.Ordinal)) return found;
            }
        }

        public void Dispose()
        {
            lines.Dispose();
            answer.Dispose();
        }
    }
}
