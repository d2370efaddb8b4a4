using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Files;
using Bot.Handoff.Cases;
using Bot.Insight;
using Bot.Privacy;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Bot.Dialogs.MyData;

/// <summary>"What do you hold about me?", "export my data" and "forget me", over every store at once.</summary>
internal sealed partial class MyDataDialog : ComponentDialog
{
    public const string Show = "What do you hold about me?";
    public const string Export = "Export my data";
    public const string Forget = "Forget me";
    private const string Consent = "consent";

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly IPersonStore _people;
    private readonly ICaseStore _cases;
    private readonly GivenFiles _files;
    private readonly ConversationState _conversation;
    private readonly UserState _user;
    private readonly StorageOptions _storage;
    private readonly Pseudonyms _pseudonyms;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<IKeptApart> _apart;

    public MyDataDialog(
        IStatePropertyAccessor<TalkState> talk, IPersonStore people, ICaseStore cases, GivenFiles files, ConversationState conversation, UserState user, IOptions<StorageOptions> storage, Pseudonyms pseudonyms, TimeProvider clock,
        IEnumerable<IKeptApart> apart)
        : base(nameof(MyDataDialog))
    {
        (_talk, _people, _cases, _files, _conversation, _user, _storage, _pseudonyms, _clock, _apart) = (talk, people, cases, files, conversation, user, storage.Value, pseudonyms, clock, [.. apart]);
        AddDialog(new WaterfallDialog("steps", [ChooseStepAsync, ForgetStepAsync]));
        AddDialog(new ConfirmPrompt(Consent));
        InitialDialogId = "steps";
    }

    /// <summary>True for words that go to this dialog and to nobody else, also while an adviser has the talk.</summary>
    public static bool IsFor(string words, TalkState state) => state.AsksToForget || IsPlain(words);

    /// <summary>True for words that mean nothing else, whatever is open.</summary>
    public static bool IsPlain(string words) => Plain().IsMatch(words);

    // Also where the question is left without an answer.
    protected override async Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        (await _talk.GetAsync(context, () => new TalkState(), cancellationToken)).AsksToForget = false;
        await base.OnEndDialogAsync(context, instance, reason, cancellationToken);
    }

    private async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Context.Activity.IsShared())
        {
            await step.Context.SendActivityAsync(Reply.With("Others can read here, so I say nothing about a person. Please ask me in our personal chat.", []), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var words = step.Options as string ?? "";
        var person = await PersonAsync(step, cancellationToken);
        if (Forgetting().IsMatch(words)) return await AskAsync(step, person, cancellationToken);
        var rows = await HeldAsync(person, cancellationToken);
        await step.Context.SendActivityAsync(Exporting().IsMatch(words) ? Exported(rows) : Shown(rows), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> ForgetStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true)
        {
            await step.Context.SendActivityAsync(Reply.With("Nothing was erased.", [Show, Export]), cancellationToken);
            return await step.EndDialogAsync(null, cancellationToken);
        }
        var person = await PersonAsync(step, cancellationToken);
        var turn = TurnTransaction.Current ?? throw new InvalidOperationException("Data is erased within a turn only.");
        turn.Forget(person);
        foreach (var one in _apart) await one.ForgetAsync(person, cancellationToken);
        // What this turn would still write at its end is empty.
        await _conversation.ClearStateAsync(step.Context, cancellationToken);
        await _user.ClearStateAsync(step.Context, cancellationToken);
        await step.Context.SendActivityAsync(Reply.With(
            "Done. I have erased everything that I held about you: our talks, files, your plan and your requests for a person. I know nothing about you now.",
            [Reply.FindSomething, Show]), cancellationToken);
        // A talk that was open below is forgotten too: its question is not asked again.
        if (step.Parent is { } talks) await talks.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }

    // What stands apart comes first: some of it is written by being asked for.
    private async Task<IReadOnlyList<HeldRow>> HeldAsync(KnownPerson person, CancellationToken cancellationToken)
    {
        List<HeldRow> apart = [];
        foreach (var one in _apart) apart.AddRange(await one.ReadHeldAsync(person, cancellationToken));
        return [.. await _people.ReadHeldAsync(person, cancellationToken), .. apart];
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, KnownPerson person, CancellationToken cancellationToken)
    {
        List<CaseDocument> open = [];
        foreach (var conversation in person.Conversations)
            open.AddRange((await _cases.ReadCasesOfAsync(conversation, cancellationToken)).Where(found => CaseStates.AtDesk.Any(state => state.Word == found.Status)));
        var closes = open.Count == 0
            ? ""
            : $" Your open request ({string.Join(", ", open.Select(found => found.Id))}) is closed with it: no adviser can read or answer it any more.";
        (await _talk.GetAsync(step.Context, () => new TalkState(), cancellationToken)).AsksToForget = true;
        return await step.PromptAsync(Consent, new PromptOptions
        {
            Prompt = MessageFactory.Text($"I will erase everything that I hold about you: our talks, files, your plan and your requests for a person.{closes} This cannot be undone. Shall I erase it?"),
            RetryPrompt = MessageFactory.Text("I need this answer to go on. Shall I erase it? Please say yes, or no to keep everything."),
        }, cancellationToken);
    }

    private Activity Shown(IReadOnlyList<HeldRow> rows) => Reply.With(
        $"""
        This is what I hold about you:
        {HeldReport.Summary(rows)}

        I keep talks for {_storage.RetentionDays} days, a plan for {_storage.PlanRetentionDays} days after you last changed it, and requests for a person for {_storage.CaseRetentionDays} days. Then they are erased by themselves. Nobody but you can see your talks and your plan; an adviser sees only a request that you sent.

        Say "export my data" to get all of it as files, or "forget me" to have it erased now.
        """,
        [Export, Forget]);

    private Activity Exported(IReadOnlyList<HeldRow> rows)
    {
        var now = _clock.GetUtcNow();
        var text = _files.Give("my-data.txt", GivenFiles.Text, HeldReport.Text(rows, now));
        var json = _files.Give("my-data.json", "application/json", HeldReport.Json(rows, now));
        var reply = Reply.With(
            $"""
            Here is everything that I hold about you, {rows.Count} records in all:

            - [Plain text, to read]({text.Link})
            - [JSON, for another program]({json.Link})

            The links are for you alone and end soon. Save the files now if you want to keep them.
            """,
            [Forget]);
        reply.Attachments = [text.Attachment, json.Attachment];
        return reply;
    }

    // The talk in hand is the person's own even where the store has not seen it before.
    private async Task<KnownPerson> PersonAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var activity = dc.Context.Activity;
        var person = await _people.FindAsync(activity.ChannelId, activity.From.Id, cancellationToken);
        var here = TurnTransaction.Current?.Conversation;
        var whole = here is null || person.Conversations.Contains(here) ? person : person with { Conversations = [.. person.Conversations, here] };
        return whole with { Pseudonyms = [.. whole.Conversations.Select(_pseudonyms.Of)] };
    }

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(please )?((what|which data|what data) (do|does) (you|the bot) (hold|keep|know|have|store|remember) (on|about|of) me|(export|download|delete|erase) (all )?(of )?my data|forget (about )?me|delete me|erase me|forget everything about me)\W*$", Options)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(forget|erase|delete|remove|wipe|clear|destroy)\b", Options)]
    private static partial Regex Forgetting();

    [GeneratedRegex(@"\b(export|download|copy|send|give|get)\b", Options)]
    private static partial Regex Exporting();
}
