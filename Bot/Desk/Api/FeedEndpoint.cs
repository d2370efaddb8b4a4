using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Desk.Api;

/// <summary>
/// <c>GET feed</c>: what happens to the reader's cases, as Server-Sent Events. <c>Last-Event-ID</c> resumes. It tells that something happened and
/// never what was written: the page reads the case again, so a lost or doubled event does no harm.
/// </summary>
internal sealed class FeedEndpoint(
    CaseQueries queries, CaseWords words, ICaseStore store, TypingSigns typing, Presence presence, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    // Proxies drop a line that is silent for a minute; the page takes 40 s of silence for a dead line.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    // Then the page connects anew, and who is there is asked anew.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    // Whoever has missed more reads everything again, which is less.
    private const int MostMissed = 500;
    private const int MostWaiting = 1000;

    public void Map(IEndpointRouteBuilder api) => api.MapGet("/feed", SendAsync).Needs(DeskRoles.Adviser | DeskRoles.Lead);

    private async Task SendAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var reader = DeskGate.ReaderOf(context);
        var end = await queries.EndOfFeedAsync(cancellationToken);
        var after = AfterOf(context.Request, end);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using var limit = new CancellationTokenSource(Longest, clock);
        using var ended = limit.Token.Register(over.Cancel);
        var lines = Channel.CreateBounded<string>(MostWaiting);
        Task[] sources =
        [
            TellCasesAsync(reader, after, lines.Writer, over.Token),
            TellTypingAsync(reader, lines.Writer, over.Token),
            BeatAsync(reader, lines.Writer, over.Token),
        ];
        try
        {
            await WriteAsync(context.Response, Event(after == end ? "hello" : "resumed", after, "{}"), over.Token);
            await foreach (var line in lines.Reader.ReadAllAsync(over.Token)) await WriteAsync(context.Response, line, over.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The page has gone, the host stops, or the time is over: a page that is still there connects anew.
        }
        await over.CancelAsync();
        await Task.WhenAll(sources);
    }

    private async Task TellCasesAsync(Adviser reader, long after, ChannelWriter<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var change in queries.FollowAsync(reader, after, cancellationToken))
            {
                var notice = new CaseNotice(change.Case.Reference, change.What.Kind, words.Call(change, reader));
                await lines.WriteAsync(Event("case", change.Sequence, JsonSerializer.Serialize(notice, DeskJson.Default.CaseNotice)), cancellationToken);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or StoreUnavailableException)
        {
            // The page is told by the end of the line, and resumes where it was.
        }
        lines.TryComplete();
    }

    private async Task TellTypingAsync(Adviser reader, ChannelWriter<string> lines, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var sign in typing.WatchAsync(Typist.Person, cancellationToken))
            {
                foreach (var it in await queries.MineAsync(reader, cancellationToken))
                {
                    if (await store.ReadCaseAsync(it.Reference, cancellationToken) is not { } document || document.Conversation != sign.Conversation) continue;
                    await lines.WriteAsync(Event("typing", null, JsonSerializer.Serialize(new TypingNotice(it.Reference, IsTyping: true), DeskJson.Default.TypingNotice)), cancellationToken);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or StoreUnavailableException or ChannelClosedException)
        {
            // Signs are not worth a reconnect.
        }
    }

    private async Task BeatAsync(Adviser reader, ChannelWriter<string> lines, CancellationToken cancellationToken)
    {
        using var beat = new PeriodicTimer(Beat, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(cancellationToken))
            {
                lines.TryWrite(":\n\n");
                await presence.SeeAsync(reader, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    private static long AfterOf(HttpRequest request, long end) =>
        long.TryParse(request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last <= end && end - last <= MostMissed ? last : end;

    private static string Event(string kind, long? id, string data) =>
        string.Create(CultureInfo.InvariantCulture, $"{(id is { } number ? $"id: {number}\n" : "")}event: {kind}\ndata: {data}\n\n");

    private static async Task WriteAsync(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
