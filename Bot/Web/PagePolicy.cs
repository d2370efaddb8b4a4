using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>What a browser may do with our pages: run our scripts, talk to this host, and nothing else.</summary>
internal sealed class PagePolicy(IOptions<WebChatOptions> options)
{
    private const int NonceBytes = 16;
    // The digest of nothing: a part of Web Chat adds an empty style element without the nonce and fills it by script, which is allowed.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>Sets the headers of a page and returns the nonce that its script and style elements carry.</summary>
    public string Apply(HttpResponse response)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        var frames = string.Join(' ', options.Value.EmbeddingOrigins.Prepend("'self'"));
        var headers = response.Headers;
        // Web Chat draws its icons from blob: and data:, and adds style elements with the nonce; a message may name an image of any host, which is not fetched.
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "base-uri 'none'",
            // A file that is attached is read from a blob: of the page itself.
            "connect-src 'self' blob:",
            "form-action 'self'",
            $"frame-ancestors {frames}",
            "img-src 'self' data: blob:",
            $"script-src 'nonce-{nonce}' 'strict-dynamic'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (options.Value.EmbeddingOrigins.Count == 0) headers.XFrameOptions = "SAMEORIGIN";
        return nonce;
    }
}
