using Bot.Dialogs.Ask;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Talk;
using Bot.Handoff;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Person;

/// <summary>The first look at each message while a hand-off is open: words that belong to it never reach the dialogs.</summary>
internal sealed class OpenCase(
    IStatePropertyAccessor<HandoffState> handoff, CaseTurns cases, AnswerPipeline pipeline, QueueOutlook outlook, Teams teams, AllDesks desks, ContactRoutes routes,
    IntentRecognizer recognizer, ComeBack comeBack)
{
    /// <summary>The case that an adviser has; null where the bot answers.</summary>
    public async Task<StoredCase?> WithAdviserAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var state = await handoff.GetAsync(context, () => new HandoffState(), cancellationToken);
        return state.Open is { } reference && await cases.ReadAsync(reference, cancellationToken) is { } it && it.Case.State.IsWithAdviser ? it : null;
    }

    /// <returns>True where the turn is done: the bot has nothing to add.</returns>
    public async Task<bool> TakeAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var state = await handoff.GetAsync(context, () => new HandoffState(), cancellationToken);
        var words = context.Activity.Text ?? "";
        if (state.Open is { } reference)
        {
            if (await cases.ReadAsync(reference, cancellationToken) is not { Case.State.IsEnd: false } it)
            {
                state.Open = null;
                return false;
            }
            return it.Case.State.IsWithAdviser
                ? await RelayAsync(context, state, it, words, cancellationToken)
                : await WaitingAsync(context, state, it, words, cancellationToken);
        }
        if (await RateAsync(context, state, words, cancellationToken) || await comeBack.TakeAsync(context, state, cancellationToken)) return true;
        // The subject of an offer is that of the message just before it.
        state.Subject = SensitiveSubject.In(words)?.Topic ?? (recognizer.Read(words).Main.Intent == Intent.Person ? state.Subject : null);
        return false;
    }

    /// <summary>The person corrects what they wrote while an adviser has the talk.</summary>
    public async Task EditAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await WithAdviserAsync(context, cancellationToken) is { } it && context.Activity.Text is { Length: > 0 } words)
            cases.Make(it, new CaseMove.Say(words, Files(context.Activity), context.Activity.Id, context.Activity.Id), Mover.Person);
    }

    // The adviser has the talk. The bot only steps in where somebody may be in danger.
    private async Task<bool> RelayAsync(ITurnContext context, HandoffState state, StoredCase it, string words, CancellationToken cancellationToken)
    {
        if (PersonWords.IsBackToBot(words))
        {
            await TellAsync(context, state, cases.Make(it, new CaseMove.ReturnToBot("the person asked for it"), Mover.Person), cancellationToken);
            return true;
        }
        var files = Files(context.Activity);
        if (words.Length == 0 && files.Count == 0) return true;
        it = cases.Make(it, new CaseMove.Say(words, files, context.Activity.Id), Mover.Person).Case;
        if (SensitiveSubject.In(words) is { } subject && !it.Case.Warned.Contains(subject.Topic))
        {
            cases.Make(it, new CaseMove.Warn(subject.Topic), Mover.Bot);
            await context.SendActivityAsync(AnswerReply.For(await pipeline.AnswerAsync(new Question(words), cancellationToken), 0), cancellationToken);
        }
        return true;
    }

    private async Task<bool> WaitingAsync(ITurnContext context, HandoffState state, StoredCase it, string words, CancellationToken cancellationToken)
    {
        if (PersonWords.IsLeave(words))
        {
            await TellAsync(context, state, cases.Make(it, new CaseMove.Leave(), Mover.Person), cancellationToken);
            return true;
        }
        if (PersonWords.ForAdviser(words) is { } more)
        {
            cases.Make(it, new CaseMove.Say(more, Files(context.Activity), context.Activity.Id), Mover.Person);
            await context.SendActivityAsync(Reply.With("I have added that to your request.", [CaseWords.Status]), cancellationToken);
            return true;
        }
        if (!PersonWords.IsStatus(words) && recognizer.Read(words).Main.Intent != Intent.Person) return false;
        var team = teams.Find(it.Case.Team) ?? teams.Default;
        var up = desks.AnyUp(team);
        var stands = WaitWords.State(it.Case, await outlook.ForAsync(it.Case, cancellationToken), team, up);
        var how = "To add something, write \"tell the adviser\" and your words.";
        await context.SendActivityAsync(
            Reply.With(up ? $"{stands}\n\n{how}" : $"{stands}\n\n{how}{routes.For(it.Case.Summary.Request)}", [CaseWords.LeaveQueue, Reply.FindSomething]), cancellationToken);
        return true;
    }

    private async Task<bool> RateAsync(ITurnContext context, HandoffState state, string words, CancellationToken cancellationToken)
    {
        if (state.ToRate is not { } reference) return false;
        var score = PersonWords.Rating(words);
        var mayBeWhy = state.AsksWhy && words.Length > 0 && !QuestionWords.IsQuestion(words) && IsRemark(recognizer.Read(words).Main.Intent);
        if (await cases.ReadAsync(reference, cancellationToken) is not { } it)
        {
            (state.ToRate, state.AsksWhy) = (null, false);
            return false;
        }
        if (score is { } given)
        {
            state.AsksWhy = true;
            await TellAsync(context, state, cases.Make(it, new CaseMove.Rate(given, null), Mover.Person), cancellationToken);
            return true;
        }
        if (state.AsksWhy) (state.ToRate, state.AsksWhy) = (null, false);
        if (!mayBeWhy || it.Case.Rating is not { } rating) return false;
        await TellAsync(context, state, cases.Make(it, new CaseMove.Rate(rating.Score, PlainText.Shorten(words, LongestWhy)), Mover.Person), cancellationToken);
        return true;
    }

    private static bool IsRemark(Intent intent) =>
        intent is Intent.Ask or Intent.Feedback or Intent.Complaint or Intent.Thanks or Intent.SmallTalk or Intent.Refine or Intent.Correct or Intent.Why;

    private const int LongestWhy = 1000;

    private static Task TellAsync(ITurnContext context, HandoffState state, CaseMade made, CancellationToken cancellationToken) =>
        CaseVoice.TellAsync(context, state, made, cancellationToken);

    // A channel shows a message's own text again as an attachment; that is no file.
    private static IReadOnlyList<CaseFile> Files(Activity activity) =>
        [.. (activity.Attachments ?? []).Where(file => file.ContentUrl is { Length: > 0 }).Select(file => new CaseFile(file.Name ?? "file", file.ContentType ?? "", file.ContentUrl!))];
}
