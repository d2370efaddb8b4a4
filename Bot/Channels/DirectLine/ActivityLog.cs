using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>A conversation's log as clients read it.</summary>
internal sealed class ActivityLog(IDirectLineStore store)
{
    // A client that has more to catch up on asks again from the watermark that it got.
    private const int MostPerAnswer = 1000;

    /// <summary>An activity set that says that somebody types. It moves no watermark, because no log holds it.</summary>
    public static byte[] Typing { get; } = """{"activities":[{"type":"typing","channelId":"directline","from":{"id":"skillsadvisor","role":"bot"}}]}"""u8.ToArray();

    /// <summary>The same for a piece of text that is still being worded.</summary>
    public static byte[] Live(byte[] activity) => [.. """{"activities":["""u8, .. activity, .. "]}"u8];

    /// <summary>What came after the watermark. One that this conversation has not reached is not its own: it then gets the whole history.</summary>
    /// <returns>An activity set as JSON; null where the watermark is none.</returns>
    public async Task<byte[]?> ReadAsync(string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        if (await PositionAsync(conversationId, watermark, cancellationToken) is not { } after) return null;
        var activities = await store.ReadLogAsync(ConversationKey.OfDirectLine(conversationId), after, MostPerAnswer, cancellationToken);
        return Set(activities, activities is [.., var last] ? last.Watermark : after);
    }

    /// <summary>What came after the watermark and then what comes, each activity as a set of its own, until the conversation ends.</summary>
    public async IAsyncEnumerable<byte[]> FollowAsync(
        string conversationId, long after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var activity in store.FollowLogAsync(ConversationKey.OfDirectLine(conversationId), after, cancellationToken))
            yield return Set([activity], activity.Watermark);
    }

    /// <returns>The number that a watermark stands for, 0 for the start; null where it is none.</returns>
    public async Task<long?> PositionAsync(string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(watermark) || watermark == "-") return 0;
        if (!long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var after)) return null;
        var conversation = await store.ReadConversationAsync(ConversationKey.OfDirectLine(conversationId), cancellationToken);
        return after <= conversation?.Watermark ? after : 0;
    }

    private static byte[] Set(IReadOnlyList<LoggedActivity> activities, long watermark)
    {
        var json = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(json);
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var activity in activities) writer.WriteRawValue(activity.ToJson(), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteString("watermark"u8, watermark.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan.ToArray();
    }
}
