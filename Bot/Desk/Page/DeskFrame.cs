using System.Security.Cryptography;
using Bot.Department;
using Bot.Web;
using Microsoft.Extensions.Options;

namespace Bot.Desk.Page;

/// <summary>What every page of the desk has: head, skip link, header, and a policy that lets it run our scripts and talk to this host.</summary>
internal sealed class DeskFrame(PageAssets assets, IOptions<DepartmentOptions> department)
{
    private const int NonceBytes = 16;

    public IResult Send(HttpContext context, string title, Html main, int status = StatusCodes.Status200OK)
    {
        ApplyPolicy(context.Response, "", "");
        return Page(context, title, Html.Of($"""
            <div class="govuk-width-container">
            <main class="page-main" id="main-content" tabindex="-1">
            <h1 class="govuk-heading-l">{title}</h1>
            {main}
            </main>
            </div>
            """), status);
    }

    public IResult SendOff(HttpContext context) => Send(context, "Page not found", Html.Of($"""
        <p class="govuk-body">The adviser desk is not switched on here. Whoever runs this service switches it on with the settings under
        <code>Desk:SignIn</code>, which its README describes.</p>
        """), StatusCodes.Status404NotFound);

    /// <param name="speaksTo">An origin beside our own that the page's script may call; empty for none.</param>
    /// <param name="main">Draws the page, given the nonce for its scripts.</param>
    public IResult SendApplication(HttpContext context, string title, string speaksTo, Func<string, Html> main)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        ApplyPolicy(context.Response, nonce, speaksTo);
        return Page(context, title, main(nonce), StatusCodes.Status200OK);
    }

    /// <summary>From a page at /desk or below it to a file of ours, so that the host works behind a path prefix.</summary>
    public static string Up(HttpContext context) => context.Request.Path.Value?.Count(letter => letter == '/') > 1 ? "../" : "";

    private static void ApplyPolicy(HttpResponse response, string nonce, string speaksTo)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'",
            "base-uri 'none'",
            $"connect-src 'self' {speaksTo}".TrimEnd(),
            "form-action 'self'",
            "frame-ancestors 'none'",
            "img-src 'self' blob:",
            nonce == "" ? "script-src 'none'" : $"script-src 'nonce-{nonce}' 'strict-dynamic'",
            "style-src 'self'",
            // Our script makes elements and sets their text: it never has HTML parsed.
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    private Microsoft.AspNetCore.Http.HttpResults.ContentHttpResult Page(HttpContext context, string title, Html body, int status)
    {
        var up = Up(context);
        var html = Html.Of($"""
            <!DOCTYPE html>
            <html lang="en-GB" class="govuk-template">
            <head>
            <meta charset="utf-8">
            <title>{title} - {department.Value.Name}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <meta name="color-scheme" content="light dark">
            {Links(up)}
                </head>
            <body class="govuk-template__body desk-body">
            <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
            {body}
            </body>
            </html>

            """);
        return TypedResults.Content(html.ToString(), "text/html; charset=utf-8", statusCode: status);
    }

    private Html Links(string up) => !assets.AreBuilt ? Html.Empty : Html.Of($"""
        <link rel="icon" href="{up}{assets.AddressOf("favicon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{up}{assets.AddressOf("desk.css")}">
        """);
}
