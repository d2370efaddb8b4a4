using System.Security.Cryptography;
using Bot.Channels.DirectLine;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Bot.Files;

/// <param name="Url">Where the other side of a hand-off can fetch it.</param>
/// <param name="Copy">Its bytes, where they were fetched from the channel: to be stored with the turn.</param>
internal sealed record ReceivedFile(string Name, string ContentType, string Url, Upload? Copy);

/// <summary>
/// Files of a message that came by a channel. In Teams only the bot may fetch them, and only for a while: they are copied at once, so that whoever is
/// at the other end can open them. What cannot be fetched keeps its name and the channel's own address.
/// </summary>
internal sealed class ReceivedFiles(
    BotFrameworkAuthentication authentication, IHttpClientFactory web, FileLinks links, TimeProvider clock, ILogger<ReceivedFiles> logger)
{
    public const string Client = "received-files";
    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";
    private const string Channel = "msteams";
    private const int LargestFile = 4 * 1024 * 1024;
    private const int MostFiles = 10;
    private const int LongestName = 200;

    // In the middle of a turn, which has thirty seconds in all.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);
    private static readonly string[] _fileHosts = [".sharepoint.com", ".sharepoint.us", ".sharepoint.de", ".sharepoint.cn"];

    /// <summary>The files, their copies stored with the running turn in its own conversation.</summary>
    public async Task<IReadOnlyList<ReceivedFile>> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        var files = await ReadAsync(activity, cancellationToken);
        var turn = TurnTransaction.Current ?? throw new InvalidOperationException("Files are only taken within a turn.");
        foreach (var copy in files.Select(file => file.Copy).OfType<Upload>()) turn.Store(copy with { Conversation = turn.Conversation });
        return files;
    }

    /// <summary>The files; whoever calls stores the copies.</summary>
    public async Task<IReadOnlyList<ReceivedFile>> ReadAsync(Activity activity, CancellationToken cancellationToken)
    {
        List<ReceivedFile> files = [];
        foreach (var file in (activity.Attachments ?? []).Where(file => AddressOf(file) is not null).Take(MostFiles))
            files.Add(await ReadOneAsync(activity, file, AddressOf(file) ?? "", cancellationToken));
        return files;
    }

    // A channel shows a message's own text again as an attachment without an address; that is no file.
    private static string? AddressOf(Attachment file) =>
        file.ContentType == DownloadInfo && ObjectPath.MapValueTo<Download>(file.Content)?.DownloadUrl is { Length: > 0 } download ? download : file.ContentUrl is { Length: > 0 } address ? address : null;

    private async Task<ReceivedFile> ReadOneAsync(Activity activity, Attachment file, string address, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName((file.Name ?? "").Replace('\\', '/')) is { Length: > 0 } given ? given : "picture";
        if (name.Length > LongestName) name = name[..LongestName];
        var asItCame = new ReceivedFile(name, file.ContentType ?? "", file.ContentUrl ?? address, null);
        if (activity.ChannelId != Channel || !Uri.TryCreate(address, UriKind.Absolute, out var uri)) return asItCame;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_patience);
        try
        {
            if (await FetchAsync(activity, file, uri, limit.Token) is not { Length: > 0 } bytes) return asItCame;
            var id = RandomNumberGenerator.GetHexString(32, lowercase: true);
            var type = AttachmentDownload.SafeType(file.ContentType);
            return new ReceivedFile(name, type, links.OfUpload(id), new Upload(id, "", name, type, bytes, clock.GetUtcNow()));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ErrorResponseException or UnauthorizedAccessException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogNotFetched(e.GetType().Name);
            return asItCame;
        }
    }

    // A file has an address that is a key in itself, at the places where Teams keeps files; a picture lies with the connector, which asks who we are.
    private async Task<byte[]?> FetchAsync(Activity activity, Attachment file, Uri address, CancellationToken cancellationToken)
    {
        var isOfChannel = Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) && service.Authority == address.Authority && service.Scheme == address.Scheme;
        if (file.ContentType != DownloadInfo) return isOfChannel ? await FetchPictureAsync(activity, address, cancellationToken) : null;
        var isOfFiles = address.Scheme == Uri.UriSchemeHttps && _fileHosts.Any(host => address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));
        if (!isOfChannel && !isOfFiles) return null;
        using var client = web.CreateClient(Client);
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        return await ReadAsync(stream, cancellationToken);
    }

    private async Task<byte[]?> FetchPictureAsync(Activity activity, Uri address, CancellationToken cancellationToken)
    {
        if (address.AbsolutePath.Split('/') is not [.., "attachments", var id, "views", var view]) return null;
        var caller = TurnTransaction.Current?.Caller ?? TurnCaller.OwnDoor;
        var factory = authentication.CreateConnectorFactory(caller.ToIdentity());
        var connector = await factory.CreateAsync(activity.ServiceUrl, caller.Audience ?? authentication.GetOriginatingAudience(), cancellationToken);
        using var _ = connector as IDisposable;
        await using var stream = await ((IConnectorClient)connector).Attachments.GetAttachmentAsync(id, view, cancellationToken);
        return await ReadAsync(stream, cancellationToken);
    }

    /// <returns>Null where it is larger than what is taken.</returns>
    private static async Task<byte[]?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var part = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > LargestFile) return null;
            bytes.Write(part, 0, read);
        }
        return bytes.ToArray();
    }

    private sealed record Download
    {
        public string? DownloadUrl { get; init; }
    }
}

internal static partial class ReceivedFilesLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A file of a message could not be fetched from its channel: {Reason}")]
    public static partial void LogNotFetched(this ILogger<ReceivedFiles> logger, string reason);
}
