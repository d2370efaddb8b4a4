using Bot.Calendar;
using Bot.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web;

/// <summary>The dates of an entry as a file for any calendar. It holds what everybody may read, so it asks for no token.</summary>
internal static class CalendarEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/calendar/{file}", Send);

    private static Results<FileContentHttpResult, NotFound> Send(string file, [FromServices] KnowledgeBase knowledge, TimeProvider clock) =>
        file.EndsWith(".ics", StringComparison.Ordinal) && knowledge.Current.Find(file[..^4]) is { Sensitive: null } entry && CalendarInvite.For(entry, clock.GetUtcNow()) is { } calendar
            ? TypedResults.File(calendar, CalendarFile.ContentType, file)
            : TypedResults.NotFound();
}
