using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary><c>GET attachments/{id}</c>: what was uploaded. The id is the key to it, as pictures in a page are fetched without a token.</summary>
internal sealed class AttachmentDownload(IDirectLineStore store)
{
    private const string GivenPrefix = "given-";

    // Types that a browser shows without running anything in them.
    private static readonly string[] Safe = ["image/png", "image/jpeg", "image/gif", "image/webp", "text/plain", "text/csv", "application/pdf"];

    public void Map(IEndpointRouteBuilder door) => door.MapGet("/attachments/{id}", SendAsync);

    public static string SafeType(string? type) => Array.Find(Safe, safe => safe.Equals(type?.Split(';')[0].Trim(), StringComparison.OrdinalIgnoreCase)) ?? "application/octet-stream";

    private async Task<IResult> SendAsync(HttpResponse response, string id, CancellationToken cancellationToken)
    {
        // What the bot gave has links that end.
        if (id.StartsWith(GivenPrefix, StringComparison.Ordinal)) return DirectLineError.NotFound();
        if (await store.ReadUploadAsync(id, cancellationToken) is not { } upload) return DirectLineError.NotFound();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.File(upload.Content, upload.ContentType, upload.Name);
    }
}
