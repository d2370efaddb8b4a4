using Bot.Department;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>What every page has: head, skip link, header, footer.</summary>
internal sealed class PageFrame(PageAssets assets, PagePolicy policy, IOptions<DepartmentOptions> department)
{
    /// <param name="main">Draws what is between header and footer, given the nonce for its scripts.</param>
    public IResult Send(HttpContext context, string title, Func<string, Html> main)
    {
        var nonce = policy.Apply(context.Response);
        return TypedResults.Content(Draw(title, main(nonce), nonce).ToString(), "text/html; charset=utf-8");
    }

    private Html Draw(string title, Html main, string nonce) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en-GB" class="govuk-template">
        <head>
        <meta charset="utf-8">
        <title>{title} - {department.Value.Name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <meta name="color-scheme" content="light dark">
        {Links()}
        <script nonce="{nonce}">document.documentElement.classList.add('js');</script>
        </head>
        <body class="govuk-template__body">
        <a href="#main-content" class="govuk-skip-link">Skip to main content</a>
        <header class="govuk-generic-header">
        <div class="govuk-generic-header__container govuk-width-container">
        <div class="govuk-generic-header__logo"><span class="page-header__name">{department.Value.Name}</span></div>
        </div>
        </header>
        <div class="govuk-width-container">
        <main class="page-main" id="main-content" tabindex="-1">
        {main}
        </main>
        </div>
        {Footer()}
        </body>
        </html>

        """);

    private Html Links() => !assets.AreBuilt ? Html.Empty : Html.Of($"""
        <link rel="icon" href="{assets.AddressOf("favicon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{assets.AddressOf("page.css")}">
        """);

    private Html Footer() => department.Value.Links.Count == 0 ? Html.Empty : Html.Of($"""
        <footer class="page-footer">
        <div class="govuk-width-container">
        <ul class="page-footer__links">
        {Html.Each(department.Value.Links, link => Html.Of($"""
            <li><a class="govuk-link" href="{link.Url}">{link.Text}</a></li>

            """))}</ul>
        </div>
        </footer>
        """);
}
