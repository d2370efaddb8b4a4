using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps each conversation as a JSON list in <c>folder/channel/conversation.transcript</c>. One process at a time may write.</summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private const string Extension = ".transcript";

    private static readonly JsonWriterOptions _layout = new() { Indented = true, Encoder = ProtocolJson.Options.Encoder };

    private readonly string _folder;
    private readonly bool _startsAfresh;
    private readonly HashSet<string> _started = [];
    private readonly Lock _gate = new();
    private Task _lastWrite = Task.CompletedTask;

    /// <param name="folder">Null for the current directory.</param>
    /// <param name="unitTestMode">Whether the first activity of a conversation replaces what an earlier run left.</param>
    public FileTranscriptLogger(string? folder = null, bool unitTestMode = true)
    {
        _folder = Path.GetFullPath(folder ?? Environment.CurrentDirectory);
        _startsAfresh = unitTestMode;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var path = PathOf(activity.ChannelId, activity.Conversation.Id);
        lock (_gate)
        {
            return _lastWrite = WriteAfterAsync(_lastWrite, path, (Activity)activity);
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId, string conversationId, string? continuationToken = null, DateTimeOffset startDate = default) =>
        TranscriptPages.Of(await ReadAsync(PathOf(channelId, conversationId)).ConfigureAwait(false), continuationToken, startDate);

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string? continuationToken = null)
    {
        var folder = Path.Combine(_folder, FileName(channelId));
        var transcripts = !Directory.Exists(folder)
            ? []
            : new DirectoryInfo(folder).EnumerateFiles("*" + Extension).Select(file => new TranscriptInfo
            {
                ChannelId = channelId,
                Id = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file.Name)),
                Created = new DateTimeOffset(file.CreationTimeUtc, TimeSpan.Zero),
            });
        return Task.FromResult(TranscriptPages.Of(transcripts, continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        var path = PathOf(channelId, conversationId);
        if (File.Exists(path))
            File.Delete(path);
        return Task.CompletedTask;
    }

    // Ids come from outside: what is not a letter or digit is escaped, dots too, so that no id leaves the folder.
    private static string FileName(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return Uri.EscapeDataString(id).Replace(".", "%2E", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal);
    }

    private string PathOf(string channelId, string conversationId) =>
        Path.Combine(_folder, FileName(channelId), FileName(conversationId) + Extension);

    private async Task WriteAfterAsync(Task former, string path, Activity activity)
    {
        // What became of the former activity was told to who logged it.
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var isFirst = _started.Add(path) && _startsAfresh;
        switch (activity.Type)
        {
            case ActivityTypes.MessageUpdate when !isFirst:
                await RewriteAsync(path, known => known.Id == activity.Id ? Replaced(known, activity) : known).ConfigureAwait(false);
                break;
            case ActivityTypes.MessageDelete when !isFirst:
                await RewriteAsync(path, known => known.Id == activity.Id ? Withdrawn(known) : known).ConfigureAwait(false);
                break;
            default:
                await AppendAsync(path, activity, isFirst ? FileMode.Create : FileMode.OpenOrCreate).ConfigureAwait(false);
                break;
        }
    }

    private static async Task<List<Activity>> ReadAsync(string path)
    {
        if (!File.Exists(path))
            return [];
        var utf8 = await File.ReadAllBytesAsync(path).ConfigureAwait(false);
        return JsonSerializer.Deserialize(utf8, ProtocolJson.Shape<List<Activity>>()) ?? [];
    }

    // Only the closing bracket is overwritten: a long conversation costs no more per activity than a short one.
    private static async Task AppendAsync(string path, Activity activity, FileMode mode)
    {
        await using var file = new FileStream(path, mode, FileAccess.Write, FileShare.Read);
        var isEmpty = file.Length == 0;
        if (!isEmpty)
            file.Seek(-1, SeekOrigin.End);
        await file.WriteAsync(isEmpty ? "["u8.ToArray() : ","u8.ToArray()).ConfigureAwait(false);
        await using (var writer = new Utf8JsonWriter(file, _layout))
            JsonSerializer.Serialize(writer, activity, ProtocolJson.Shape<Activity>());
        await file.WriteAsync("]"u8.ToArray()).ConfigureAwait(false);
    }

    private static async Task RewriteAsync(string path, Func<Activity, Activity> change)
    {
        var activities = await ReadAsync(path).ConfigureAwait(false);
        var utf8 = JsonSerializer.SerializeToUtf8Bytes([.. activities.Select(change)], ProtocolJson.Shape<List<Activity>>());
        await File.WriteAllBytesAsync(path, utf8).ConfigureAwait(false);
    }

    private static Activity Replaced(Activity known, Activity update)
    {
        update.Type = known.Type;
        update.LocalTimestamp = known.LocalTimestamp;
        update.Timestamp = known.Timestamp;
        return update;
    }

    private static Activity Withdrawn(Activity known) => new()
    {
        Id = known.Id,
        Type = ActivityTypes.MessageDelete,
        ChannelId = known.ChannelId,
        Conversation = known.Conversation,
        From = new ChannelAccount { Id = "deleted", Role = known.From?.Role },
        Recipient = known.Recipient,
        ReplyToId = known.ReplyToId,
        ServiceUrl = known.ServiceUrl,
        Locale = known.Locale,
        Timestamp = known.Timestamp,
        LocalTimestamp = known.LocalTimestamp,
    };
}
