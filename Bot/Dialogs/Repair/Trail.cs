using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation;

namespace Bot.Dialogs.Repair;

/// <summary>How an open dialog came to where it is: what began it and what was answered. Enough to run it again with another answer.</summary>
internal sealed class Trail
{
    public string DialogId { get; set; } = "";

    /// <summary>The words that began it.</summary>
    public string Words { get; set; } = "";

    /// <summary>In the order of the questions, oldest first.</summary>
    public List<string> Answers { get; set; } = [];

    public LearnerProfile Profile { get; set; } = new();

    public string? Goal { get; set; }

    public List<string> ShownEntryIds { get; set; } = [];

    public static Trail Begin(string dialogId, string words, TalkState state) => new()
    {
        DialogId = dialogId, Words = words, Profile = state.Profile, Goal = state.Goal, ShownEntryIds = [.. state.ShownEntryIds],
    };

    /// <summary>Puts back what was known when the dialog began.</summary>
    public void Restore(TalkState state) => (state.Profile, state.Goal, state.ShownEntryIds) = (Profile, Goal, [.. ShownEntryIds]);
}
