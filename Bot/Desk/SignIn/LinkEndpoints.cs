using System.Net;
using Bot.Channels.DirectLine;
using Bot.Desk.Page;
using Bot.Handoff.Cases;
using Bot.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary><c>/desk/sign-in</c> in Development: turns the console's link into a session. A mere visit does not use the link up.</summary>
internal sealed class LinkEndpoints(DeskMode mode, OneTimeLink link, Sessions sessions, DeskFrame frame, IOptions<SignInOptions> options)
{
    private const int LargestForm = 4 * 1024;
    private const int LongestName = 60;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/desk/sign-in", Show);
        endpoints.MapPost("/desk/sign-in", SignInAsync);
    }

    private IResult Show(HttpContext context)
    {
        if (!MayTry(context)) return frame.SendOff(context);
        var given = context.Request.Query["link"].ToString();
        return link.IsGood(given) ? frame.Send(context, "Sign in to the adviser desk", Form(given)) : Expired(context);
    }

    private async Task<IResult> SignInAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!MayTry(context)) return frame.SendOff(context);
        if (!context.Request.HasFormContentType || await BoundedBody.ReadFormAsync(context.Request, LargestForm, cancellationToken) is not { } form) return DeskProblem.Bad("The form cannot be read.");
        if (!link.Use(form["link"].ToString())) return Expired(context);

        var name = form["name"].ToString().Trim() is { Length: > 0 and <= LongestName } typed ? typed : "Sam Adviser";
        var roles = form["role"].Aggregate(DeskRoles.None, (all, role) => all | RoleOf(role));
        context.Response.Cookies.Append(DeskGate.Cookie, sessions.Begin(new Colleague($"development/{Slug(name)}", name, roles)), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            Path = "/desk",
            MaxAge = TimeSpan.FromHours(options.Value.SessionHours),
        });
        // 303: the page behind is fetched anew and not posted again.
        context.Response.Headers.Location = UriHelper.BuildRelative(context.Request.PathBase, "/desk");
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    // A test server in the same process has no address.
    private bool MayTry(HttpContext context) =>
        mode == DeskMode.OneTimeLink && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));

    private IResult Expired(HttpContext context)
    {
        link.Offer();
        return frame.Send(context, "This link does not work any more", Html.Of($"""
            <p class="govuk-body">Each link works once and for some minutes. The newest one stands on the console where the bot runs.</p>
            """), StatusCodes.Status403Forbidden);
    }

    private static Html Form(string given) => Html.Of($"""
        <form method="post" action="sign-in">
        <input type="hidden" name="link" value="{given}">
        <div class="govuk-form-group">
        <label class="govuk-label" for="name">Your name, as the people you help see it</label>
        <input class="govuk-input govuk-input--width-20" id="name" name="name" value="Sam Adviser" maxlength="{LongestName}" autocomplete="off">
        </div>
        <div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">What you may do at the desk</legend>
        <div class="govuk-checkboxes">
        {Choice("adviser", "Answer people (adviser)", isChosen: true)}
        {Choice("lead", "Also assign other advisers' cases and see Insight (lead)", isChosen: true)}
        {Choice("admin", "See Insight (admin)", isChosen: false)}
        </div>
        </fieldset>
        </div>
        <button class="govuk-button" type="submit">Sign in</button>
        </form>
        """);

    private static Html Choice(string value, string text, bool isChosen) => Html.Of($"""
        <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id="role-{value}" name="role" type="checkbox" value="{value}"{(isChosen ? Html.Of($" checked") : Html.Empty)}>
        <label class="govuk-label govuk-checkboxes__label" for="role-{value}">{text}</label>
        </div>
        """);

    private static DeskRoles RoleOf(string? role) => role switch
    {
        "adviser" => DeskRoles.Adviser,
        "lead" => DeskRoles.Lead,
        "admin" => DeskRoles.Admin,
        _ => DeskRoles.None,
    };

    private static string Slug(string name) => string.Concat(name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
