using System.Text.Json.Serialization;

namespace Bot.Desk.Api;

/// <summary>A case as a line of a list.</summary>
/// <param name="Status">The state's word: <c>waiting</c>.</param>
/// <param name="Team">The team's name.</param>
/// <param name="IsUnread">The person has written and nobody has answered.</param>
internal sealed record CaseRow(
    string Reference, string Status, string Person, string FirstWords, string? Topic, string Team, bool IsUrgent, bool IsSensitive,
    Named? Assignee, DateTimeOffset OpenedAt, bool IsUnread, IReadOnlyList<ClockFace> Clocks);

internal sealed record CaseRows(IReadOnlyList<CaseRow> Cases);

/// <summary>A case as it is worked on.</summary>
/// <param name="Allowed">The actions that this reader may take now.</param>
internal sealed record CaseSheet(
    string Reference, string Status, string StatusText, string Person, Named? Assignee, string Team, string TeamId, string? Topic, string? TopicId, string? Grade, string? Region,
    bool IsSensitive, IReadOnlyList<ClockFace> Clocks, string Request, string? Missing, IReadOnlyList<TranscriptLine> Transcript, IReadOnlyList<Message> Messages,
    IReadOnlyList<Note> Notes, IReadOnlyList<HistoryLine> Events, IReadOnlyList<string> Allowed);

internal sealed record Named(string Id, string Name);

/// <param name="Due">Null once the promise was kept or fell away.</param>
/// <param name="IsStopped">The team's hours are over: the clock stands until they begin again.</param>
internal sealed record ClockFace(string Name, DateTimeOffset? Due, bool IsBreached, bool IsStopped);

internal sealed record TranscriptLine(string Who, string Text);

/// <param name="Id">Number of the event in the case's history.</param>
/// <param name="Who"><c>person</c>, <c>adviser</c> or <c>bot</c>.</param>
/// <param name="Mark">What is known of its way, in words; null for nothing.</param>
internal sealed record Message(long Id, string Who, string Name, string Text, DateTimeOffset At, string? Mark, IReadOnlyList<FileLine> Files);

/// <param name="Id">Number of the event and of the file in it: <c>12-0</c>.</param>
/// <param name="Url">Where it lies with its channel; null where it is fetched from here.</param>
internal sealed record FileLine(string Id, string Name, string? Url);

internal sealed record Note(string By, DateTimeOffset At, string Text);

internal sealed record HistoryLine(DateTimeOffset At, string Text);

/// <summary>What the knowledge base has for a case.</summary>
/// <param name="Passages">What the bot quoted to the person.</param>
/// <param name="Near">Pages near the question, best first; only where there is no draft.</param>
internal sealed record CaseAid(IReadOnlyList<SourceLine> Passages, DraftReply? Draft, IReadOnlyList<SourceLine> Near);

internal sealed record SourceLine(string Title, string Text, string? Source, string? Url);

internal sealed record DraftReply(string Text, IReadOnlyList<SourceLine> Sources);

internal sealed record Colleagues([property: JsonPropertyName("colleagues")] IReadOnlyList<Named> All, IReadOnlyList<Named> Teams);

internal sealed record CannedReplies(IReadOnlyList<CannedLine> Replies);

internal sealed record CannedLine(string Title, string Text);

internal sealed record ClosingChoices(IReadOnlyList<Named> Outcomes, IReadOnlyList<Named> Tags);

/// <param name="Calls">Words for an alert, without anything that a person wrote; null where this reader need not be called.</param>
internal sealed record CaseNotice(string Reference, string Kind, string? Calls);

internal sealed record TypingNotice(string Reference, bool IsTyping);

internal sealed record MoveDone(bool IsLate);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseRows))]
[JsonSerializable(typeof(CaseSheet))]
[JsonSerializable(typeof(CaseAid))]
[JsonSerializable(typeof(Colleagues))]
[JsonSerializable(typeof(CannedReplies))]
[JsonSerializable(typeof(ClosingChoices))]
[JsonSerializable(typeof(CaseNotice))]
[JsonSerializable(typeof(TypingNotice))]
[JsonSerializable(typeof(MoveDone))]
[JsonSerializable(typeof(MoveRequest))]
internal sealed partial class DeskJson : JsonSerializerContext;
