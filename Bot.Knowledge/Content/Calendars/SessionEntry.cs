using System.Globalization;

namespace Bot.Knowledge.Content.Calendars;

/// <summary>A session as an entry that people can find and be offered.</summary>
internal static class SessionEntry
{
    public static Entry Of(Session session, DateOnly today) => Of(session, today, new Source("Session calendar", null, null, Url(session)), "calendar") with
    {
        Sections = [.. Sections(session), .. Booking(session)],
    };

    public static Entry OfSample(Session session, DateOnly today) =>
        Of(session, today, new Source("Sample calendar (made-up sessions for trying the product)", null, null, Url(session)), "sample") with { IsSample = true };

    private static Entry Of(Session session, DateOnly today, Source source, string owner)
    {
        var day = DateOnly.FromDateTime(session.Starts);
        // An event that ends at midnight does not reach into the next day.
        var last = DateOnly.FromDateTime(session.Ends.AddMinutes(-1));
        var place = IsId(session.Place) ? session.Place : null;
        return new Entry
        {
            Id = session.Id,
            Kind = EntryKind.Session,
            Title = session.Title,
            Skills = session.Skills,
            Audience = new Audience { Grades = session.Grades },
            Formats = session.Format.Length > 0 ? [session.Format] : [],
            Learning = LearningWay.Formal,
            Duration = InWords(session),
            Cost = session.Cost.Length > 0 ? session.Cost : null,
            Places = place is null ? [] : [place],
            Dates = [new EntryDates(day, last > day ? last : null, place, session.IsAllDay ? null : Time(session.Starts))],
            AsOf = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Status = EntryStatus.Current,
            Sources = [source],
            Owner = owner,
            ReviewBy = last,
            Sections = Sections(session),
        };
    }

    private static IReadOnlyList<Section> Sections(Session session)
    {
        var day = session.Starts.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);
        var at = session.IsAllDay ? "" : $" at {Time(session.Starts)}";
        var when = $"{session.Title} starts on {day}{at} and lasts {InWords(session)}.";
        var room = session.Capacity is { } capacity ? $" It has room for {capacity} people." : "";
        var where = session.Place.Length > 0 && !IsId(session.Place) ? $" The place is {session.Place}." : "";
        return [new Section([], session.Summary.Length > 0 ? session.Summary : $"{session.Title} is a session on {day}."), new Section(["When"], when + room + where)];
    }

    private static IEnumerable<Section> Booking(Session session)
    {
        if (session.BookingUrl.Length == 0) yield break;
        var places = session.Capacity is { } capacity ? $"one of the {capacity} places" : "your place";
        yield return new Section(["How to book"], $"Book {places} at {session.BookingUrl}");
    }

    // The check leaves ids of the taxonomy as they are; a place in free words has a capital or a space.
    private static bool IsId(string place) => place.Length > 0 && place.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static string? Url(Session session) => session.BookingUrl.Length > 0 ? session.BookingUrl : null;

    private static string Time(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string InWords(Session session) => session.Minutes switch
    {
        1440 when session.IsAllDay => "1 day",
        var minutes when session.IsAllDay && minutes % 1440 == 0 => $"{minutes / 1440} days",
        < 60 and var minutes => $"{minutes} minutes",
        60 => "1 hour",
        var minutes when minutes % 60 == 0 => $"{minutes / 60} hours",
        var minutes => $"{minutes / 60} h {minutes % 60} min",
    };
}
