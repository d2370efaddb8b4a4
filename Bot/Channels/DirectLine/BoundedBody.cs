using Microsoft.AspNetCore.Http.Features;

namespace Bot.Channels.DirectLine;

/// <summary>Request bodies that are never read past their limit.</summary>
internal static class BoundedBody
{
    private const int FirstBuffer = 4096;

    /// <summary>Null where the body is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return null;
        using var kept = new MemoryStream((int)(request.ContentLength ?? FirstBuffer));
        var buffer = new byte[FirstBuffer];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (kept.Length + read > limit) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>The form of a multipart request, kept in memory; null where it is larger than the limit or no form.</summary>
    public static async Task<IFormCollection?> ReadFormAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit) return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        var form = new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit, MemoryBufferThreshold = limit });
        try
        {
            return await form.ReadFormAsync(cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
