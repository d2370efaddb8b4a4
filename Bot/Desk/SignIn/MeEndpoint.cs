using System.Text.Json.Serialization;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Desk.SignIn;

/// <param name="Guard">What the page adds to each change; null where each call carries a token.</param>
internal sealed record Me(string Id, string Name, IReadOnlyList<string> Roles, string? Guard);

/// <summary><c>GET me</c>, <c>POST sign-out</c>: for whoever is signed in, whatever their role.</summary>
internal sealed class MeEndpoint(Sessions sessions, Presence presence)
{
    private const DeskRoles Anyone = DeskRoles.Adviser | DeskRoles.Lead | DeskRoles.Admin;

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", Show).Needs(Anyone);
        api.MapPost("/sign-out", SignOutAsync).Needs(Anyone);
    }

    private static JsonHttpResult<Me> Show(HttpContext context)
    {
        var me = DeskGate.ReaderOf(context);
        return TypedResults.Json(new Me(me.Id, me.Name, RolesOf(me), DeskGate.GuardOf(context)), SignInJson.Default.Me);
    }

    private async Task<NoContent> SignOutAsync(HttpContext context, CancellationToken cancellationToken)
    {
        await presence.LeaveAsync(DeskGate.ReaderOf(context), cancellationToken);
        if (context.Request.Cookies[DeskGate.Cookie] is { } name) sessions.End(name);
        context.Response.Cookies.Delete(DeskGate.Cookie, new CookieOptions { Path = "/desk" });
        return TypedResults.NoContent();
    }

    private static IReadOnlyList<string> RolesOf(Adviser me) =>
        [.. new[] { DeskRoles.Adviser, DeskRoles.Lead, DeskRoles.Admin }.Where(role => me.Roles.HasFlag(role)).Select(role => role.ToString().ToLowerInvariant())];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Me))]
internal sealed partial class SignInJson : JsonSerializerContext;
