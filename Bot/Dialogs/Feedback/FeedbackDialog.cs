using System.Text.RegularExpressions;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Feedback;

/// <summary>Takes what a person says of the last answer: whether it helped, and why not. A wrong answer can go straight to an adviser.</summary>
internal sealed partial class FeedbackDialog : ComponentDialog
{
    private const string Verdict = "verdict";
    private const string Reason = "reason";
    private static readonly string[] _reasons = ["It is wrong", "It is out of date", "Not what I asked", "Hard to follow", "Skip"];

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly FeedbackStore _store;

    public FeedbackDialog(IStatePropertyAccessor<TalkState> talk, FeedbackStore store)
        : base(nameof(FeedbackDialog))
    {
        _talk = talk;
        _store = store;
        AddDialog(new WaterfallDialog("steps", [VerdictStepAsync, ReasonStepAsync, StoreStepAsync]));
        AddDialog(new Question(Verdict, "It tells the editors which answers to mend. Your name is not kept with it.") { Fits = words => Read(words) is not null });
        AddDialog(new Question(Reason, "The reason tells the editors what to mend. Your name is not kept with it.") { CanSkip = true, IsFree = true });
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> VerdictStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = step.Options as string ?? "";
        var state = await _talk.GetAsync(step.Context, () => new TalkState(), cancellationToken);
        if (state.LastAnswer is null)
        {
            await step.Context.SendActivityAsync(state.LastListIds.Count > 0 && Read(words) == false
                ? Reply.With("I am sorry that these do not fit. Say what you would change, such as \"only online\", \"shorter\", \"more\" or another subject. A learning adviser may know of others.", [Reply.SpeakToAPerson, "Show me more options", Reply.FindSomething])
                : Reply.With("I have not answered a question yet. Ask me something, and then tell me if it helped.", [Reply.SpeakToAPerson]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        return Read(words) is not null
            ? await step.NextAsync(words, cancellationToken)
            : await step.PromptAsync(Verdict, new PromptOptions { Prompt = Reply.With("Did my last answer help you?", [Reply.Helped, Reply.DidNotHelp]) }, cancellationToken);
    }

    private async Task<DialogTurnResult> ReasonStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = step.Result as string ?? "";
        step.Values["helped"] = Read(words) == true ? "yes" : "no";
        if (Read(words) == true || GivesReason().IsMatch(words)) return await step.NextAsync(Read(words) == true ? null : words, cancellationToken);
        return await step.PromptAsync(Reason, new PromptOptions { Prompt = Reply.With("I am sorry. What was not right? A few words are enough, or say \"skip\".", _reasons) }, cancellationToken);
    }

    private async Task<DialogTurnResult> StoreStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await _talk.GetAsync(step.Context, () => new TalkState(), cancellationToken);
        var helped = step.Values["helped"]?.ToString() == "yes";
        var reason = step.Result is string words && words != Question.Skipped ? words : null;
        if (state.LastAnswer is { } trace) await _store.AddAsync(trace, helped, reason, cancellationToken);
        await step.Context.SendActivityAsync(
            helped
                ? Reply.With("Thank you. I am glad that it helped.", [Reply.FindSomething])
                : Reply.With("Thank you. The editors of our knowledge will see this, without your name. A learning adviser can answer your question instead.", [Reply.SpeakToAPerson, Reply.FindSomething]),
            cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    /// <returns>True where it helped; null where the words do not say.</returns>
    private static bool? Read(string words) => Against().IsMatch(words) ? false : For().IsMatch(words) ? true : null;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(not|isn'?t|wasn'?t|didn'?t|doesn'?t|hasn'?t|no help|wrong|incorrect|out of date|outdated|old|unhelpful|useless|bad|poor|broken|mistake|error|thumbs down|vague|confusing|misleading|missed|half right|no|nope|rubbish|unclear|hard)\b", Options)]
    private static partial Regex Against();

    [GeneratedRegex(@"\b(help(ed|ful|s)|useful|usefull|good|great|right|correct|spot on|perfect|excellent|brilliant|thumbs up|yes|yep|what i (needed|wanted)|answered)\b", Options)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(wrong|incorrect|out of date|outdated|old|broken|mistake|error|vague|too (long|short|vague)|confusing|not what i|missed the point|closed|half right|doesn'?t (answer|say)|didn'?t answer|hard to follow)\b", Options)]
    private static partial Regex GivesReason();
}
