using Bot.Storage;

namespace Bot.Files;

/// <summary><c>GET /files/{id}</c>: a file that the bot gave, while its link is good.</summary>
internal static class FileEndpoint
{
    public static void MapFiles(this WebApplication app) => app.MapGet(FileLinks.Path + "/{id}", SendAsync);

    private static async Task<IResult> SendAsync(HttpResponse response, string id, long until, string sign, FileLinks links, IDirectLineStore store, CancellationToken cancellationToken)
    {
        if (!id.StartsWith(GivenFiles.Prefix, StringComparison.Ordinal) || !links.IsGood(id, until, sign)) return Gone();
        if (await store.ReadUploadAsync(id, cancellationToken) is not { } file) return Gone();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, no-store";
        // The link is the key: no other page learns it.
        response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.File(file.Content, file.ContentType, file.Name);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Gone() =>
        TypedResults.Text("This link has ended, or the file is gone. Ask for it again in the chat.", statusCode: StatusCodes.Status404NotFound);
}
