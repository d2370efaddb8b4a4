using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Knowledge;

namespace Bot.Desk.Api;

/// <summary>Cases and their history in the words of the page.</summary>
internal sealed class CaseWords(Teams teams, KnowledgeBase knowledge, TimeProvider clock)
{
    private const int LongestRow = 200;

    public CaseRow Row(CaseView it) => new(
        it.Reference, it.State.Word, PersonOf(it), Shorten(it.Summary.Request), TopicOf(it), TeamOf(it.Team), it.Priority == 1, it.Sensitive is not null,
        it.Assignee is { } one ? new Named(one.Id, one.Name) : null, it.WaitingAt, it.NextReply is { IsRunning: true } || it.State == CaseState.Assigned, ClocksOf(it));

    public CaseSheet Sheet(CasePage page, Adviser reader)
    {
        var it = page.Case;
        return new CaseSheet(
            it.Reference, it.State.Word, StateWords(it), PersonOf(it), it.Assignee is { } one ? new Named(one.Id, one.Name) : null, TeamOf(it.Team), it.Team,
            TopicOf(it), it.Summary.Topic, NameOf(knowledge.Taxonomy.Grades, it.Summary.Grade), NameOf(knowledge.Taxonomy.Places, it.Summary.Region), it.Sensitive is not null, ClocksOf(it),
            it.Summary.Request, it.Summary.Missing, [.. it.Summary.Transcript.Select(line => new TranscriptLine(line.Who, line.Text))], Conversation.Of(page, PersonOf(it)),
            [.. page.History.Where(line => line.What.Kind == Happened.Noted).Select(line => new Note(line.What.By.Name ?? "", line.At, line.What.Text ?? ""))],
            [.. page.History.Select(line => new HistoryLine(line.At, Words(line.What))).Where(line => line.Text != "")], Allowed(it, reader));
    }

    /// <returns>Words that call this reader; null where the event is not for them.</returns>
    public string? Call(CaseChange change, Adviser reader)
    {
        var (what, it) = (change.What, change.Case);
        if (what.By.Id == reader.Id) return null;
        var isMine = it.Assignee?.Id == reader.Id;
        return what.Kind switch
        {
            Happened.Queued or Happened.Released or Happened.Transferred or Happened.Escalated or Happened.FellBack when it.State == CaseState.Waiting && reader.IsIn(it.Team) =>
                TopicOf(it) is { } topic ? $"A person is waiting for {TeamOf(it.Team)}: {topic}." : $"A person is waiting for {TeamOf(it.Team)}.",
            Happened.Said when isMine => "A person has written to you.",
            Happened.Assigned when isMine => "You were given a case.",
            Happened.Noted when what.To.Any(one => one.Id == reader.Id) => $"{what.By.Name} mentions you in a note.",
            Happened.Breached when isMine || (it.State == CaseState.Waiting && reader.IsIn(it.Team)) => $"Case {it.Reference} is late: {ClockWords(what.What)}.",
            Happened.Left or Happened.Expired when isMine => $"Case {it.Reference} has ended: {Words(what)}",
            _ => null,
        };
    }

    public string TeamOf(string id) => teams.Find(id)?.Name ?? id;

    private static IReadOnlyList<string> Allowed(CaseView it, Adviser reader)
    {
        var (isMine, isOpen, isTaken) = (it.Assignee?.Id == reader.Id, !it.State.IsEnd, it.State.IsWithAdviser);
        var hasIt = isMine || reader.IsLead;
        return
        [
            .. If(it.State == CaseState.Waiting, "take"),
            .. If(isTaken && isMine, "reply", "suggest"),
            .. If(isOpen && (hasIt || it.Assignee is null), "assign"),
            .. If(isTaken && hasIt, "release", "return", "close"),
            .. If(hasIt && it.TakenAt is not null, "propose"),
            "note",
        ];
    }

    private static string[] If(bool holds, params string[] actions) => holds ? actions : [];

    private IReadOnlyList<ClockFace> ClocksOf(CaseView it)
    {
        var isOpen = teams.Find(it.Team) is not { } team || team.Hours.IsOpen(clock.GetUtcNow());
        return
        [
            .. new[] { ("First reply", it.FirstReply), ("Next reply", it.NextReply), ("Resolution", it.Resolution) }
                .Where(one => one.Item2 is not null)
                .Select(one => new ClockFace(
                    one.Item1, one.Item2 is { IsRunning: true } running ? running.DueAt : null, one.Item2 is { Breached: true } || (one.Item2 is { IsRunning: true } due && due.DueAt < clock.GetUtcNow()),
                    one.Item2 is { IsRunning: true } && !isOpen))
                .OrderBy(face => face.Due ?? DateTimeOffset.MaxValue),
        ];
    }

    private static string PersonOf(CaseView it) => it switch
    {
        { Anonymous: true } => "Anonymous person",
        { PersonName: { Length: > 0 } name } => name,
        { Channel: "msteams" } => "Person in Teams",
        _ => "Person in web chat",
    };

    private string? TopicOf(CaseView it) => it.Summary.Topic is { } id ? knowledge.Taxonomy.Skill(id)?.Name ?? id : null;

    private static string? NameOf(IEnumerable<Knowledge.Content.TaxonomyItem> items, string? id) => id is null ? null : items.FirstOrDefault(item => item.Id == id)?.Name ?? id;

    private static string StateWords(CaseView it) => it.State switch
    {
        CaseState.Waiting => "Waiting",
        CaseState.Assigned => "Taken, not answered yet",
        CaseState.Live => "Live",
        CaseState.Resolved => it.Outcome is { Length: > 0 } outcome ? $"Closed: {outcome}" : "Closed",
        CaseState.ReturnedToBot => "Returned to the bot",
        CaseState.ClosedByPerson => "Ended by the person",
        CaseState.Expired => "Expired",
        _ => "Being sent",
    };

    private string Words(CaseHappening what) => what.Kind switch
    {
        Happened.Queued => $"Queued for {TeamOf(what.What ?? "")}.",
        Happened.Taken => $"{what.By.Name} took it.",
        Happened.Assigned => $"{Who(what)} gave it to {string.Join(", ", what.To.Select(one => one.Name))}.{Because(what)}",
        Happened.Released => $"{Who(what)} gave it back to the queue.",
        Happened.Transferred => $"{Who(what)} gave it to the team {TeamOf(what.What ?? "")}.{Because(what)}",
        Happened.Returned => $"{Who(what)} returned the person to the bot.{Because(what)}",
        Happened.Closed => $"{what.By.Name} closed it: {what.Text}.{(what.Tags.Count > 0 ? $" Topics: {string.Join(", ", what.Tags)}." : "")}",
        Happened.Left => "The person ended it.",
        Happened.Warned => $"The contacts for {what.What} were shown.",
        Happened.Rated => $"The person gave {what.Score} of 5.",
        Happened.Breached => $"Late: {ClockWords(what.What)}.",
        Happened.Escalated => what.What is { } team ? $"Went to the team {TeamOf(team)}: {what.Why}." : $"The leads were told: {what.Why}.",
        Happened.Expired => "Expired.",
        Happened.Followed => "The person went on in another chat. Replies reach them there.",
        Happened.FellBack => $"The external hub could not take it: {what.Why}. It waits here.",
        _ => "",
    };

    private static string Who(CaseHappening what) => what.By.Kind switch
    {
        PartyKind.Adviser => what.By.Name ?? "An adviser",
        PartyKind.Person => "The person",
        PartyKind.Bot => "The bot",
        _ => "The clock",
    };

    private static string Because(CaseHappening what) => what.Why is { Length: > 0 } why ? $" Why: {why}." : "";

    private static string ClockWords(string? name) => name switch
    {
        ClockNames.FirstReply => "first reply",
        ClockNames.NextReply => "next reply",
        _ => "resolution",
    };

    private static string Shorten(string text) => text.Length <= LongestRow ? text : text[..LongestRow] + "…";
}
