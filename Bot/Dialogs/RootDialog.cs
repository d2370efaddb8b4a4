using System.Text.RegularExpressions;
using Bot.Department;
using Bot.Dialogs.Ask;
using Bot.Dialogs.Intents;
using Bot.Dialogs.LineManager;
using Bot.Dialogs.Person;
using Bot.Dialogs.Plan;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Content;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs;

/// <summary>Every turn's way in: first what is urgent, then what mends or answers the open question, then each wish to its dialog.</summary>
internal sealed partial class RootDialog : ComponentDialog
{
    // Below this the words are taken for a question: the knowledge base says so itself when it knows nothing.
    private const double LeastBelief = 0.3;
    private const string Adjustments = "What is the Workplace Adjustment Passport?";

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly DepartmentOptions _department;
    private readonly IntentRecognizer _recognizer;
    private readonly Dictionary<Intent, string> _entrances;
    private readonly KnowledgeBase _knowledge;
    private readonly IReadOnlyList<IAtOnce> _atOnce;
    private readonly OpenTalk _open;
    private readonly LeaningWords _leaning;

    public RootDialog(IStatePropertyAccessor<TalkState> talk, IEnumerable<Entrance> entrances, IntentRecognizer recognizer, KnowledgeBase knowledge, IEnumerable<IAtOnce> atOnce, IOptions<DepartmentOptions> department)
        : base(nameof(RootDialog))
    {
        var doors = entrances.ToList();
        _talk = talk;
        _department = department.Value;
        _recognizer = recognizer;
        _knowledge = knowledge;
        _atOnce = [.. atOnce];
        _entrances = doors.SelectMany(door => door.Intents, (door, intent) => (intent, door.Dialog.Id)).ToDictionary(pair => pair.intent, pair => pair.Id);
        _leaning = new LeaningWords(knowledge, recognizer);
        _open = new OpenTalk(_entrances, ServeOneAsync);
        foreach (var door in doors) AddDialog(door.Dialog);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object? options, CancellationToken cancellationToken = default) =>
        TakeAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        TakeAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TakeAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var state = await _talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);
        try
        {
            await AnswerAsync(dc, state, dc.Context.Activity.Text?.Trim() ?? "", cancellationToken);
            // What was asked for beside a dialog is served once that is done.
            while (dc.ActiveDialog is null && state.Pending is [var next, .. var rest])
            {
                state.Pending = [.. rest];
                await ServeOneAsync(dc, state, new ReadPart(next.Intent, next.Words, 1), cancellationToken);
            }
        }
        catch (TalkLoopException)
        {
            Voice.Of(dc.Context).Reset();
            await StopAllAsync(dc, state, cancellationToken);
            await dc.Context.SendActivityAsync(Reply.With("I am going round in circles, so I have stopped. A person can help you with this.", [Reply.SpeakToAPerson, Reply.StartAgain]), cancellationToken);
        }
        return dc.ActiveDialog is null ? new DialogTurnResult(DialogTurnStatus.Complete) : EndOfTurn;
    }

    private async Task AnswerAsync(DialogContext dc, TalkState state, string utterance, CancellationToken cancellationToken)
    {
        if (SensitiveSubject.In(utterance) is not null)
        {
            await StopAllAsync(dc, state, cancellationToken);
            await dc.BeginDialogAsync(nameof(AskDialog), utterance, cancellationToken);
            return;
        }
        if (state.Trails.Count > dc.Stack.Count) Talks.Trim(dc, state);
        // A button of a plan's card goes on with the plan, whatever "number 2" may point at elsewhere.
        if (PressedCard.In(dc.Context.Activity) is { Plan: not null } && dc.ActiveDialog?.Id != nameof(PlanDialog))
        {
            await Talks.BeginAsync(dc, state, nameof(PlanDialog), utterance, cancellationToken);
            return;
        }
        foreach (var voice in _atOnce)
        {
            if (await voice.AnswerAsync(dc.Context, state, utterance, cancellationToken) is not { } said) continue;
            await dc.Context.SendActivityAsync(said, cancellationToken);
            await dc.RepromptDialogAsync(cancellationToken);
            return;
        }
        var open = await OpenQuestion.OfAsync(dc, cancellationToken);
        // What was left out of a message says nothing of what is wanted; in an answer its place stays.
        var reading = _recognizer.Read(open is null ? PersonalDataFinder.WithoutPlaceholders(utterance) : utterance);
        if (_leaning.AnotherGoal(state, utterance) is { } goal) reading = state.Managed is null ? _recognizer.Read($"find me something for {goal}") : reading with { Parts = [new ReadPart(Intent.Manager, $"{ManagerDialog.SameFor}{goal}", 1)] };
        if (Parts.AfterTurning(utterance) is { } turned && _recognizer.Read(turned) is { HasSubject: true } other) (utterance, reading) = (turned, other);
        // Whatever it reads like, what another person said is told to nobody.
        if (open is null && Attack.IsForOthersData(utterance)) reading = reading with { Parts = [new ReadPart(Intent.Ask, utterance, 1)] };
        if (open is null && LeaningWords.IsForAdjustments(utterance, reading)) reading = reading with { Parts = [new ReadPart(Intent.Ask, Adjustments, 1)] };
        if (reading.Whole.Words.Count == 0)
        {
            await SayAsync(dc, Reply.With("I can only read words. What would you like to know?", [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken);
            await dc.RepromptDialogAsync(cancellationToken);
            return;
        }
        if (open is { } question) await _open.AnswerAsync(dc, state, question, reading, utterance, cancellationToken);
        else if (LeaningWords.IsOfOneOfMany(state, reading, utterance)) await SayAsync(dc, Which(state, "Which one do you mean?"), cancellationToken);
        else if (PointsAtList(state, reading, utterance)) await ServeListedAsync(dc, state, reading, utterance, cancellationToken);
        else await ServeAsync(dc, state, reading, cancellationToken);
    }

    // Words that change or compare a list point at its options themselves.
    private static bool PointsAtList(TalkState state, IntentReading reading, string utterance) => state.LastListIds.Count > 0 && ListPlaces.Points(utterance)
        && reading.Main.Intent is not Intent.Compare && (ListPlaces.IsAll(utterance) || reading.IsQuestion || reading.Main.Intent is not (Intent.Refine or Intent.Correct or Intent.Person));

    // "How long is the second one?" speaks of the list that was shown, and is served as if it were named.
    private async Task ServeListedAsync(DialogContext dc, TalkState state, IntentReading reading, string utterance, CancellationToken cancellationToken)
    {
        var titles = state.LastListIds.Select(_knowledge.Current.Find).OfType<Entry>().Select(entry => entry.Title).ToList();
        if (ListPlaces.Named(utterance, titles) is not { } named)
        {
            await SayAsync(dc, Which(state, $"The list that I showed you has {(titles.Count == 1 ? "one option only" : $"{titles.Count} options")}. Which one do you mean?"), cancellationToken);
            return;
        }
        // An option that is named may hold words of another wish in its name.
        var intent = reading.Main.Intent is Intent.Plan ? Intent.Plan : Intent.Ask;
        await ServeOneAsync(dc, state, new ReadPart(intent, ListPlaces.IsAll(utterance) ? $"Tell me about {named}" : named, 1), cancellationToken);
    }

    private Activity Which(TalkState state, string question) =>
        Reply.With(question, state.LastListIds.Select(_knowledge.Current.Find).OfType<Entry>().Select(entry => $"Tell me about {entry.Title}"));

    private async Task ServeAsync(DialogContext dc, TalkState state, IntentReading reading, CancellationToken cancellationToken)
    {
        var wishes = JoinedWishes.In(reading.Parts);
        if (wishes.Count == 0)
        {
            await dc.Context.SendActivityAsync(SmallTalk.ReplyTo(reading.Parts), cancellationToken);
            return;
        }
        Voice.Of(dc.Context).Opening = SmallTalk.Acknowledgement(reading.Parts);
        // What is answered at once comes before what asks back.
        var ordered = wishes.OrderBy(wish => wish.Intent is Intent.Ask or Intent.Compare or Intent.Complaint or Intent.Abuse or Intent.OtherLanguage or Intent.OutOfScope ? 0 : 1).ToList();
        for (var at = 0; at < ordered.Count; at++)
        {
            await ServeOneAsync(dc, state, ordered[at], cancellationToken);
            if (dc.ActiveDialog is null || at + 1 == ordered.Count) continue;
            state.Pending = [.. ordered.Skip(at + 1).Select(wish => new PendingWish(wish.Intent, wish.Words)), .. state.Pending];
            return;
        }
    }

    private Task ServeOneAsync(DialogContext dc, TalkState state, ReadPart wish, CancellationToken cancellationToken)
    {
        var intent = wish.Belief < LeastBelief || IsLongMend(wish) ? Intent.Ask : wish.Intent;
        return intent switch
        {
            Intent.StartAgain => StartAgainAsync(dc, state, cancellationToken),
            Intent.Help => SayAsync(dc, Welcome.Help(_department), cancellationToken),
            Intent.Cancel when GivingUp().IsMatch(wish.Words) && SmallTalk.ReplyTo(Intent.Complaint) is { } sorry => SayAsync(dc, sorry, cancellationToken),
            Intent.Cancel => SayAsync(dc, Reply.With("There is nothing to stop. What would you like to do?", [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken),
            Intent.Back or Intent.Skip => SayAsync(dc, Reply.With("I am not asking you anything now. What would you like to do?", [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken),
            Intent.Repeat => SayAsync(dc, SmallTalk.Again(state), cancellationToken),
            Intent.Why => SayAsync(dc, SmallTalk.WhyThat(state), cancellationToken),
            Intent.Yes when state.Misses >= 2 => Talks.BeginAsync(dc, state, nameof(PersonDialog), wish.Words, cancellationToken),
            Intent.Yes or Intent.No => SayAsync(dc, Reply.With("What would you like to do next?", [Reply.FindSomething, Reply.SpeakToAPerson]), cancellationToken),
            Intent.Recommend or Intent.Ask or Intent.Correct when _leaning.AboutLast(state, wish.Words) is { } asked => Talks.BeginAsync(dc, state, nameof(AskDialog), asked, cancellationToken),
            Intent.Recommend or Intent.Ask or Intent.Correct when state is { Goal: { } sought, LastEntryId: null, LastListIds: [] } && _leaning.IsGrade(wish.Words) => Talks.BeginAsync(dc, state, nameof(RecommendDialog), $"{sought}, {wish.Words}", cancellationToken),
            Intent.MyData or Intent.Plan or Intent.Ask when state.Managed is not null && ManagerDialog.Exporting().IsMatch(wish.Words) => Talks.BeginAsync(dc, state, nameof(ManagerDialog), wish.Words, cancellationToken),
            Intent.Refine or Intent.Correct when state.Managed is not null => Talks.BeginAsync(dc, state, nameof(ManagerDialog), wish.Words, cancellationToken),
            Intent.Recommend or Intent.Ask when state.Managed is not null && _leaning.IsOfManagersList(wish.Words) => Talks.BeginAsync(dc, state, nameof(ManagerDialog), wish.Words, cancellationToken),
            Intent.Refine or Intent.Correct when state.LastListIds.Count > 0 => Talks.BeginAsync(dc, state, nameof(RecommendDialog), wish.Words, cancellationToken),
            Intent.Refine or Intent.Correct => Talks.BeginAsync(dc, state, nameof(AskDialog), wish.Words, cancellationToken),
            Intent.OtherLanguage => SayAsync(dc, SmallTalk.InOtherLanguage(_recognizer.ReadWords(wish.Words).Language), cancellationToken),
            _ when SmallTalk.ReplyTo(intent) is { } words => SayAsync(dc, words, cancellationToken),
            Intent.Recommend or Intent.Manager or Intent.Plan => Talks.BeginAsync(dc, state, _entrances[intent], Parts.WithoutLead(wish.Words), cancellationToken),
            _ => Talks.BeginAsync(dc, state, _entrances.GetValueOrDefault(intent, nameof(AskDialog)), wish.Words, cancellationToken),
        };
    }

    // "why was Access needed" mends nothing where no question of ours is open.
    private bool IsLongMend(ReadPart wish) =>
        wish.Intent is Intent.Why or Intent.Skip or Intent.Correct or Intent.Repeat && _recognizer.Read(wish.Words) is { IsQuestion: true, HasSubject: true } && wish.Words.Split(' ').Length > 3;

    private async Task StartAgainAsync(DialogContext dc, TalkState state, CancellationToken cancellationToken)
    {
        await StopAllAsync(dc, state, cancellationToken);
        await _talk.SetAsync(dc.Context, new TalkState { Welcomed = true }, cancellationToken);
        await dc.Context.SendActivityAsync(Welcome.Hello(_department), cancellationToken);
    }

    private static async Task StopAllAsync(DialogContext dc, TalkState state, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        (state.Trails, state.Pending, state.Stuck) = ([], [], 0);
    }

    [GeneratedRegex(@"\b(give up|giving up|had enough|hopeless|no use|no good|waste of (my )?time)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivingUp();

    private static Task<ResourceResponse> SayAsync(DialogContext dc, Activity words, CancellationToken cancellationToken) => dc.Context.SendActivityAsync(words, cancellationToken);
}
