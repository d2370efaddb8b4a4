namespace Bot.Storage;

/// <param name="Version">Rises with each write; 0 before the first.</param>
/// <param name="Json">The transcript that the person agreed to and whatever else the hand-off keeps.</param>
internal sealed record CaseDocument(
    string Id, string Conversation, string UserKey, DateTimeOffset CreatedAt, string Status, string Topic, byte[] Json, long Version);

/// <summary>Creates or replaces a case and appends to its history. A version other than the stored one is a conflict.</summary>
internal sealed record CaseWrite(CaseDocument Case, IReadOnlyList<CaseEvent> Events);

internal sealed record CaseEvent(DateTimeOffset At, string Kind, byte[] Json);
