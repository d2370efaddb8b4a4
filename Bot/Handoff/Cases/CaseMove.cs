using System.Text.Json.Serialization;

namespace Bot.Handoff.Cases;

/// <summary>Everything that can be done to a case.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "move")]
[JsonDerivedType(typeof(Consent), "consent")]
[JsonDerivedType(typeof(Queue), "queue")]
[JsonDerivedType(typeof(Take), "take")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(Transfer), "transfer")]
[JsonDerivedType(typeof(Say), "say")]
[JsonDerivedType(typeof(ReplyWith), "reply")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(MarkRead), "read")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(ReturnToBot), "return")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(Leave), "leave")]
[JsonDerivedType(typeof(Warn), "warn")]
[JsonDerivedType(typeof(Rate), "rate")]
[JsonDerivedType(typeof(Follow), "follow")]
[JsonDerivedType(typeof(FallBack), "fallback")]
[JsonDerivedType(typeof(Tick), "tick")]
internal abstract record CaseMove
{
    private CaseMove() { }

    /// <summary>The person agrees to send this.</summary>
    internal sealed record Consent(CaseSummary Summary, bool Anonymous, string? PersonName, string? Sensitive) : CaseMove;

    /// <summary>Puts a consented case into the queue of the team that it was routed to.</summary>
    internal sealed record Queue(string Team, int Priority) : CaseMove;

    internal sealed record Take : CaseMove;

    internal sealed record Assign(AdviserRef To) : CaseMove;

    /// <summary>Gives it back to the queue.</summary>
    internal sealed record Release : CaseMove;

    /// <summary>Moves it into another team's queue.</summary>
    internal sealed record Transfer(string Team) : CaseMove;

    /// <summary>The person's words while the case is open.</summary>
    /// <param name="Edits">Id of the person's message that these words replace; null for new words.</param>
    internal sealed record Say(string Text, IReadOnlyList<CaseFile> Files, string? MessageId = null, string? Edits = null) : CaseMove;

    /// <summary>The adviser's words for the person.</summary>
    /// <param name="Edits">Number of the reply that these words replace; null for a new one.</param>
    /// <param name="MessageId">The channel's id of the adviser's message, where it was written in a channel.</param>
    internal sealed record ReplyWith(string Text, IReadOnlyList<CaseFile> Files, long? Edits = null, string? MessageId = null) : CaseMove;

    /// <summary>Words among advisers. The person never sees them.</summary>
    internal sealed record Note(string Text, IReadOnlyList<AdviserRef> Mentions, string? MessageId = null) : CaseMove;

    internal sealed record MarkRead(long UpTo) : CaseMove;

    /// <summary>The person's client showed them the adviser's words.</summary>
    /// <param name="UpTo">Number of the last reply.</param>
    internal sealed record Seen(long UpTo) : CaseMove;

    /// <summary>Ends the adviser's part; the bot answers again. By the adviser, or by the person ("back to the bot").</summary>
    internal sealed record ReturnToBot(string? Why) : CaseMove;

    internal sealed record Close(string Outcome, IReadOnlyList<string> Tags) : CaseMove;

    /// <summary>The person leaves the queue or ends the talk.</summary>
    internal sealed record Leave : CaseMove;

    /// <summary>The contacts of a sensitive subject were shown while an adviser had the case.</summary>
    internal sealed record Warn(string Subject) : CaseMove;

    /// <summary>The person goes on in another conversation: what comes goes there.</summary>
    internal sealed record Follow(CaseRoute To) : CaseMove;

    internal sealed record Rate(int Score, string? Words) : CaseMove;

    /// <summary>A desk that should have had the case cannot: it waits for the others.</summary>
    internal sealed record FallBack(string Desk, string Why) : CaseMove;

    /// <summary>Does whatever has come due: breaches, escalation, expiry.</summary>
    internal sealed record Tick : CaseMove;
}
