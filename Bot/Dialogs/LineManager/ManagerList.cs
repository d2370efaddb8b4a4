using Bot.Dialogs.Talk;

namespace Bot.Dialogs.LineManager;

/// <summary>Options that a manager was shown, so that "cheaper" or "only online" changes them.</summary>
/// <param name="Request">What they were found for. It names nobody.</param>
/// <param name="ShownIds">In the order in which they were shown.</param>
internal sealed record ManagerList(ManagerRequest Request, IReadOnlyList<string> ShownIds)
{
    /// <summary>True once only free options were asked for.</summary>
    public bool FreeOnly { get; init; }

    /// <summary>The list as a talk of its own, so that words about it are read as those about any list.</summary>
    public TalkState AsTalk() => new() { Goal = Request.Goal, Profile = Request.Profile, LastListIds = [.. ShownIds], FreeOnly = FreeOnly };
}
