using Bot.Dialogs.Ask;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Talk;
using Bot.Files;
using Bot.Handoff;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;
using Bot.Handoff.Routing;
using Bot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Person;

/// <summary>The first look at each message while a hand-off is open: words that belong to it never reach the dialogs.</summary>
internal sealed class OpenCase(
    IStatePropertyAccessor<HandoffState> handoff, IStatePropertyAccessor<DialogState> stack, CaseTurns cases, AnswerPipeline pipeline, QueueOutlook outlook, Teams teams,
    ContactRoutes routes, IntentRecognizer recognizer, ComeBack comeBack, ReceivedFiles received)
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
        if (await IsIdleAsync(context, cancellationToken))
        {
            if (PersonWords.NamesRequest(words) || PersonWords.AsksForReply(words))
            {
                await context.SendActivityAsync(
                    Reply.With("You have no open request in this chat. If you sent one from another chat, type its reference: it looks like K7Q2-9XWD.", [Reply.SpeakToAPerson]), cancellationToken);
                return true;
            }
            // Somebody who calls out for a person is not asking the bot.
            if (PersonWords.IsSomebodyThere(words)) context.Activity.Text = words = Reply.SpeakToAPerson;
        }
        // The subject of an offer is that of the message just before it.
        state.Subject = SensitiveSubject.In(words)?.Topic ?? (recognizer.Read(words).Main.Intent == Intent.Person ? state.Subject : null);
        return false;
    }

    /// <summary>The person corrects what they wrote while an adviser has the talk.</summary>
    public async Task EditAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await WithAdviserAsync(context, cancellationToken) is { } it && context.Activity.Text is { Length: > 0 } words)
            cases.Make(it, new CaseMove.Say(words, [], context.Activity.Id, context.Activity.Id), Mover.Person);
    }

    /// <summary>The person's client says how far they have read.</summary>
    public async Task SeenAsync(ITurnContext context, SeenMark mark, CancellationToken cancellationToken)
    {
        var state = await handoff.GetAsync(context, () => new HandoffState(), cancellationToken);
        if ((state.Open ?? state.ToRate) is not { } reference || await cases.ReadAsync(reference, cancellationToken) is not { } it) return;
        var upTo = mark.Reply ?? await cases.LastReplyAsync(reference, mark.At ?? DateTimeOffset.MinValue, cancellationToken);
        if (upTo > 0) cases.Make(it, new CaseMove.Seen(upTo), Mover.Person);
    }

    // The adviser has the talk. The bot only steps in where somebody may be in danger.
    private async Task<bool> RelayAsync(ITurnContext context, HandoffState state, StoredCase it, string words, CancellationToken cancellationToken)
    {
        if (PersonWords.IsBackToBot(words))
        {
            await TellAsync(context, state, cases.Make(it, new CaseMove.ReturnToBot("the person asked for it"), Mover.Person), cancellationToken);
            return true;
        }
        if (PressedCard.In(context.Activity) is not null)
        {
            // A button of a card is no word to an adviser.
            await context.SendActivityAsync(Reply.With("That button is mine, and an adviser has the talk now. Go back to the bot first.", [CaseWords.BackToBot]), cancellationToken);
            return true;
        }
        var files = await FilesAsync(context, cancellationToken);
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
        var wasAsked = state.AsksToLeave;
        state.AsksToLeave = false;
        if (PersonWords.IsLeave(words) || (wasAsked && (PersonWords.IsYes(words) || words.Equals(CaseWords.Withdraw, StringComparison.OrdinalIgnoreCase) || PersonWords.IsStop(words))))
        {
            await TellAsync(context, state, cases.Make(it, new CaseMove.Leave(), Mover.Person), cancellationToken);
            return true;
        }
        if (wasAsked && (PersonWords.IsNo(words) || words.Equals(CaseWords.Keep, StringComparison.OrdinalIgnoreCase)))
        {
            await context.SendActivityAsync(Reply.With($"Good. Your request **{it.Case.Reference}** stays in the queue.", [CaseWords.Status, Reply.FindSomething]), cancellationToken);
            return true;
        }
        if (PersonWords.ForAdviser(words) is { } more)
        {
            cases.Make(it, new CaseMove.Say(more, await FilesAsync(context, cancellationToken), context.Activity.Id), Mover.Person);
            await context.SendActivityAsync(Reply.With("I have added that to your request.", [CaseWords.Status]), cancellationToken);
            return true;
        }
        if (PersonWords.IsStop(words) && await IsIdleAsync(context, cancellationToken))
        {
            // Nothing else is going on that could be stopped, but a request is not withdrawn by a word that may mean something else.
            state.AsksToLeave = true;
            await context.SendActivityAsync(
                Reply.With($"Your request **{it.Case.Reference}** still waits for an adviser. Shall I withdraw it?", [CaseWords.Withdraw, CaseWords.Keep]), cancellationToken);
            return true;
        }
        if (!PersonWords.IsStatus(words) && recognizer.Read(words).Main.Intent != Intent.Person) return false;
        var team = teams.Find(it.Case.Team) ?? teams.Default;
        var expects = await outlook.ForAsync(it.Case, cancellationToken);
        var stands = WaitWords.State(it.Case, expects, team);
        var how = "To add something, write \"tell the adviser\" and your words.";
        await context.SendActivityAsync(
            Reply.With(expects.Attendance == Attendance.Down ? $"{stands}\n\n{how}{routes.For(it.Case.Summary.Request)}" : $"{stands}\n\n{how}", [CaseWords.LeaveQueue, Reply.FindSomething]), cancellationToken);
        return true;
    }

    private async Task<bool> RateAsync(ITurnContext context, HandoffState state, string words, CancellationToken cancellationToken)
    {
        if (state.ToRate is not { } reference) return false;
        var score = PersonWords.Rating(words);
        var mayBeWhy = state.AsksWhy && words.Length > 0 && recognizer.Read(words) is { IsQuestion: false } reading && IsRemark(reading.Main.Intent);
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

    private async Task<bool> IsIdleAsync(ITurnContext context, CancellationToken cancellationToken) =>
        (await stack.GetAsync(context, () => new DialogState(), cancellationToken)).DialogStack.Count == 0;

    private async Task<IReadOnlyList<CaseFile>> FilesAsync(ITurnContext context, CancellationToken cancellationToken) =>
        [.. (await received.TakeAsync(context.Activity, cancellationToken)).Select(file => new CaseFile(file.Name, file.ContentType, file.Url))];
}
