using Bot.Sdk;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>
/// All that one run of a turn reads and wants to change. Nothing of it is visible to anyone until <see cref="ToCommit"/> is committed;
/// a run that fails or loses a race is dropped with its transaction.
/// </summary>
internal sealed class TurnTransaction(TurnClaim claim, ITurnStore store, StateSchema schema, TimeProvider clock)
{
    /// <summary>Stands where words stood that are not kept.</summary>
    public const string NotKept = "[background]";

    private static readonly AsyncLocal<TurnTransaction?> Flowing = new();

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StateWrite> written = new(StringComparer.Ordinal);
    private readonly List<Outgoing> outgoing = [];
    private readonly List<CaseWrite> cases = [];
    private bool closed;
    private Speaker? speaker;
    private byte[]? kept;
    private string[] unkept = [];
    private KnownPerson? forgotten;
    private readonly List<Upload> files = [];
    private volatile bool isStreaming;
    private int streams;

    /// <summary>The transaction of the turn that this code runs in; null outside a turn.</summary>
    public static TurnTransaction? Current => Flowing.Value;

    public TurnClaim Claim => claim;

    public string Conversation => claim.Conversation;

    /// <summary>What a person and an operator can name the turn by.</summary>
    public string TurnId => $"T{claim.Sequence}";

    public TurnCaller Caller { get; } = TurnCaller.FromJson(claim.Caller);

    /// <summary>The incoming activity, made anew for each run: a run may change it as it likes.</summary>
    public Activity ReadActivity()
    {
        var activity = ActivityJson.Read(claim.Activity) ?? throw new InvalidOperationException("The stored activity is empty.");
        activity.Id = claim.ActivityId;
        var isAlone = activity.Conversation is { IsGroup: not true } and not { ConversationType: "channel" or "groupChat" };
        speaker = isAlone && activity is { ChannelId: { } channel, From: { Id: { Length: > 0 } person, Role: not RoleTypes.Bot } } ? new Speaker(channel, person) : null;
        return activity;
    }

    /// <summary>Lets the person's own line stay in the Direct Line log in other words than they came in.</summary>
    public void KeepAs(string text)
    {
        lock (gate)
        {
            RefuseIfClosed();
            if (ConversationKey.IsDirectLine(Conversation)) kept = KeptLine.Of(claim.Activity, text);
        }
    }

    /// <summary>Lets the turn understand these words and store none of them: neither in its state nor with a case.</summary>
    public void KeepNone(IEnumerable<string> words)
    {
        lock (gate)
        {
            RefuseIfClosed();
            unkept = [.. unkept.Union(words, StringComparer.OrdinalIgnoreCase)];
        }
    }

    /// <summary>Stores a file that the bot gives in this talk.</summary>
    public void Store(Upload file)
    {
        lock (gate)
        {
            RefuseIfClosed();
            files.Add(file);
        }
    }

    /// <summary>Erases, with this turn, all that is held of the person.</summary>
    public void Forget(KnownPerson person)
    {
        lock (gate)
        {
            RefuseIfClosed();
            forgotten = person;
            // What this turn kept of the person's words goes as well.
            kept = null;
        }
    }

    /// <summary>Makes this the transaction of everything that is awaited from here.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> turn)
    {
        Flowing.Value = this;
        return await turn();
    }

    /// <summary>The documents that exist, with what this turn has written over what is stored.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        Dictionary<string, byte[]> found = new(StringComparer.Ordinal);
        List<string> missing = [];
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (!written.TryGetValue(key, out var write)) missing.Add(key);
                else if (write.Json is not null) found[key] = write.Json;
            }
        }
        if (missing.Count == 0) return found;

        var documents = await store.ReadStateAsync(missing, cancellationToken);
        lock (gate)
        {
            // The first version seen is the one that the turn is held to, also when a later read sees a newer one.
            foreach (var document in documents)
            {
                found[document.Key] = schema.Upgrade(document);
                read.TryAdd(document.Key, document.Version);
            }
            foreach (var key in missing) read.TryAdd(key, 0);
        }
        return found;
    }

    public void WriteState(string key, byte[]? json)
    {
        lock (gate)
        {
            RefuseIfClosed();
            written[key] = new StateWrite(key, json, schema.Current, read.TryGetValue(key, out var version) ? version : null);
        }
    }

    /// <summary>Adds what is to be sent once the turn is committed, in the order of the calls.</summary>
    public void Send(Outgoing activity)
    {
        lock (gate)
        {
            RefuseIfClosed();
            outgoing.Add(activity);
        }
    }

    public void Write(CaseWrite change)
    {
        lock (gate)
        {
            RefuseIfClosed();
            // A turn that changes a case twice wants the last form with all that happened.
            var before = cases.FindIndex(one => one.Case.Id == change.Case.Id);
            if (before < 0) cases.Add(change);
            else cases[before] = new CaseWrite(change.Case with { Version = cases[before].Case.Version }, [.. cases[before].Events, .. change.Events]);
        }
    }

    /// <summary>True while text of a reply is being shown: a plain typing sign would only hide it.</summary>
    public bool IsStreaming { get => isStreaming; set => isStreaming = value; }

    /// <returns>From 1, for each stream of this run.</returns>
    public int NextStream() => Interlocked.Increment(ref streams);

    public string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();

    /// <summary>Closes the transaction: what a runaway part of the turn still tries to change is refused.</summary>
    public TurnCommit ToCommit(TurnAnswer? answer, string? claimNextFor)
    {
        lock (gate)
        {
            closed = true;
            return new TurnCommit
            {
                Claim = claim,
                State = [.. written.Values.Select(Washed)],
                Outgoing = [.. outgoing],
                Cases = [.. cases.Select(Washed)],
                Result = answer?.ToStored(),
                Speaker = speaker,
                Kept = kept,
                Files = [.. files],
                Forget = forgotten,
                ClaimNextFor = claimNextFor,
            };
        }
    }

    private StateWrite Washed(StateWrite write) => unkept.Length == 0 || write.Json is null ? write : write with { Json = WashedJson.Of(write.Json, unkept, NotKept) };

    private CaseWrite Washed(CaseWrite write) => unkept.Length == 0
        ? write
        : new CaseWrite(
            write.Case with { Json = WashedJson.Of(write.Case.Json, unkept, NotKept) },
            [.. write.Events.Select(happened => happened with { Json = WashedJson.Of(happened.Json, unkept, NotKept) })]);

    public void Drop()
    {
        lock (gate) closed = true;
    }

    private void RefuseIfClosed()
    {
        if (closed) throw new InvalidOperationException("The turn is over: nothing can be changed through it any more.");
    }
}
