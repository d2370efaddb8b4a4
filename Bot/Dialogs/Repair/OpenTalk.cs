using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Intents;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Person;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Repair;

/// <summary>
/// What a person says while a question of ours is open: an answer, or something that mends the talk (correct, back, skip, why, repeat, help, cancel),
/// or a new subject after which the question is asked again. The same for every prompt of every dialog.
/// </summary>
/// <param name="serve">Serves a wish that has nothing to do with the open question.</param>
internal sealed partial class OpenTalk(
    IReadOnlyDictionary<Intent, string> entrances, Func<DialogContext, TalkState, ReadPart, CancellationToken, Task> serve)
{
    // Where anything is an answer, only plain words mean something else.
    private const double Sure = 0.55;
    private const double SureWhereFree = 0.85;
    private const int LongestMend = 7;
    private const string NoRequest = "You have no open request for a person in this chat. If you want one, say \"speak to a person\".";
    private const int MissesBeforeChoices = 2;

    public Task AnswerAsync(DialogContext dc, TalkState state, OpenQuestion open, IntentReading reading, string utterance, CancellationToken cancellationToken)
    {
        var main = reading.Main;
        if (open.CanSkip && utterance.Trim().Equals(Question.Skipped, StringComparison.OrdinalIgnoreCase)) return SkipAsync(dc, state, open, cancellationToken);
        if (open.IsOffered(utterance) || open.Own?.Takes?.Invoke(utterance) == true) return ContinueAsync(dc, state, open, utterance, cancellationToken);
        if (Numbered(open, state, utterance) is { } offered) return ContinueAsync(dc, state, open, offered, cancellationToken);
        if (reading.Parts.Any(part => part.Intent == Intent.Goodbye && part.Belief >= Sure) && reading.Parts.All(part => IntentReading.IsSocial(part.Intent))) return LeaveAsync(dc, state, reading, cancellationToken);
        if (reading.Parts.All(part => IntentReading.IsSocial(part.Intent)) && main.Belief >= SureWhereFree) return AsideAsync(dc, SmallTalk.ReplyTo(reading.Parts), cancellationToken);
        var isSure = main.Belief >= (open.IsFree ? SureWhereFree : Sure) && (!open.IsFree || utterance.Split(' ').Length <= LongestMend);
        var fits = open.Fits(utterance);
        var fitsPlainly = open.IsParticular && fits == true && !(reading.IsOwnQuestion && isSure);
        return main.Intent switch
        {
            _ when Correction.IsPlain(utterance) => CorrectAsync(dc, state, open, utterance, cancellationToken),
            _ when Reply.IsWayIn(utterance) => serve(dc, state, main, cancellationToken),
            Intent.StartAgain when isSure => serve(dc, state, main, cancellationToken),
            Intent.Help when isSure => ServeAsideAsync(dc, state, main, cancellationToken),
            Intent.Cancel when isSure => CancelAsync(dc, state, cancellationToken),
            Intent.Back when isSure => BackAsync(dc, state, cancellationToken),
            Intent.Repeat when isSure => dc.RepromptDialogAsync(cancellationToken),
            Intent.Why when isSure => AsideAsync(dc, Reply.With(open.Why, []), cancellationToken),
            Intent.Correct when isSure => CorrectAsync(dc, state, open, utterance, cancellationToken),
            Intent.Skip or Intent.No when isSure && !fitsPlainly && (open.CanSkip || (main.Intent == Intent.Skip && open.Prompt is not ConfirmPrompt)) => SkipAsync(dc, state, open, cancellationToken),
            _ when fitsPlainly => ContinueAsync(dc, state, open, utterance, cancellationToken),
            Intent.Person when PersonWords.NamesRequest(utterance) && main.Belief >= Sure => AsideAsync(dc, Reply.With(NoRequest, []), cancellationToken),
            Intent.MyData when MyDataDialog.IsPlain(utterance) || (isSure && open.IsFree && !reading.HasSubject) => serve(dc, state, main, cancellationToken),
            Intent.Person when main.Belief >= (fits == false ? Sure : SureWhereFree) && dc.ActiveDialog?.Id != nameof(PersonDialog) => Talks.BeginAsync(dc, state, nameof(PersonDialog), main.Words, cancellationToken),
            Intent.Abuse or Intent.Injection when main.Belief >= SureWhereFree => ServeAsideAsync(dc, state, main, cancellationToken),
            // "Yes" is a person's consent to be asked, and no request.
            Intent.Yes when isSure && open.IsFree && dc.ActiveDialog?.Id == nameof(PersonDialog) => dc.RepromptDialogAsync(cancellationToken),
            // "What is it for?" asks about our question, and is nothing that an adviser could answer.
            _ when open.IsFree && AsksAboutIt().IsMatch(utterance) => AsideAsync(dc, Reply.With(open.Why, []), cancellationToken),
            _ when open.IsFree => ContinueAsync(dc, state, open, utterance, cancellationToken),
            Intent.OutOfScope or Intent.Complaint or Intent.OtherLanguage or Intent.SmallTalk when isSure => ServeAsideAsync(dc, state, main, cancellationToken),
            Intent.Ask or Intent.Compare when reading.IsQuestion || (fits == false && isSure && reading.HasSubject) => AnswerAsideAsync(dc, state, open, reading, cancellationToken),
            Intent.Feedback or Intent.MyData or Intent.Plan or Intent.Manager or Intent.Recommend when isSure && LeadsElsewhere(dc, main.Intent) && fits != true =>
                serve(dc, state, main, cancellationToken),
            // The same again with another goal begins anew.
            Intent.Recommend or Intent.Manager when isSure && fits == false && reading.HasSubject => ServeInsteadAsync(dc, state, main, cancellationToken),
            Intent.MyData or Intent.Plan or Intent.Manager or Intent.Feedback when main.Belief >= SureWhereFree && LeadsElsewhere(dc, main.Intent) => serve(dc, state, main, cancellationToken),
            _ when fits == false && open.IsParticular && NamesWish(reading) => WishInsteadAsync(dc, state, utterance, cancellationToken),
            // "Ok" is nothing that anybody could get better at.
            Intent.Yes or Intent.No when isSure && open.Prompt is Question => MissAsync(dc, state, open, cancellationToken),
            _ => ContinueAsync(dc, state, open, utterance, cancellationToken),
        };
    }

    // "Crisis communications course" is no grade: somebody has thought of something else.
    private static bool NamesWish(IntentReading reading) =>
        reading.Main.Intent is Intent.Recommend or Intent.Ask or Intent.Correct or Intent.Refine && reading.Whole.Words is [not ("i" or "im" or "my" or "we"), ..] && !reading.Whole.Tagged.Contains("<grade>")
        && reading.Whole.Tagged.Any(word => word is "<skill>" or "<entry>" or "course" or "courses" or "training" or "workshop" or "webinar" or "class" or "mentor" or "coach" or "apprenticeship");

    private async Task WishInsteadAsync(DialogContext dc, TalkState state, string utterance, CancellationToken cancellationToken)
    {
        var meant = Correction.Meant(utterance) is { Length: > 0 } rest ? rest : utterance;
        Voice.Of(dc.Context).Opening = "OK, let us look at that instead.";
        if (dc.ActiveDialog?.Id != nameof(RecommendDialog) && await Rewind.CorrectAsync(dc, state, meant, onlyParticular: false, cancellationToken) is not null)
        {
            state.Stuck = 0;
            Talks.Trim(dc, state);
            return;
        }
        await serve(dc, state, new ReadPart(Intent.Recommend, meant, 1), cancellationToken);
    }

    [GeneratedRegex(@"^\W*(and |but |so )?(what('?s| is|s) (it|this|that) for|why do (you|they) (ask|need|want)( (it|this|that|to know))?|what (do|should|can) i (say|write|put)( here)?|who (sees|reads|gets) (it|this|that)|what do you mean)\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksAboutIt();

    private bool LeadsElsewhere(DialogContext dc, Intent intent) => entrances.TryGetValue(intent, out var dialogId) && dc.ActiveDialog?.Id != dialogId;

    // After a list of choices was shown, its numbers are answers.
    private static string? Numbered(OpenQuestion open, TalkState state, string utterance) =>
        state.Stuck >= MissesBeforeChoices && int.TryParse(utterance.Trim('.', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= open.Offered.Count
            ? open.Offered[number - 1]
            : null;

    private static async Task ContinueAsync(DialogContext dc, TalkState state, OpenQuestion open, string words, CancellationToken cancellationToken)
    {
        if (open.Fits(words) == false)
        {
            // A button of an earlier question, or a word for it: the earlier answer is put right.
            if (await Rewind.CorrectAsync(dc, state, words, onlyParticular: true, cancellationToken) is not null) Talks.Trim(dc, state);
            else await MissAsync(dc, state, open, cancellationToken);
            return;
        }
        var depth = state.Trails.Count;
        dc.Context.Activity.Text = words;
        await dc.ContinueDialogAsync(cancellationToken);
        Talks.Trim(dc, state);
        var after = await OpenQuestion.OfAsync(dc, cancellationToken);
        if (after is not null && after.Place == open.Place && after.Attempts > open.Attempts)
        {
            if (++state.Stuck >= MissesBeforeChoices) await OfferAsync(dc, state, after, cancellationToken);
            return;
        }
        state.Stuck = 0;
        if (after is not null && state.Trails.Count == depth && depth > 0) state.Trails[^1].Answers.Add(words);
    }

    private static async Task MissAsync(DialogContext dc, TalkState state, OpenQuestion open, CancellationToken cancellationToken)
    {
        if (++state.Stuck >= MissesBeforeChoices)
        {
            await OfferAsync(dc, state, open, cancellationToken);
            return;
        }
        if (open.Options.RetryPrompt is Activity again)
        {
            await dc.Context.SendActivityAsync(again, cancellationToken);
            return;
        }
        Voice.Of(dc.Context).Opening = "Sorry, I did not follow that.";
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private static Task<ResourceResponse> OfferAsync(DialogContext dc, TalkState state, OpenQuestion open, CancellationToken cancellationToken)
    {
        string[] skip = open.CanSkip ? ["Skip"] : [];
        var isSecond = state.Stuck == MissesBeforeChoices && open.Offered.Count > 0;
        var choices = open.Offered.Where(offered => !offered.Equals("skip", StringComparison.OrdinalIgnoreCase)).ToList();
        var list = string.Concat(choices.Select((choice, i) => string.Create(CultureInfo.InvariantCulture, $"\n{i + 1}. {choice}")));
        var reply = isSecond
            ? Reply.With($"Sorry, I still do not follow. {open.Asked}\n\nYou can choose one of these:\n{list}\n\n{(open.CanSkip ? "Or say \"skip\" or \"cancel\"." : "Or say \"cancel\".")}", [.. choices, .. skip])
            : Reply.With($"I am sorry, I do not understand your answer. A person can help you with this, or we can {(open.CanSkip ? "skip it" : "stop here")}.", [Reply.SpeakToAPerson, .. skip, "Cancel", Reply.StartAgain]);
        return dc.Context.SendActivityAsync(reply, cancellationToken);
    }

    private static async Task CorrectAsync(DialogContext dc, TalkState state, OpenQuestion open, string utterance, CancellationToken cancellationToken)
    {
        var meant = Correction.Meant(utterance);
        if (meant.Length == 0)
        {
            await BackAsync(dc, state, cancellationToken);
            return;
        }
        if (await Rewind.CorrectAsync(dc, state, meant, onlyParticular: true, cancellationToken) is null)
        {
            if ((open.IsParticular && open.Fits(meant) == true) || (open.Own is null && state.Trails is not [.., { Answers.Count: > 0 }]))
            {
                await ContinueAsync(dc, state, open, meant, cancellationToken);
                return;
            }
            if (await Rewind.CorrectAsync(dc, state, meant, onlyParticular: false, cancellationToken) is null) await MissAsync(dc, state, open, cancellationToken);
        }
        state.Stuck = 0;
        Talks.Trim(dc, state);
    }

    private static async Task SkipAsync(DialogContext dc, TalkState state, OpenQuestion open, CancellationToken cancellationToken)
    {
        if (open.CanSkip) await ContinueAsync(dc, state, open, Question.Skipped, cancellationToken);
        else await AsideAsync(dc, Reply.With("I need this answer to go on. You can also say \"back\", or \"cancel\" to stop.", []), cancellationToken);
    }

    private static async Task BackAsync(DialogContext dc, TalkState state, CancellationToken cancellationToken)
    {
        state.Stuck = 0;
        if (!await Rewind.BackAsync(dc, state, cancellationToken)) await AsideAsync(dc, Reply.With("This is the first question. Say \"cancel\" to stop.", []), cancellationToken);
    }

    private static async Task CancelAsync(DialogContext dc, TalkState state, CancellationToken cancellationToken)
    {
        state.Stuck = 0;
        if (dc.Stack.Count > 1)
        {
            await dc.Context.SendActivityAsync(MessageFactory.Text("OK, I have stopped that. Let us go on where we were."), cancellationToken);
            await dc.EndDialogAsync(null, cancellationToken);
        }
        else
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            if (state.Pending.Count == 0) await dc.Context.SendActivityAsync(Reply.With("OK, I have stopped that. What would you like to do?", [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken);
        }
        Talks.Trim(dc, state);
    }

    // Says something beside the open question, which is then asked again.
    private static async Task AsideAsync(DialogContext dc, Activity words, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task ServeAsideAsync(DialogContext dc, TalkState state, ReadPart wish, CancellationToken cancellationToken)
    {
        await serve(dc, state, wish, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private Task ServeInsteadAsync(DialogContext dc, TalkState state, ReadPart wish, CancellationToken cancellationToken)
    {
        Voice.Of(dc.Context).Opening = "OK, let us look at that instead.";
        return serve(dc, state, wish, cancellationToken);
    }

    // Nobody wants to be asked on while they are leaving.
    private static async Task LeaveAsync(DialogContext dc, TalkState state, IntentReading reading, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        (state.Trails, state.Pending, state.Stuck) = ([], [], 0);
        await dc.Context.SendActivityAsync(SmallTalk.ReplyTo(reading.Parts), cancellationToken);
    }

    // The stack below resumes when the answer's dialog ends, and a prompt that is resumed asks again.
    private async Task AnswerAsideAsync(DialogContext dc, TalkState state, OpenQuestion open, IntentReading reading, CancellationToken cancellationToken)
    {
        var others = reading.Parts.Where(part => !IntentReading.IsSocial(part.Intent) && part != reading.Main).ToList();
        if (others.Find(part => open.IsParticular && open.Fits(part.Words) == true) is { } answer) await ContinueAsync(dc, state, open, answer.Words, cancellationToken);
        await serve(dc, state, reading.Main, cancellationToken);
    }
}
