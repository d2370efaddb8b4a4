using Bot.Dialogs.Person;
using Bot.Dialogs.Plan;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs;

/// <summary>
/// Where a card cannot be replaced, older ones stay in the talk and can be pressed. A button of an options card means the options on its own card. One of a plan
/// or of a request that has changed since does nothing, and says so.
/// </summary>
internal sealed class OldCards(KnowledgeBase knowledge, Plans plans, IStatePropertyAccessor<HandoffState> handoff)
{
    // As long as a goal may be, and as many options as a list has; what comes from outside is bounded.
    private const int LongestGoal = 200;
    private const int MostOptions = 3;

    /// <returns>What is said instead of what the button asks for; null where it may be done.</returns>
    public async Task<Activity?> TakeAsync(ITurnContext turn, TalkState state, CancellationToken cancellationToken)
    {
        if (PressedCard.In(turn.Activity) is not { } pressed) return null;
        if (pressed.List is { } list) Recall(list, pressed.Goal ?? "", state);
        if (pressed.Plan is { } plan && PlanCard.MarkOf((await plans.ReadAsync(turn, cancellationToken)).Plan) != plan)
            return Reply.With("Your plan has changed since that card was shown, so I changed nothing.", [PlanAdding.Show, Reply.FindSomething]);
        if (pressed.Draft is { } draft && (await handoff.GetAsync(turn, () => new HandoffState(), cancellationToken)).Draft is var open && (open?.Reference != draft || open.Request is null))
            return Reply.With("That card belongs to a request that is no longer open, so I changed nothing.", [Reply.SpeakToAPerson, Reply.FindSomething]);
        return null;
    }

    private void Recall(string list, string goal, TalkState state)
    {
        List<string> shown = [.. list.Split(' ', MostOptions + 1).Take(MostOptions).Where(id => knowledge.Current.Find(id) is not null)];
        if (shown.Count == 0 || goal.Length is 0 or > LongestGoal) return;
        state.Managed = null;
        if (shown.SequenceEqual(state.LastListIds)) return;
        if (state.Goal != goal) (state.Goal, state.FreeOnly, state.ShownEntryIds) = (goal, false, []);
        state.LastListIds = shown;
        state.ShownEntryIds = [.. state.ShownEntryIds.Union(shown)];
    }
}
