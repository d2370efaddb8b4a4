using Bot.Department;
using Bot.Dialogs.Ask;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Person;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs;

/// <summary>Every turn's way in: first what is urgent or stops a talk, then the open dialog, then utterance to intent to dialog.</summary>
internal sealed class RootDialog : ComponentDialog
{
    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly DepartmentOptions _department;
    private readonly Dictionary<Intent, string> _entrances;

    public RootDialog(IStatePropertyAccessor<TalkState> talk, IEnumerable<Entrance> entrances, IOptions<DepartmentOptions> department)
        : base(nameof(RootDialog))
    {
        var doors = entrances.ToList();
        _talk = talk;
        _department = department.Value;
        _entrances = doors.SelectMany(door => door.Intents, (door, intent) => (intent, door.Dialog.Id)).ToDictionary(pair => pair.intent, pair => pair.Id);
        foreach (var door in doors) AddDialog(door.Dialog);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        TakeAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        TakeAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var utterance = dc.Context.Activity.Text?.Trim() ?? "";
        if (SensitiveSubject.In(utterance) is not null)
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            return await dc.BeginDialogAsync(nameof(AskDialog), utterance, cancellationToken);
        }
        var isOpen = dc.ActiveDialog is not null;
        return IntentRecognizer.Recognize(utterance) switch
        {
            Intent.StartAgain => await StartAgainAsync(dc, cancellationToken),
            Intent.Cancel => await CancelAsync(dc, cancellationToken),
            Intent.Help => await AsideAsync(dc, Welcome.Help(_department), cancellationToken),
            Intent.Person when dc.ActiveDialog?.Id != nameof(PersonDialog) => await InsteadAsync(dc, nameof(PersonDialog), utterance, cancellationToken),
            // What a person wants to ask an adviser is a question too: it is theirs, not ours to answer.
            Intent.Ask when isOpen && dc.ActiveDialog?.Id != nameof(PersonDialog) && IntentRecognizer.IsQuestion(utterance) => await AnswerAsideAsync(dc, utterance, cancellationToken),
            _ when isOpen => await dc.ContinueDialogAsync(cancellationToken),
            var intent when SmallTalk.ReplyTo(intent) is { } words => await AsideAsync(dc, words, cancellationToken),
            var intent when intent != Intent.Ask && _entrances.TryGetValue(intent, out var dialogId) => await dc.BeginDialogAsync(dialogId, utterance, cancellationToken),
            _ when RecommendDialog.IsRefinement(utterance, await StateAsync(dc, cancellationToken)) =>
                await dc.BeginDialogAsync(nameof(RecommendDialog), utterance, cancellationToken),
            _ => await dc.BeginDialogAsync(nameof(AskDialog), utterance, cancellationToken),
        };
    }

    private Task<TalkState> StateAsync(DialogContext dc, CancellationToken cancellationToken) =>
        _talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);

    private async Task<DialogTurnResult> StartAgainAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        await _talk.SetAsync(dc.Context, new TalkState { Welcomed = true }, cancellationToken);
        await dc.Context.SendActivityAsync(Welcome.Hello(_department), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private static async Task<DialogTurnResult> CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var words = dc.ActiveDialog is null ? "There is nothing to stop. What would you like to do?" : "OK, I have stopped that. What would you like to do?";
        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.Context.SendActivityAsync(Reply.With(words, [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }

    private static async Task<DialogTurnResult> InsteadAsync(DialogContext dc, string dialogId, string utterance, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(dialogId, utterance, cancellationToken);
    }

    // Says something beside the open dialog, whose question is then asked again.
    private static async Task<DialogTurnResult> AsideAsync(DialogContext dc, Activity words, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken);
        if (dc.ActiveDialog is null) return new DialogTurnResult(DialogTurnStatus.Complete);
        await dc.RepromptDialogAsync(cancellationToken);
        return EndOfTurn;
    }

    private static async Task<DialogTurnResult> AnswerAsideAsync(DialogContext dc, string utterance, CancellationToken cancellationToken)
    {
        // The stack below resumes when the answer's dialog ends, and a prompt that is resumed asks again.
        var result = await dc.BeginDialogAsync(nameof(AskDialog), utterance, cancellationToken);
        return result.Status == DialogTurnStatus.Complete ? EndOfTurn : result;
    }
}
