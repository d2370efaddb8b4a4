using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Dialogs.Ask;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Talk;
using Bot.Handoff;
using Bot.Handoff.Cases;
using Bot.Handoff.Routing;
using Bot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Asked = Bot.Dialogs.Repair.Asked;
using IAsks = Bot.Dialogs.Repair.IAsks;

namespace Bot.Dialogs.Person;

/// <summary>Takes a request for a person: what it is about, what would go, what is left out, consent, and what happens next.</summary>
internal sealed partial class PersonDialog(
    IStatePropertyAccessor<TalkState> talk, IStatePropertyAccessor<HandoffState> handoff, CaseTurns cases, CaseTopic topics, ContactRoutes routes, AnswerPipeline pipeline,
    QueueOutlook outlook, Teams teams)
    : Dialog(nameof(PersonDialog)), IAsks
{
    private const int LongestRequest = 1500;
    private const int LongestAnswer = 600;

    // In words.
    private const int ShortestRequest = 4;
    private const string Yes = "Yes";
    private const string No = "No";
    private const string Unnamed = "Stay anonymous";
    private const string NoTalk = "Leave out the talk";

    // For whoever does not want to type: each is a request that an adviser can begin with.
    private static readonly string[] _requests = ["Choosing what to learn", "My career and next job", "A scheme or a course", "I am not sure yet"];

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var state = await handoff.GetAsync(dc.Context, () => new HandoffState(), cancellationToken);
        state.Draft = await BeginAsync(dc.Context, state, cancellationToken);
        // "Can I talk to someone about a secondment" says at once what it is about.
        if (state.Draft.Subject is null && PersonWords.Subject(options as string ?? "") is { } about) state.Draft.Request = PlainText.Shorten(about, LongestRequest);
        await dc.Context.SendActivityAsync(state.Draft.Request is null ? AskAbout(state.Draft) : Summary(state.Draft), cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var state = await handoff.GetAsync(dc.Context, () => new HandoffState(), cancellationToken);
        var words = dc.Context.Activity.Text?.Trim() ?? "";
        if (state.Draft is not { } draft) return await dc.EndDialogAsync(null, cancellationToken);
        if (draft.Request is null)
        {
            await TakeRequestAsync(dc.Context, draft, words, cancellationToken);
            await dc.Context.SendActivityAsync(Summary(draft), cancellationToken);
            return EndOfTurn;
        }
        switch (words)
        {
            case var _ when PersonWords.IsYes(words):
                await SendAsync(dc.Context, state, draft, cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            case var _ when PersonWords.IsNo(words) || PersonWords.IsStop(words) || PersonWords.IsLeave(words):
                await WithdrawAsync(dc.Context, state, draft, cancellationToken);
                return await dc.EndDialogAsync(null, cancellationToken);
            case var _ when draft.Subject is not null && PersonWords.IsNamed(words):
                draft.Anonymous = false;
                break;
            case var _ when draft.Subject is not null && PersonWords.IsAnonymous(words):
                draft.Anonymous = true;
                break;
            case var _ when Ticked(dc.Context.Activity, draft) is { } ticked:
                draft.Struck = ticked;
                break;
            case var _ when PersonWords.Addition(words) is { } more:
                draft.Request = PlainText.Shorten($"{draft.Request?.TrimEnd('.', ' ')}. {more}", LongestRequest);
                break;
            case var _ when StrikeWords.Read(words, draft.Lines.Count) is { Lines: [_, ..] } strike:
                draft.Struck = [.. (strike.PutBack ? draft.Struck.Except(strike.Lines) : draft.Struck.Union(strike.Lines)).Order()];
                break;
            default:
                await dc.Context.SendActivityAsync(Reply.With(Unclear(words, draft), [Yes, No]), cancellationToken);
                return EndOfTurn;
        }
        await dc.Context.SendActivityAsync(Summary(draft), cancellationToken);
        return EndOfTurn;
    }

    // Something was said beside; the question still stands.
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var state = await handoff.GetAsync(turnContext, () => new HandoffState(), cancellationToken);
        if (state.Draft is { } draft) await turnContext.SendActivityAsync(draft.Request is null ? AskAbout(draft) : Summary(draft), cancellationToken);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (dc.ActiveDialog is { } instance) await RepromptDialogAsync(dc.Context, instance, cancellationToken);
        return EndOfTurn;
    }

    public async Task<Asked> AskedAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = await handoff.GetAsync(turn, () => new HandoffState(), cancellationToken);
        return state.Draft is { Request: null }
            ? new Asked("request", "The adviser sees what you write here, so that they can prepare a good answer. You can keep it short.") { IsFree = true }
            : new Asked("consent", "Nothing goes to anybody without your yes.") { Offered = [Yes, No, NoTalk, Unnamed], Takes = IsAboutSending };
    }

    // What would elsewhere stop a dialog, take an answer back or ask something means the request here.
    private static bool IsAboutSending(string words) =>
        PersonWords.IsYes(words) || PersonWords.IsNo(words) || PersonWords.IsStop(words) || PersonWords.IsLeave(words) || PersonWords.IsStatus(words)
        || PersonWords.Addition(words) is not null || PersonWords.IsAnonymous(words)
        || (StrikeWords.Read(words, 0) is not null && !QuestionWords.IsQuestion(words) && !words.StartsWith("skip this", StringComparison.OrdinalIgnoreCase));

    private static string Unclear(string words, Draft draft) => words switch
    {
        _ when PersonWords.IsStatus(words) => "Nothing has been sent yet, so nobody has seen it. Shall I send it to a learning adviser?",
        _ when StrikeWords.Read(words, 0) is not null && draft.Lines.Count == 0 => "Only your request would go: none of our talk goes with it. Shall I send it?",
        _ when StrikeWords.Read(words, 0) is not null => string.Create(CultureInfo.InvariantCulture, $"Which line? They have the numbers 1 to {draft.Lines.Count}: say for example \"leave out line {draft.Lines.Count}\". Or shall I send it as it is?"),
        _ => "Shall I send it? Say yes to send it, or no to keep it to yourself. To add something, begin with \"also\".",
    };

    public async Task<bool> BackAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var state = await handoff.GetAsync(turn, () => new HandoffState(), cancellationToken);
        if (state.Draft is not { Request: not null } draft) return false;
        draft.Request = null;
        return true;
    }

    private async Task<Draft> BeginAsync(ITurnContext context, HandoffState state, CancellationToken cancellationToken)
    {
        var said = await talk.GetAsync(context, () => new TalkState(), cancellationToken);
        // The request for a person is the last line so far; it is no part of the talk before it.
        List<DraftLine> lines = [.. said.Transcript.SkipLast(1).Select(line => new DraftLine(line.Who, line.Text))];
        var asked = lines.FindLastIndex(line => line.Who == "person" && line.Text == said.LastQuestion);
        var answer = asked >= 0 ? lines.Skip(asked + 1).FirstOrDefault(line => line.Who == "bot")?.Text : null;
        return new Draft
        {
            Reference = cases.Offer(context).Case.Reference,
            Subject = state.Subject,
            LastQuestion = said.LastQuestion,
            LastAnswer = answer is null ? null : PlainText.Shorten(answer, LongestAnswer),
            Missing = said.Missing,
            Lines = lines,
        };
    }

    private static Activity AskAbout(Draft draft) => draft.Subject is null
        ? Reply.With(
            "I can pass you to a learning adviser. What should they help you with? Please leave out personal details.",
            [.. StandsAlone(draft.LastQuestion) is { } last ? [PlainText.Shorten(last, 80)] : Array.Empty<string>(), .. _requests])
        : Reply.With(
            "I can pass you to a person who is trained to listen. What should they know? A few words are enough, and you need not tell any details. You can stay anonymous.",
            ["I would like to talk to someone"]);

    // "Compare the first two" and "how long is it" say nothing to somebody who was not there.
    private static string? StandsAlone(string? asked) =>
        asked is not null && QuestionWords.IsQuestion(asked) && asked.Split(' ').Length >= ShortestRequest && !ListPlaces.Points(asked) && !Leaning().IsMatch(asked) ? asked : null;

    [GeneratedRegex(@"\b(it|its|that|this|they|them|those|these|there)\W*$|\b(is|was|does|did|do|are|for|about|like) (it|this|that|they|them|these|those)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leaning();

    private async Task TakeRequestAsync(ITurnContext context, Draft draft, string words, CancellationToken cancellationToken)
    {
        // Whoever only asks for a person again does not want to say more.
        draft.Request = PersonWords.IsOnlyForPerson(words) && draft.Subject is not null ? "I would like to talk to someone."
            : PersonWords.IsOnlyForPerson(words) || PersonWords.IsAtALoss(words) ? AtALoss(draft) : PlainText.Shorten(words, LongestRequest);
        if (SensitiveSubject.In(words) is not { } subject) return;
        draft.Subject = subject.Topic;
        // Help that is there at once comes before any queue.
        await context.SendActivityAsync(AnswerReply.For(await pipeline.AnswerAsync(new Question(words), cancellationToken), 0), cancellationToken);
    }

    // Nobody has to know what to ask before they may ask.
    private static string AtALoss(Draft draft) => StandsAlone(draft.LastQuestion) is { } last ? PlainText.Shorten(last, LongestRequest) : "I am not sure yet. Please ask me.";

    private static Activity Summary(Draft draft)
    {
        var text = new System.Text.StringBuilder("This is what I would send to a learning adviser:\n\n- You want help with: ").Append(PlainText.Escape(draft.Request ?? ""));
        if (draft.LastQuestion is { } last && last != draft.Request) text.Append("\n- Your last question to me: ").Append(PlainText.Escape(PlainText.Shorten(last, 200)));
        if (draft.Missing is { } missing) text.Append("\n- What I could not answer: ").Append(PlainText.Escape(missing));
        if (draft.Subject is not null)
            text.Append(draft.Anonymous ? "\n- Who you are: **not told**" : "\n- Who you are: your name, if I know it. Say \"stay anonymous\" to keep it back");
        AppendLines(text, draft);
        text.Append("\n\nShall I send it?");
        string[] buttons = [Yes, No, .. Left(draft).Any() ? [NoTalk] : Array.Empty<string>(), .. draft is { Subject: not null, Anonymous: false } ? [Unnamed] : Array.Empty<string>()];
        var message = Reply.With(text.ToString(), buttons);
        if (draft.Lines.Count > 0) message.Attachments = [DraftCard.For(draft)];
        return message;
    }

    private static void AppendLines(System.Text.StringBuilder text, Draft draft)
    {
        var left = Left(draft).ToList();
        if (left.Count == 0)
        {
            text.Append("\n- Nothing else that was said here");
            return;
        }
        text.Append("\n- Our talk so far (").Append(left.Count).Append(left.Count == 1 ? " line)" : " lines)").Append(". To leave lines out, say for example \"leave out line 2\":\n");
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            if (!draft.Struck.Contains(i + 1)) text.Append("\n    - ").Append(PlainText.Escape(DraftCard.Line(draft.Lines[i], i + 1)));
        }
        if (draft.Struck.Count > 0) text.Append("\n\nLeft out: ").AppendJoin(", ", draft.Struck).Append('.');
    }

    private static IEnumerable<DraftLine> Left(Draft draft) => draft.Lines.Where((_, i) => !draft.Struck.Contains(i + 1));

    private async Task SendAsync(ITurnContext context, HandoffState state, Draft draft, CancellationToken cancellationToken)
    {
        var said = await talk.GetAsync(context, () => new TalkState(), cancellationToken);
        var stored = draft.Reference is { } reference ? await cases.ReadAsync(reference, cancellationToken) : null;
        // An offer that lay too long has ended: what the person sees is still true, so it is made again.
        if (stored is not { Case.State: CaseState.Offered }) stored = cases.Offer(context);
        var topic = topics.Of(draft.Request ?? "", said);
        var summary = new CaseSummary(
            draft.Request ?? "", draft.LastQuestion, draft.LastAnswer, draft.Missing, topic?.Id, said.Profile.Grade, said.Profile.Place,
            [.. Left(draft).Select(line => new CaseLine(line.Who, line.Text))], said.LastEntryId is { } entry ? [entry] : []);
        var name = string.IsNullOrWhiteSpace(context.Activity.From?.Name) ? null : context.Activity.From.Name;
        var made = cases.Send(stored, new CaseMove.Consent(summary, draft.Anonymous, name, draft.Subject), topics.WithWider(topic));
        (state.Open, state.Draft, state.ToRate, state.AsksToLeave) = (made.Case.Case.Reference, null, null, false);
        var it = made.Case.Case;
        var team = teams.Find(it.Team) ?? teams.Default;
        await context.SendActivityAsync(Reply.With(
            $"""
            Your request is stored. Its reference is **{it.Reference}**.

            What happens next: {WaitWords.For(await outlook.ForAsync(it, cancellationToken), team)}

            You can go on asking me things until then, leave the queue, or come back another day and ask "what about my request?". In a new chat, type the reference.
            {routes.For(draft.Request ?? "")}
            """, [Reply.FindSomething, CaseWords.Status, CaseWords.LeaveQueue]), cancellationToken);
    }

    private async Task WithdrawAsync(ITurnContext context, HandoffState state, Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Reference is { } reference && await cases.ReadAsync(reference, cancellationToken) is { } stored) cases.Make(stored, new CaseMove.Leave(), Mover.Person);
        state.Draft = null;
        await context.SendActivityAsync(Reply.With($"Nothing was sent.{routes.For(draft.Request ?? "")}", [Reply.FindSomething]), cancellationToken);
    }

    // Null where the message does not come from the card with the boxes.
    private static List<int>? Ticked(Activity activity, Draft draft)
    {
        if (PressedCard.In(activity)?.Struck is not { } struck) return null;
        return [.. struck.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : 0)
            .Where(line => line >= 1 && line <= draft.Lines.Count).Distinct().Order()];
    }
}
