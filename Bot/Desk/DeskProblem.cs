using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Desk;

/// <summary>What the desk's API says when a call fails: <c>application/problem+json</c> in plain words, never an exception's text.</summary>
internal static class DeskProblem
{
    public static ProblemHttpResult Off() => Of(404, "The desk is off", "The adviser desk is not switched on here.");

    public static ProblemHttpResult SignedOut() => Of(401, "Signed out", "Sign in, then try again.");

    public static ProblemHttpResult NotAllowed() => Of(403, "Not for your role", "Your role at the desk does not allow this.");

    public static ProblemHttpResult NotYours(string detail) => Of(403, "Not yours", detail);

    public static ProblemHttpResult NotFromPage() => Of(403, "Not from the desk's page", "Reload the page, then try again.");

    public static ProblemHttpResult NoIssuer() => Of(503, "Sign-in cannot be checked", "The sign-in service cannot be reached. Try again in a minute.");

    public static ProblemHttpResult StoreDown() => Of(503, "Not stored", "The service cannot store anything now. Nothing was changed. Try again.");

    public static ProblemHttpResult NoCase() => Of(404, "No such case", "There is no such case, or it is not one that you may see.");

    public static ProblemHttpResult NotFound() => Of(404, "Not found", "There is nothing at this address.");

    public static ProblemHttpResult Conflict(string detail) => Of(409, "The case has changed", detail);

    public static ProblemHttpResult Bad(string detail) => Of(400, "Not understood", detail);

    public static ProblemHttpResult TooLarge(int limit) => Of(413, "Too large", string.Create(CultureInfo.InvariantCulture, $"The limit is {limit / 1024:N0} KB."));

    public static ProblemHttpResult TooMany() => Of(429, "Too many requests", "Wait a little, then try again.");

    private static ProblemHttpResult Of(int status, string title, string detail) => TypedResults.Problem(detail, statusCode: status, title: title);
}
