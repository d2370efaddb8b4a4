using Bot.Department;
using Bot.Desk.SignIn;
using Bot.Web;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Bot.Desk.Page;

/// <summary>
/// <c>/desk</c> and <c>/desk/insight</c>: a shell without any data, so anyone may fetch it. Everything in it comes through the API, which
/// asks who is there.
/// </summary>
internal sealed class DeskPage(
    DeskMode mode, DeskFrame frame, PageAssets assets, IssuerKeys issuer, Sessions sessions, OneTimeLink link,
    IOptions<SignInOptions> signIn, IOptions<DepartmentOptions> department)
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/desk", (HttpContext context, CancellationToken cancellationToken) => SendAsync(context, "desk", cancellationToken));
        endpoints.MapGet("/desk/insight", (HttpContext context, CancellationToken cancellationToken) => SendAsync(context, "insight", cancellationToken));
    }

    private async Task<IResult> SendAsync(HttpContext context, string view, CancellationToken cancellationToken)
    {
        if (mode == DeskMode.Off) return frame.SendOff(context);
        if (!assets.AreBuilt) return frame.Send(context, "The adviser desk is not installed", Html.Of($"""<p class="govuk-body">This server was built without Node. Build it again with Node 20.19 or later.</p>"""));
        if (mode == DeskMode.OneTimeLink && !HasSession(context)) link.Offer();
        var published = mode == DeskMode.Tokens ? await issuer.ReadAsync(cancellationToken) : null;
        if (mode == DeskMode.Tokens && published is null)
        {
            return frame.Send(context, "Sign-in is out of reach", Html.Of($"""
                <p class="govuk-body">The sign-in service does not answer. Reload this page in a minute.</p>
                """), StatusCodes.Status503ServiceUnavailable);
        }
        var title = view == "insight" ? "Insight" : "Adviser desk";
        return frame.SendApplication(context, title, OriginOf(published), nonce => Draw(context, title, view, published, nonce));
    }

    private Html Draw(HttpContext context, string title, string view, OpenIdConnectConfiguration? published, string nonce)
    {
        var up = DeskFrame.Up(context);
        return Html.Of($"""
            <div id="desk" class="desk" data-view="{view}" data-title="{title}" data-bot-name="{department.Value.BotName}" data-up="{up}" data-mode="{(mode == DeskMode.Tokens ? "tokens" : "link")}"
             data-authorize="{published?.AuthorizationEndpoint}" data-token="{published?.TokenEndpoint}" data-end-session="{published?.EndSessionEndpoint}"
             data-client="{signIn.Value.ClientId}" data-scope="{signIn.Value.Scope}">
            <main class="govuk-width-container page-main" id="main-content" tabindex="-1">
            <h1 class="govuk-heading-l">{title}</h1>
            <noscript><p class="govuk-body">The desk needs JavaScript: it shows what people write as they write it.</p></noscript>
            <p class="govuk-body js-wait">Opening…</p>
            </main>
            </div>
            <script nonce="{nonce}" type="module" src="{up}{assets.AddressOf("desk/main.js")}"></script>
            """);
    }

    private bool HasSession(HttpContext context) => context.Request.Cookies[DeskGate.Cookie] is { } name && sessions.Find(name) is not null;

    private static string OriginOf(OpenIdConnectConfiguration? published) =>
        Uri.TryCreate(published?.TokenEndpoint, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : "";
}
