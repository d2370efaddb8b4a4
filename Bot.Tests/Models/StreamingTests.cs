using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Storage;
using Bot.Tests.Builder.Stubs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Models;

/// <summary>An answer is shown while it is worded: in web chat over the real stream, in Teams over the real connector calls.</summary>
[Collection(RealTime.Name)]
public sealed class StreamingTests
{
    private const string Asked = "Who can join the Future Leaders Scheme?";

    // A healthy deployment: half a second to the first token, then about eighty tokens a second.
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _each = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task In_web_chat_the_text_grows_and_the_reply_ends_the_stream()
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready") : new ModelReply.Says(Sentences(request, 4)) { First = _first, Each = _each });
        using var host = new ModelHost(server.Url, ("ChatSeconds", "7"));
        await using var line = await LiveLine.OpenAsync(host);

        await line.SayAsync(Asked);
        var shown = await line.UntilAsync(activity => activity.IsReply);

        var pieces = shown.Where(activity => activity.Kind is not null).SkipLast(1).ToList();
        Assert.Equal("informative", pieces[0].Kind);
        Assert.StartsWith("Reading the page", pieces[0].Text, StringComparison.Ordinal);
        Assert.NotEmpty(pieces.Skip(1));
        Assert.All(pieces.Skip(1), piece => Assert.Equal(("streaming", pieces[0].Id), (piece.Kind, piece.Stream)));
        Assert.Equal(Enumerable.Range(1, pieces.Count), pieces.Select(piece => piece.Sequence ?? 0));
        var reply = shown[^1];
        Assert.Equal(("final", pieces[0].Id, null), (reply.Kind, reply.Stream, reply.Sequence));
        // Each piece is the beginning of the next, and of the reply.
        Assert.All(pieces.Skip(1).Zip(pieces.Skip(2).Append(reply)), pair => Assert.StartsWith(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));
        Assert.All(pieces.Zip(pieces.Skip(1)), pair => Assert.InRange(Stopwatch.GetElapsedTime(pair.First.At, pair.Second.At).TotalSeconds, 0.9, 60));
        Assert.Contains("AIGeneratedContent", reply.Json.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Source", reply.Text, StringComparison.Ordinal);
        // No plain typing sign hides the text, and nothing of the stream is kept.
        Assert.DoesNotContain(shown.SkipWhile(activity => activity.Kind is null), activity => activity.Kind is null);
        var log = await host.Services.GetRequiredService<IDirectLineStore>().ReadLogAsync(ConversationKey.OfDirectLine(line.Conversation), 0, 100, CancellationToken.None);
        Assert.DoesNotContain(log, one => System.Text.Encoding.UTF8.GetString(one.Activity).Contains("\"typing\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_words_are_seen_before_the_model_has_written_the_rest_and_within_two_and_a_half_seconds()
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready") : new ModelReply.Says(Sentences(request, 5)) { First = _first, Each = _each });
        using var host = new ModelHost(server.Url, ("ChatSeconds", "7"));
        List<double> seconds = [];

        // A machine that runs other tests as well may be late: the best of four talks counts. The first compiles.
        for (var i = 0; i < 4 && (seconds.Count < 2 || seconds.Min() > 2.5); i++)
        {
            await using var line = await LiveLine.OpenAsync(host);
            var start = Stopwatch.GetTimestamp();
            await line.SayAsync($"{Asked} {new string('?', i)}");
            var shown = await line.UntilAsync(activity => activity.Kind == "streaming" || activity.IsReply);
            Assert.Equal("streaming", shown[^1].Kind);
            seconds.Add(Stopwatch.GetElapsedTime(start, shown[^1].At).TotalSeconds);
        }

        Assert.InRange(seconds.Min(), 0, 2.5);
    }

    [Fact]
    public async Task What_the_check_stops_is_never_seen()
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready")
            : new ModelReply.Says(WordingFaultTests.Quoting(request, text => text.TrimEnd('.') + ", for £4,321.")) { First = _first, Each = _each });
        using var host = new ModelHost(server.Url, ("ChatSeconds", "7"));
        await using var line = await LiveLine.OpenAsync(host);

        await line.SayAsync(Asked);
        var shown = await line.UntilAsync(activity => activity.IsReply);

        Assert.DoesNotContain(shown, activity => activity.Text.Contains("4,321", StringComparison.Ordinal));
        Assert.Contains("Source", shown[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("AIGeneratedContent", shown[^1].Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_shown_before_the_guard_has_let_the_talk_pass()
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready") : new ModelReply.Says(Sentences(request, 4)) { Each = _each });
        server.Aside = _ => new ModelReply.Says("""{"verdict":"fail"}""");
        using var host = new ModelHost(server.Url, ("ChatSeconds", "7"));
        await using var line = await LiveLine.OpenAsync(host);

        await line.SayAsync(Asked);
        var shown = await line.UntilAsync(activity => activity.IsReply);

        Assert.DoesNotContain(shown, activity => activity.Kind == "streaming");
        Assert.DoesNotContain("AIGeneratedContent", shown[^1].Json.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_switch_off_nothing_is_streamed()
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready") : new ModelReply.Says(Sentences(request, 3)) { First = _first, Each = _each });
        using var host = new ModelHost(server.Url, ("Streaming", "false"), ("ChatSeconds", "7"));
        await using var line = await LiveLine.OpenAsync(host);

        await line.SayAsync(Asked);
        var shown = await line.UntilAsync(activity => activity.IsReply);

        Assert.All(shown, activity => Assert.Null(activity.Kind));
        Assert.Contains("AIGeneratedContent", shown[^1].Json.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202, false)]
    [InlineData(403, true)]
    public async Task Teams_gets_a_stream_by_its_own_rules_and_the_reply_in_any_case(int statusOfFinal, bool isSentAgain)
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready") : new ModelReply.Says(Sentences(request, 4)) { First = _first, Each = _each });
        var (calls, replied) = (new List<JsonElement>(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await using var teams = await LoopbackServer.StartAsync(async context =>
        {
            context.Request.Body.Position = 0;
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            var activity = body.RootElement.Clone();
            lock (calls) calls.Add(activity);
            var isFinal = KindOf(activity) == "final";
            context.Response.StatusCode = isFinal ? statusOfFinal : 201;
            context.Response.ContentType = "application/json";
            // Only the first piece of a stream gets an id.
            await context.Response.WriteAsync(SequenceOf(activity) is 1 ? """{"id":"a-0001"}""" : isFinal && isSentAgain ? """{"error":{"code":"ContentStreamNotAllowed","message":"over"}}""" : "{}");
            if (activity.GetProperty("type").GetString() == "message" && (!isFinal || !isSentAgain)) replied.TrySetResult();
        });
        teams.BeforeKeeping = context => context.Request.EnableBuffering();
        using var host = new ModelHost(server.Url, ("ChatSeconds", "7"));

        using var posted = await host.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "message", id = "m-1", channelId = "msteams", serviceUrl = teams.Url, text = Asked, from = new { id = "person" }, recipient = new { id = "bot" },
            conversation = new { id = "a:1", conversationType = "personal", tenantId = "t" },
        });
        posted.EnsureSuccessStatusCode();
        await replied.Task.WaitAsync(Waits.Longest);

        var stream = calls.Where(call => KindOf(call) is not null).ToList();
        Assert.Equal("informative", KindOf(stream[0]));
        Assert.Equal(["final"], stream.Select(KindOf).Except(["informative", "streaming"]));
        Assert.Equal("final", KindOf(stream[^1]));
        Assert.Equal(Enumerable.Range(1, stream.Count - 1).Select(number => (int?)number).Append(null), stream.Select(SequenceOf));
        Assert.Equal([null, .. Enumerable.Repeat("a-0001", stream.Count - 1)], stream.Select(call => InfoOf(call)?.TryGetProperty("streamId", out var id) == true ? id.GetString() : null));
        Assert.All(stream.SkipLast(1), call => Assert.Equal("typing", call.GetProperty("type").GetString()));
        // Label, citations and thumbs belong to the last message alone.
        Assert.All(stream.SkipLast(1), call => Assert.DoesNotContain("schema.org", call.GetRawText(), StringComparison.Ordinal));
        var reply = calls[^1];
        Assert.Contains("AIGeneratedContent", reply.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("default", reply.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString());
        Assert.Equal(isSentAgain ? null : "final", KindOf(reply));
        Assert.Equal(isSentAgain ? 2 : 1, calls.Count(call => call.GetProperty("type").GetString() == "message"));
    }

    [Fact]
    public async Task In_a_channel_of_Teams_nothing_is_streamed()
    {
        await using var server = await ModelServer.StartAsync(request => request.Form is null ? new ModelReply.Says("ready") : new ModelReply.Says(Sentences(request, 3)));
        var replied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var teams = await LoopbackServer.StartAsync(context =>
        {
            replied.TrySetResult();
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""{"id":"x"}""");
        });
        using var host = new ModelHost(server.Url, ("ChatSeconds", "7"));

        using var posted = await host.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "message", id = "m-2", channelId = "msteams", serviceUrl = teams.Url, text = $"<at>Bot</at> {Asked}", from = new { id = "person" }, recipient = new { id = "bot" },
            conversation = new { id = "19:x@thread.tacv2", conversationType = "channel", isGroup = true, tenantId = "t" },
        });
        posted.EnsureSuccessStatusCode();
        await replied.Task.WaitAsync(Waits.Longest);

        Assert.DoesNotContain(teams.Calls, call => call.Body.Contains("streaminfo", StringComparison.Ordinal));
    }

    private static JsonElement? InfoOf(JsonElement activity) => activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "streaminfo").Select(entity => (JsonElement?)entity).SingleOrDefault()
        : null;

    private static string? KindOf(JsonElement activity) => InfoOf(activity)?.GetProperty("streamType").GetString();

    private static int? SequenceOf(JsonElement activity) => InfoOf(activity) is { } info && info.TryGetProperty("streamSequence", out var sequence) ? sequence.GetInt32() : null;

    /// <summary>So many sentences of the first passages, word for word.</summary>
    internal static string Sentences(ModelRequest request, int count)
    {
        using var task = JsonDocument.Parse(request.Messages[1]);
        var sentences = task.RootElement.GetProperty("passages").EnumerateArray()
            .SelectMany(passage => Bot.Knowledge.Answers.Composing.SentenceSplitter.Split(passage.GetProperty("text").GetString()!)
                .Where(text => !text.Contains("LINK", StringComparison.Ordinal)).Select(text => new { text, passage = passage.GetProperty("id").GetString() }))
            .Take(count);
        return JsonSerializer.Serialize(new { completeness = "complete", sentences });
    }
}
