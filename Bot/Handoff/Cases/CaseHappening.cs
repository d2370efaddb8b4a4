using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Storage;

namespace Bot.Handoff.Cases;

/// <summary>What can happen to a case, as the history and the feed name it.</summary>
internal static class Happened
{
    public const string Offered = "offered";
    public const string Consented = "consented";
    public const string Queued = "queued";
    public const string Taken = "taken";
    public const string Assigned = "assigned";
    public const string Released = "released";
    public const string Transferred = "transferred";
    public const string Said = "said";
    public const string Replied = "replied";
    public const string Noted = "noted";
    public const string Read = "read";
    public const string Seen = "seen";
    public const string Returned = "returned";
    public const string Closed = "closed";
    public const string Left = "left";
    public const string Warned = "warned";
    public const string Rated = "rated";
    public const string Breached = "breached";
    public const string Escalated = "escalated";
    public const string Expired = "expired";
    public const string Followed = "followed";
    public const string FellBack = "fell-back";
}

/// <summary>One line of a case's history: what, by whom, and where the case then stood. When stands with the stored event.</summary>
internal sealed record CaseHappening
{
    /// <summary>One of <see cref="Happened"/>.</summary>
    public required string Kind { get; init; }

    public required CaseParty By { get; init; }
    public required CaseState State { get; init; }

    /// <summary>From 1, within the case.</summary>
    public required long Number { get; init; }

    /// <summary>The words that were said, replied or noted; the outcome of a closing; the words with a rating.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<CaseFile> Files { get; init; } = [];

    /// <summary>Who was assigned, or is mentioned in a note.</summary>
    public IReadOnlyList<AdviserRef> To { get; init; } = [];

    /// <summary>The team after a queueing, transfer or escalation; the clock of a breach; the subject of a warning.</summary>
    public string? What { get; init; }

    public string? Why { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public int? Score { get; init; }

    /// <summary>Number of the event whose words these replace.</summary>
    public long? Edits { get; init; }

    /// <summary>The channel's id of the message with these words, where it has one.</summary>
    public string? MessageId { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, CaseJson.Default.CaseHappening);

    public static CaseHappening FromJson(byte[] json) => JsonSerializer.Deserialize(json, CaseJson.Default.CaseHappening) ?? throw new JsonException("An event is empty.");
}

/// <summary>A case with the version that it was read in.</summary>
/// <param name="Version">0 before the first write.</param>
internal sealed record StoredCase(Case Case, long Version)
{
    public static StoredCase Read(CaseDocument document) => new(
        JsonSerializer.Deserialize(document.Json, CaseJson.Default.Case) ?? throw new JsonException("A case is empty."), document.Version);

    public CaseWrite ToWrite(IReadOnlyList<CaseHappening> happenings, DateTimeOffset at) => new(
        new CaseDocument(
            Case.Reference, Case.Route.Conversation, Case.Route.UserKey, Case.OfferedAt, Case.State.Word, Case.Summary.Topic ?? "",
            JsonSerializer.SerializeToUtf8Bytes(Case, CaseJson.Default.Case), Version)
        {
            Team = Case.Team,
            Assignee = Case.Assignee?.Id,
            WaitingAt = Case.WaitingAt,
            TakenAt = Case.TakenAt,
            DueAt = Case.DueAt,
        },
        [.. happenings.Select(one => new CaseEvent(at, one.Kind, one.ToJson()))]);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(CaseHappening))]
[JsonSerializable(typeof(DeskCommand))]
[JsonSerializable(typeof(MoveAnswer))]
internal sealed partial class CaseJson : JsonSerializerContext;
