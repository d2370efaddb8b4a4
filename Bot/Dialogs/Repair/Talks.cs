using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Repair;

/// <summary>Opens dialogs so that they can be mended: each has its trail.</summary>
internal static class Talks
{
    // Deeper than this nobody remembers what was asked first.
    private const int Deepest = 3;

    /// <summary>Begins a dialog above what is open. When it ends, what was open asks again.</summary>
    public static async Task BeginAsync(DialogContext dc, TalkState state, string dialogId, string words, CancellationToken cancellationToken)
    {
        if (dc.Stack.Count >= Deepest || dc.Stack.Any(open => open.Id == dialogId))
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            state.Trails = [];
        }
        state.Stuck = 0;
        state.Trails.Add(Trail.Begin(dialogId, words, state));
        await dc.BeginDialogAsync(dialogId, words, cancellationToken);
        Trim(dc, state);
    }

    /// <summary>Forgets the trails of dialogs that are done.</summary>
    public static void Trim(DialogContext dc, TalkState state)
    {
        if (state.Trails.Count > dc.Stack.Count) state.Trails.RemoveRange(dc.Stack.Count, state.Trails.Count - dc.Stack.Count);
    }
}
