using System.Security.Cryptography;
using System.Text;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Desk.SignIn;

/// <summary>One of these roles is needed for an endpoint. An endpoint that names none answers nobody.</summary>
internal sealed record NeededRole(DeskRoles Any);

/// <summary>Stands before every endpoint of the desk's API: who calls, and may they?</summary>
internal sealed partial class DeskGate(DeskMode mode, AccessTokens tokens, Sessions sessions, Teams teams, Presence presence, ILogger<DeskGate> logger) : IEndpointFilter
{
    public const string Cookie = "skillsadvisor-desk";
    public const string GuardHeader = "X-Desk-Guard";
    private const string Scheme = "Bearer ";

    public static Adviser ReaderOf(HttpContext context) =>
        context.Features.Get<Entry>()?.Reader ?? throw new InvalidOperationException("This endpoint does not stand behind the gate.");

    /// <summary>The secret that changes carry; null where a token is sent with each call, which no foreign page can do.</summary>
    public static string? GuardOf(HttpContext context) => context.Features.Get<Entry>()?.Guard;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (await RefuseAsync(http) is { } refusal) return refusal;
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            http.Response.Headers.RetryAfter = "5";
            return DeskProblem.StoreDown();
        }
        catch (BadHttpRequestException)
        {
            return DeskProblem.Bad("The request was cut off.");
        }
    }

    private async Task<IResult?> RefuseAsync(HttpContext context)
    {
        if (await EnterAsync(context) is { } refusal) return refusal;
        var needed = context.GetEndpoint()?.Metadata.GetMetadata<NeededRole>()?.Any ?? DeskRoles.None;
        if ((ReaderOf(context).Roles & needed) == DeskRoles.None) return DeskProblem.NotAllowed();
        await presence.SeeAsync(ReaderOf(context), context.RequestAborted);
        return null;
    }

    private Task<IResult?> EnterAsync(HttpContext context) => mode switch
    {
        DeskMode.Tokens => EnterByTokenAsync(context),
        DeskMode.OneTimeLink => Task.FromResult<IResult?>(EnterBySession(context)),
        _ => Task.FromResult<IResult?>(DeskProblem.Off()),
    };

    private async Task<IResult?> EnterByTokenAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return DeskProblem.SignedOut();
        switch (await tokens.JudgeAsync(header[Scheme.Length..], context.RequestAborted))
        {
            case TokenVerdict.Good good:
                context.Features.Set(new Entry(ReaderFrom(good.Colleague), null));
                return null;
            case TokenVerdict.NoKeys:
                context.Response.Headers.RetryAfter = "20";
                return DeskProblem.NoIssuer();
            case TokenVerdict.Refused refused:
                LogRefusal(refused.Reason);
                return DeskProblem.SignedOut();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private ProblemHttpResult? EnterBySession(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } name || sessions.Find(name) is not { } session) return DeskProblem.SignedOut();
        if (!HttpMethods.IsGet(context.Request.Method) && !IsFromPage(context.Request, session)) return DeskProblem.NotFromPage();
        context.Features.Set(new Entry(ReaderFrom(session.Colleague), session.Guard));
        return null;
    }

    private Adviser ReaderFrom(Colleague colleague) => new(colleague.Id, colleague.Name, colleague.Roles, teams.Of(colleague.Id));

    // A page at another port of this machine is of the same site: its calls would carry the cookie.
    private static bool IsFromPage(HttpRequest request, Session session) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers[GuardHeader].ToString()), Encoding.UTF8.GetBytes(session.Guard));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call to the desk was refused: {Reason}.")]
    private partial void LogRefusal(string reason);

    private sealed record Entry(Adviser Reader, string? Guard);
}

internal static class RoleNeeds
{
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, DeskRoles any) => endpoint.WithMetadata(new NeededRole(any));
}
