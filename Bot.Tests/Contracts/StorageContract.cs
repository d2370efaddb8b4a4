using System.Text;
using Bot.Storage;

namespace Bot.Tests.Contracts;

/// <summary>
/// The ground on which the contracts of storage engines stand. An engine derives a class from each contract, which says only how it is opened.
/// </summary>
public abstract class StorageContract : IAsyncLifetime
{
    private protected static readonly CancellationToken None = CancellationToken.None;
    private protected static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    internal ManualClock Clock { get; } = new();

    private protected IEngineUnderTest Engine { get; private set; } = null!;

    private protected ITurnStore Turns => Engine.Turns;

    private protected IDirectLineStore DirectLine => Engine.DirectLine;

    private protected ICaseStore Cases => Engine.Cases;

    public async Task InitializeAsync()
    {
        Engine = Open();
        await Turns.ProbeAsync(None);
        await Turns.RenewAsync("one", Lease, None);
        await Turns.RenewAsync("two", Lease, None);
    }

    public async Task DisposeAsync() => await Engine.DisposeAsync();

    private protected abstract IEngineUnderTest Open();

    private protected Task<Acceptance> AcceptAsync(string conversation, string id, string text = "text", string? claimFor = null) =>
        Turns.AcceptAsync(new IncomingActivity
        {
            Conversation = conversation,
            RepeatKey = id,
            ActivityId = id,
            Activity = Json(text),
            Caller = Json("caller"),
            ClaimFor = claimFor,
        }, None);

    private protected Task<Acceptance> PostAsync(string conversation, string key, params Upload[] uploads) =>
        Turns.AcceptAsync(new IncomingActivity
        {
            Conversation = conversation,
            RepeatKey = key,
            Activity = Json("{}"),
            Logged = Json("""{"type":"message"}"""),
            Uploads = uploads,
            ClaimFor = "one",
        }, None);

    private protected Retention Ages() => new(
        Clock.GetUtcNow() - TimeSpan.FromHours(24), Clock.GetUtcNow() - TimeSpan.FromDays(90), Clock.GetUtcNow() - TimeSpan.FromDays(365));

    private protected CaseDocument Case(string id, long version, string status = "open") =>
        new(id, "a", "user", Clock.GetUtcNow(), status, "topic", Json("{}"), version);

    private protected static Outgoing.ToConnector Reply(string conversation, string id) =>
        new(id, conversation, SendKind.Send, Json(id), Json("route"));

    private protected static byte[] Json(string text) => Encoding.UTF8.GetBytes(text);

    private protected static string Name(TurnClaim claim) => $"{claim.Conversation}:{claim.ActivityId}";
}

/// <summary>An engine's stores over one database, which a test can lose and open again.</summary>
internal interface IEngineUnderTest : IAsyncDisposable
{
    ITurnStore Turns { get; }

    IDirectLineStore DirectLine { get; }

    ICaseStore Cases { get; }

    /// <summary>Ends the open stores as a lost process would (nothing is handed back or finished) and opens them again.</summary>
    Task ReopenAsync();

    /// <summary>Ends the open stores and opens others at a place that holds nothing at all yet.</summary>
    Task OpenElsewhereAsync();
}
