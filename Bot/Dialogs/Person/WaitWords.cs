using System.Globalization;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;

namespace Bot.Dialogs.Person;

/// <summary>How long it may take, said as plainly as it is known.</summary>
internal static class WaitWords
{
    private static readonly CultureInfo _english = CultureInfo.GetCultureInfo("en-GB");

    public static string For(Outlook outlook, Team team) => For(outlook, team, $"Your message is taken, and the answer comes {Here} You need not leave an e-mail address.");

    private static string For(Outlook outlook, Team team, string taken)
    {
        if (outlook.Attendance == Attendance.Down)
            return "Just now our advisers cannot be reached: their desk is down. Your request is safe and waits for them, but I cannot say how long. If it is urgent, please use the contacts below.";
        var history = outlook switch
        {
            { Half: { } half, Most: { } most } => $"Of the last requests, half were taken within {CaseWords.Span(half)} and most within {CaseWords.Span(most)}, counted in opening hours.",
            _ => "There were too few requests lately to say how long it takes.",
        };
        var place = $"You are {Place(outlook.Position)} in the queue. {history}";
        if (outlook.OpensAt is not { } opens)
        {
            return outlook.Attendance switch
            {
                Attendance.Nobody => $"No adviser is at their desk at the moment. {taken} You need not wait here. {place}",
                Attendance.Busy => $"All our advisers are with other people at the moment. {taken} You need not wait here. {place}",
                _ => place,
            };
        }
        var when = opens == DateTimeOffset.MaxValue
            ? "Nobody is there at the moment."
            : $"Nobody is there at the moment: advisers are back on {At(opens, team)}.";
        return $"{when} {taken} {place}";
    }

    private const string Here = "here, in this chat.";

    /// <summary>Where an open case stands.</summary>
    public static string State(Case it, Outlook outlook, Team team) => it.State switch
    {
        CaseState.Waiting => $"Your request **{it.Reference}** waits for an adviser. {For(outlook, team, $"The answer comes {Here}")}",
        CaseState.Assigned => $"**{Talk.PlainText.Escape(it.Assignee?.Name ?? "An adviser")}** has your request **{it.Reference}** and has not answered yet. What you write here goes to them.",
        _ => $"You are talking with **{Talk.PlainText.Escape(it.Assignee?.Name ?? "an adviser")}** about your request **{it.Reference}**.",
    };

    private static string At(DateTimeOffset moment, Team team) =>
        TimeZoneInfo.ConvertTime(moment, team.Hours.Zone).ToString("dddd d MMMM 'at' HH:mm", _english);

    private static string Place(int position) => position switch
    {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => string.Create(CultureInfo.InvariantCulture, $"number {position}"),
    };
}
