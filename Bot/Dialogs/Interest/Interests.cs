using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Knowledge.Recommendation;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs.Interest;

/// <summary>What people want to hear of when something new fits: one document for each of a fixed number of shelves, so that a job can read them all.</summary>
internal sealed class Interests(IStorage storage, IOptions<StorageOptions> options, TimeProvider clock) : IKeptApart
{
    private const int Shelves = 64;

    /// <summary>True once it is as old as a plan may be: it ends then, also where its shelf lives on.</summary>
    public bool IsOver(InterestNote interest) => clock.GetUtcNow() - interest.Since > TimeSpan.FromDays(options.Value.PlanRetentionDays);

    public static IReadOnlyList<string> Keys { get; } = [.. Enumerable.Range(0, Shelves).Select(shelf => $"interests/{shelf:00}")];

    public async Task KeepAsync(ITurnContext turn, string goal, LearnerProfile profile, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        var transaction = TurnTransaction.Current ?? throw new InvalidOperationException("An interest is kept within a turn only.");
        var route = new InterestRoute(
            transaction.Conversation, activity.ChannelId ?? "", activity.ServiceUrl ?? "", activity.Conversation.Id, activity.Conversation.TenantId, activity.From?.Id ?? "", activity.Recipient?.Id ?? "", transaction.Caller);
        await ChangeAsync(transaction.Conversation, shelf =>
        {
            shelf.Kept.RemoveAll(interest => interest.Route.Conversation == transaction.Conversation);
            shelf.Kept.Add(new InterestNote(route, goal, profile, clock.GetUtcNow(), []));
        }, cancellationToken);
    }

    /// <returns>False where there was none. "Forget me" calls this too.</returns>
    public async Task<bool> ForgetAsync(string conversation, CancellationToken cancellationToken)
    {
        var removed = 0;
        await ChangeAsync(conversation, shelf => removed = shelf.Kept.RemoveAll(interest => interest.Route.Conversation == conversation), cancellationToken);
        return removed > 0;
    }

    public async Task<IReadOnlyList<HeldRow>> ReadHeldAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        List<HeldRow> held = [];
        foreach (var conversation in person.Conversations)
        {
            if (await FindAsync(conversation, cancellationToken) is { } interest) held.Add(new HeldRow("state", "what you want to hear of when something new fits", JsonSerializer.SerializeToUtf8Bytes(interest)));
        }
        return held;
    }

    public async Task ForgetAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        foreach (var conversation in person.Conversations) await ForgetAsync(conversation, cancellationToken);
    }

    /// <returns>Null where the person does not want to hear any more.</returns>
    public async Task<InterestNote?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        (await ReadAsync(Key(conversation), cancellationToken)).Kept.Find(interest => interest.Route.Conversation == conversation);

    /// <summary>Marks entries as told, so that each is told once.</summary>
    public Task TellAsync(string conversation, IReadOnlyCollection<string> entryIds, CancellationToken cancellationToken) =>
        ChangeAsync(conversation, shelf => shelf.Kept = [.. shelf.Kept.Select(interest =>
            interest.Route.Conversation == conversation ? interest with { Told = [.. interest.Told.Union(entryIds)] } : interest)], cancellationToken);

    private async Task ChangeAsync(string conversation, Action<InterestShelf> change, CancellationToken cancellationToken)
    {
        var key = Key(conversation);
        var shelf = await ReadAsync(key, cancellationToken);
        shelf.Kept.RemoveAll(IsOver);
        change(shelf);
        await storage.WriteAsync(new Dictionary<string, object> { [key] = shelf }, cancellationToken);
    }

    private async Task<InterestShelf> ReadAsync(string key, CancellationToken cancellationToken) =>
        (await storage.ReadAsync([key], cancellationToken)).TryGetValue(key, out var stored) ? ObjectPath.MapValueTo<InterestShelf>(stored) ?? new InterestShelf() : new InterestShelf();

    private static string Key(string conversation) => Keys[SHA256.HashData(Encoding.UTF8.GetBytes(conversation))[0] % Shelves];
}

internal sealed class InterestShelf
{
    public List<InterestNote> Kept { get; set; } = [];
}

/// <param name="Told">Entries that the person was told of.</param>
internal sealed record InterestNote(InterestRoute Route, string Goal, LearnerProfile Profile, DateTimeOffset Since, IReadOnlyList<string> Told);

/// <summary>The way back into the person's conversation.</summary>
internal sealed record InterestRoute(
    string Conversation, string ChannelId, string ServiceUrl, string ConversationId, string? TenantId, string PersonId, string BotId, TurnCaller Caller);
