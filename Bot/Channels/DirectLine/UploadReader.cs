using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

internal abstract record UploadReading
{
    private UploadReading() { }

    internal sealed record Read(PostedActivity Activity, IReadOnlyList<Upload> Files) : UploadReading;

    internal sealed record Refused(IResult Answer) : UploadReading;
}

/// <summary>Reads an upload: files, and the activity that they come with.</summary>
internal sealed class UploadReader(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const int MostFiles = 10;
    private const int LongestName = 200;
    private const string ActivityPart = "activity";

    public async Task<UploadReading> ReadAsync(HttpRequest request, string conversationId, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType) return new UploadReading.Refused(DirectLineError.NoMultipart());
        if (request.ContentLength > options.Value.LargestUpload) return new UploadReading.Refused(DirectLineError.TooLarge(options.Value.LargestUpload));
        if (await BoundedBody.ReadFormAsync(request, options.Value.LargestUpload, cancellationToken) is not { } form)
            return new UploadReading.Refused(DirectLineError.Bad("The form cannot be read, or is too large."));

        var files = form.Files.Where(file => file.Name != ActivityPart).ToList();
        if (files.Count is 0 or > MostFiles) return new UploadReading.Refused(DirectLineError.Bad($"An upload has 1 to {MostFiles} files."));
        if (PostedActivity.Read(await ReadActivityAsync(form, cancellationToken), out var fault) is not { } activity) return new UploadReading.Refused(DirectLineError.Bad(fault));

        var kept = new List<Upload>();
        foreach (var file in files) kept.Add(await KeepAsync(file, conversationId, cancellationToken));
        activity.Fields["attachments"] = new JsonArray([.. kept.Select(file => AttachmentOf(request, file))]);
        return new UploadReading.Read(activity, kept);
    }

    // Clients send the activity as a part of its own; without one, the files are a message.
    private static async Task<byte[]> ReadActivityAsync(IFormCollection form, CancellationToken cancellationToken) =>
        form.Files.GetFile(ActivityPart) is { } part ? await BytesAsync(part, cancellationToken)
        : form.TryGetValue(ActivityPart, out var text) ? System.Text.Encoding.UTF8.GetBytes(text.ToString())
        : """{"type":"message"}"""u8.ToArray();

    private async Task<Upload> KeepAsync(IFormFile file, string conversationId, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        return new Upload(
            RandomNumberGenerator.GetHexString(32, lowercase: true),
            ConversationKey.OfDirectLine(conversationId),
            name.Length > LongestName ? name[..LongestName] : name,
            AttachmentDownload.SafeType(file.ContentType),
            await BytesAsync(file, cancellationToken),
            clock.GetUtcNow());
    }

    private static JsonObject AttachmentOf(HttpRequest request, Upload file) => new()
    {
        ["contentType"] = file.ContentType,
        ["contentUrl"] = OwnAddress.OfUpload(request, file.Id),
        ["name"] = file.Name,
    };

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
