using Bot.Handoff;
using Bot.Handoff.Cases;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Person;

/// <summary>Runs a desk's move in the person's turn, and tells the person what came of it.</summary>
internal sealed class CaseVoice(IStatePropertyAccessor<HandoffState> handoff, IStatePropertyAccessor<DialogState> stack, CaseTurns cases)
{
    /// <summary>The answer for the desk that waits.</summary>
    public async Task<MoveAnswer> MoveAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (CaseDoor.Read(context) is not { } command || await cases.ReadAsync(command.Reference, cancellationToken) is not { } it) return Answer(CaseRules.Unknown);
        var made = cases.Make(it, command.Move, command.Mover);
        if (made.Refused is { } refused) return Answer(refused);
        // The adviser's words answer no message of the channel: a reply to one that it does not know would be refused.
        context.OnSendActivities((_, activities, next) =>
        {
            foreach (var activity in activities) activity.ReplyToId = null;
            return next();
        });
        var state = await handoff.GetAsync(context, () => new HandoffState(), cancellationToken);
        // What was open with the bot would go on in the middle of another talk.
        if (made.Case.Case.State.IsWithAdviser && !it.Case.State.IsWithAdviser) await stack.DeleteAsync(context, cancellationToken);
        await TellAsync(context, state, made, cancellationToken);
        return new MoveAnswer(null, null);
    }

    public static async Task TellAsync(ITurnContext context, HandoffState state, CaseMade made, CancellationToken cancellationToken)
    {
        var it = made.Case.Case;
        if (it.State.IsEnd && made.Happenings.Count > 0)
        {
            if (state.Open == it.Reference) state.Open = null;
            if (it.TakenAt is not null && it.Rating is null) (state.ToRate, state.AsksWhy) = (it.Reference, false);
        }
        foreach (var happening in made.Happenings)
        {
            // From now on it is another conversation's.
            if (happening.Kind == Happened.Followed) (state.Open, state.ToRate) = (null, null);
            if (CaseWords.For(happening, it) is { } words) await context.SendActivityAsync(words, cancellationToken);
        }
    }

    private static MoveAnswer Answer(CaseStep.Refused refused) => new(refused.Reason, refused.Words);
}
