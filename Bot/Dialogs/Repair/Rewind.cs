using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Repair;

/// <summary>
/// Goes back in an open dialog by running it again from its start with the answers that stand. Nothing of it is heard before the question that is
/// reached. A dialog acts with its last answer only, so an unfinished one can be run again.
/// </summary>
internal static class Rewind
{
    /// <summary>Back to the question before.</summary>
    /// <returns>False at the first question.</returns>
    public static async Task<bool> BackAsync(DialogContext dc, TalkState state, CancellationToken cancellationToken)
    {
        if (Own(dc) is { } own)
        {
            if (!await own.BackAsync(dc.Context, cancellationToken)) return false;
            await dc.RepromptDialogAsync(cancellationToken);
            return true;
        }
        if (state.Trails is not [.., { Answers.Count: > 0 } trail]) return false;
        trail.Answers.RemoveAt(trail.Answers.Count - 1);
        await RunAsync(dc, state, trail, trail.Answers, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
        return true;
    }

    /// <summary>Gives an earlier question another answer: the newest one that takes the words, those that take anything last.</summary>
    /// <param name="onlyParticular">True to leave questions alone that take anything.</param>
    /// <returns>Null where no earlier question takes them: the talk then stands where it stood.</returns>
    public static async Task<DialogTurnResult?> CorrectAsync(DialogContext dc, TalkState state, string words, bool onlyParticular, CancellationToken cancellationToken)
    {
        if (Own(dc) is { } own) return !onlyParticular && await own.BackAsync(dc.Context, cancellationToken) ? await FeedAsync(dc, [words], silent: false, cancellationToken) : null;
        if (state.Trails is not [.., { Answers.Count: > 0 } trail]) return null;
        var answers = trail.Answers.ToList();
        int? free = null;
        for (var at = answers.Count - 1; at >= 0; at--)
        {
            await RunAsync(dc, state, trail, answers[..at], cancellationToken);
            var question = await OpenQuestion.OfAsync(dc, cancellationToken);
            if (question is { IsParticular: true } && question.Fits(words) == true) return await AnswerAgainAsync(dc, state, trail, answers, at, words, cancellationToken);
            if (question?.Fits(words) == true) free ??= at;
        }
        if (free is { } last && !onlyParticular)
        {
            await RunAsync(dc, state, trail, answers[..last], cancellationToken);
            return await AnswerAgainAsync(dc, state, trail, answers, last, words, cancellationToken);
        }
        await RunAsync(dc, state, trail, answers, cancellationToken);
        return null;
    }

    // A dialog that asks by itself also goes back by itself.
    private static IAsks? Own(DialogContext dc) => dc.ActiveDialog is { } active ? dc.FindDialog(active.Id) as IAsks : null;

    private static async Task<DialogTurnResult> AnswerAgainAsync(
        DialogContext dc, TalkState state, Trail trail, List<string> answers, int at, string words, CancellationToken cancellationToken)
    {
        answers[at] = words;
        var voice = Voice.Of(dc.Context);
        var result = await FeedAsync(dc, answers[at..^1], silent: true, cancellationToken);
        // Later answers may have become needless: the dialog then waits elsewhere or is done.
        result = dc.ActiveDialog is null ? result : await FeedAsync(dc, answers[^1..], silent: false, cancellationToken);
        voice.IsSilent = false;
        trail.Answers = answers;
        return result;
    }

    private static async Task RunAsync(DialogContext dc, TalkState state, Trail trail, IReadOnlyList<string> answers, CancellationToken cancellationToken)
    {
        trail.Restore(state);
        var voice = Voice.Of(dc.Context);
        voice.IsSilent = true;
        await dc.ReplaceDialogAsync(trail.DialogId, trail.Words, cancellationToken);
        await FeedAsync(dc, answers, silent: true, cancellationToken);
        voice.IsSilent = false;
    }

    private static async Task<DialogTurnResult> FeedAsync(DialogContext dc, IReadOnlyList<string> answers, bool silent, CancellationToken cancellationToken)
    {
        var (activity, voice) = (dc.Context.Activity, Voice.Of(dc.Context));
        var (said, wasSilent) = (activity.Text, voice.IsSilent);
        var result = new DialogTurnResult(DialogTurnStatus.Waiting);
        voice.IsSilent = silent;
        try
        {
            foreach (var answer in answers)
            {
                if (dc.ActiveDialog is null) break;
                activity.Text = answer;
                result = await dc.ContinueDialogAsync(cancellationToken);
            }
        }
        finally
        {
            (activity.Text, voice.IsSilent) = (said, wasSilent);
        }
        return result;
    }
}
