using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Knowledge.Content.Calendars;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Sessions;

/// <summary>Holds a session to the rules of the content and reads its words as ids of the taxonomy.</summary>
internal sealed partial class SessionCheck(Taxonomy taxonomy, IReadOnlySet<string> takenIds)
{
    private const int LongestId = 100;
    private const int LongestTitle = 200;
    private const int LongestSummary = 2_000;
    private const int LongestUrl = 500;

    /// <returns>What stands in the way; null where nothing does.</returns>
    public string? Objection(Session session)
    {
        if (session.Id.Length > LongestId || !Id().IsMatch(session.Id)) return $"the id '{Short(session.Id)}' is not made of small letters, digits and single hyphens";
        if (takenIds.Contains(session.Id)) return $"the id '{session.Id}' belongs to an entry of the content";
        if (Plain(session.Title) is not { Length: > 0 and <= LongestTitle }) return $"the title must have 1 to {LongestTitle} characters";
        if (session.Grades.FirstOrDefault(grade => IdOf(taxonomy.Grades, grade) is null) is { } grade) return $"'{Short(grade)}' is no grade of the taxonomy: who may come would be unclear";
        return session.BookingUrl.Length == 0 || (session.BookingUrl.Length <= LongestUrl && Uri.TryCreate(session.BookingUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            ? null
            : "the booking link is no web address";
    }

    /// <summary>The session in the taxonomy's ids, with a note for each word that was left out.</summary>
    public (Session Session, IReadOnlyList<string> Notes) Read(Session session)
    {
        var unknown = session.Skills.Where(skill => IdOf(taxonomy.Skills, skill) is null).ToList();
        List<string> notes = [.. unknown.Select(skill => $"'{Short(skill)}' is no skill of the taxonomy and is left out")];
        var format = session.Format.Length == 0 ? "" : IdOf(taxonomy.Formats, session.Format) ?? "";
        if (format.Length == 0 && session.Format.Length > 0) notes.Add($"'{Short(session.Format)}' is no format of the taxonomy and is left out");
        var summary = Plain(session.Summary);
        if (summary.Length > LongestSummary) notes.Add($"the text is cut after {LongestSummary} characters");
        return (session with
        {
            Title = Plain(session.Title),
            Summary = summary[..Math.Min(summary.Length, LongestSummary)],
            Skills = [.. session.Skills.Select(skill => IdOf(taxonomy.Skills, skill)).OfType<string>().Distinct()],
            Grades = [.. session.Grades.Select(grade => IdOf(taxonomy.Grades, grade)).OfType<string>().Distinct()],
            Format = format,
            Place = IdOf(taxonomy.Places, session.Place) ?? PlaceWithin(session.Place) ?? Plain(session.Place),
            Cost = Plain(session.Cost),
        }, notes);
    }

    // "Room 4, Leeds" is in Leeds; the room is for the booking page. Two places in one line are left as they were written.
    private string? PlaceWithin(string text)
    {
        var words = Analyser.Words(text);
        var named = taxonomy.Places.Where(place => words.Contains(place.Id, StringComparer.OrdinalIgnoreCase)).ToList();
        return named.Count == 1 ? named[0].Id : null;
    }

    private static string? IdOf(IReadOnlyList<TaxonomyItem> items, string word) =>
        items.FirstOrDefault(item => item.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || item.Labels.Contains(word, StringComparer.OrdinalIgnoreCase))?.Id;

    private static string Plain(string text) => string.Join(' ', TextNormaliser.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string text) => text.Length <= 40 ? Plain(text) : Plain(text[..40]) + "...";

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
