namespace Bot.Knowledge.Evaluation;

/// <param name="Subject">The entry, or the two, that it is about.</param>
/// <param name="Words">What to look at, in a sentence for an editor.</param>
public sealed record ContentFinding(ContentFindingKind Kind, string Subject, string Words);

public enum ContentFindingKind { Unreadable, OverdueReview, DeadLink, NearDuplicate, NeverFound, WithoutQuestion, StrangeOrder }
