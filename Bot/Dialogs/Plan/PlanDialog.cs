using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Calendar;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Documents;
using Bot.Files;
using Bot.Knowledge;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Plan;

/// <summary>My plan: made in a short talk, shown, changed in words, given as files and taken back from them.</summary>
internal sealed partial class PlanDialog : ComponentDialog
{
    private const string Goal = "goal";
    private const string Grade = "grade";
    private const string Time = "time";
    private const string Until = "until";
    private const string Change = "change";
    private const string Edit = "edit";
    private const double HoursADay = 7.4;

    private static readonly string[] _goals = ["Digital and data", "Project delivery", "Leading and managing people", "Policy and drafting"];
    private static readonly string[] _grades = ["EO", "HEO", "SEO", "Grade 7", "Skip"];
    private static readonly string[] _times = ["Half a day a month", "One day a month", "Two days a month", "Skip"];
    private static readonly string[] _ends = ["In three months", "In six months", "In a year", "Skip"];

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly Plans _plans;
    private readonly PlanMaker _maker;
    private readonly PlanEditor _editor;
    private readonly PlanImport _import;
    private readonly LearnerReader _reader;
    private readonly GivenFiles _files;
    private readonly TimeProvider _clock;

    public PlanDialog(
        IStatePropertyAccessor<TalkState> talk, Plans plans, PlanMaker maker, PlanEditor editor, PlanImport import, LearnerReader reader, GivenFiles files, TimeProvider clock)
        : base(nameof(PlanDialog))
    {
        (_talk, _plans, _maker, _editor, _import, _reader, _files, _clock) = (talk, plans, maker, editor, import, reader, files, clock);
        AddDialog(new WaterfallDialog("steps", [BeginStepAsync, GradeStepAsync, TimeStepAsync, UntilStepAsync, MakeStepAsync]));
        AddDialog(new WaterfallDialog(Edit, [WaitStepAsync, ChangeStepAsync]));
        AddDialog(new Question(Goal, "A plan is for one thing that you want to get better at. Your own words are fine.") { Fits = words => _reader.Read(words).Goal is not null });
        AddDialog(new Question(Grade, "Some programmes are only open to certain grades. With your grade I can leave out what is not open to you.")
        {
            CanSkip = true,
            Fits = words => _reader.ReadGrade(words).Grade is not null,
        });
        AddDialog(new Question(Time, "It tells me how much to put into the plan, so that it can be done beside your work.") { CanSkip = true, Fits = words => HoursIn(words) is not null });
        AddDialog(new Question(Until, "The actions of the plan are spread over this time.") { CanSkip = true, Fits = words => PlanDates.In(words, UkTime.Today(_clock)) is not null });
        AddDialog(new Question(Change, "You can change the plan as you like; I keep it as it is when you say \"done\".")
        {
            Fits = IsAnswer,
            Brief = "Your plan is still open. Tell me what to change, or say \"done\".",
        });
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> BeginStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Context.Activity.IsShared())
            return await EndAsync(step, Reply.With("A plan is yours alone, and others can read here. Please ask me in our personal chat.", []), cancellationToken);
        var words = step.Options as string ?? "";
        if (_import.FromPasted(step.Context) is { } pasted) return await ImportedAsync(step, pasted, cancellationToken);
        if (PlanImport.HasFile(step.Context.Activity))
        {
            return await _import.FromFilesAsync(step.Context.Activity, cancellationToken) is { } read
                ? await ImportedAsync(step, read, cancellationToken)
                : await EndAsync(step, Reply.With("I cannot read a plan in this file. I can read the Word and text files that I gave you. You can also paste the text here.", [Reply.SpeakToAPerson]), cancellationToken);
        }
        var stored = await _plans.BeginAsync(step.Context, Voice.Of(step.Context).IsSilent, cancellationToken);
        if (stored.Plan is { } kept && !MakeNew().IsMatch(words))
        {
            if (PlanWords.Read(words, kept, stored.Touched, UkTime.Today(_clock)) is { } change) return await ChangedAsync(step, kept, change, cancellationToken);
            return await step.ReplaceDialogAsync(Edit, new PlanShown(null, Export().IsMatch(words)), cancellationToken);
        }
        if (Import().IsMatch(words))
            return await EndAsync(step, Reply.With("Send me the Word or text file that I gave you, or paste its text here, and I take the plan from it.", []), cancellationToken);
        var state = await StateAsync(step, cancellationToken);
        var told = _reader.Read(words);
        state.Profile = told.AddedTo(state.Profile);
        // "Export my plan" names no goal.
        var wantsFiles = Export().IsMatch(words) && !MakeNew().IsMatch(words);
        if (!wantsFiles && (GoalOf(words) is { } goal ? _reader.Read(goal).Goal : _reader.Read(Ordered().Replace(words, " ")).Goal) is { } named) state.Goal = named;
        return state.Goal is not null && !wantsFiles
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, Goal, $"{(wantsFiles || Seeing().IsMatch(words) ? "You have no plan yet. " : "")}Let us make a development plan. It takes five minutes. What would you like to get better at?", _goals, cancellationToken);
    }

    private async Task<DialogTurnResult> GradeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words)
        {
            var told = _reader.Read(words);
            (state.Goal, state.ShownEntryIds) = (told.Goal, []);
            state.Profile = told.AddedTo(state.Profile);
        }
        // A list that is asked for in between has a goal of its own.
        step.Values[Goal] = state.Goal ?? "";
        return state.Profile.Grade is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, Grade, $"A plan for {PlainText.Escape(state.Goal ?? "your goal")}. What is your grade? I leave out what is not open to you. You can say \"skip\".", _grades, cancellationToken);
    }

    private async Task<DialogTurnResult> TimeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words && words != Question.Skipped) state.Profile = _reader.ReadGrade(words).AddedTo(state.Profile);
        return await AskAsync(step, Time, "How much working time can you give to it in a month? For example \"two days\" or \"five hours\". You can say \"skip\".", _times, cancellationToken);
    }

    private async Task<DialogTurnResult> UntilStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["hours"] = (HoursIn(step.Result as string ?? "") ?? HoursADay).ToString(CultureInfo.InvariantCulture);
        return await AskAsync(step, Until, "By when would you like to be there? For example \"end of March\" or \"in six months\". You can say \"skip\".", _ends, cancellationToken);
    }

    private async Task<DialogTurnResult> MakeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        var today = UkTime.Today(_clock);
        var until = PlanDates.In(step.Result as string ?? "", today) ?? today.AddMonths(6);
        var hours = double.Parse(step.Values["hours"]?.ToString() ?? "7.4", CultureInfo.InvariantCulture);
        var plan = _maker.Make(new PlanRequest(step.Values[Goal]?.ToString() ?? "", state.Profile with { DaysAvailable = null }, hours, until));
        await _plans.SaveAsync(step.Context, plan, null, cancellationToken);
        return await step.ReplaceDialogAsync(Edit, new PlanShown("I have made and kept this plan. Nobody but you can see it.", false), cancellationToken);
    }

    // The plan, or its files, is the question: whoever asks to hear it again gets it again.
    private async Task<DialogTurnResult> WaitStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var stored = await _plans.ReadAsync(step.Context, cancellationToken);
        if (stored.Plan is not { } plan) return await step.EndDialogAsync(null, cancellationToken);
        var shown = step.Options as PlanShown;
        return await step.PromptAsync(Change, new PromptOptions
        {
            Prompt = shown is { AsFiles: true } ? Given(plan, stored.Id ?? "") : PlanReply.For(plan, shown?.Said),
            RetryPrompt = Reply.With(
                "I did not understand what to change. You can say \"drop the second\", \"move 1 to March\", \"add mentoring\", \"make it cheaper\", \"export my plan\" or \"done\".", [PlanReply.Files, PlanReply.Cheaper, PlanReply.Fine]),
        }, cancellationToken);
    }

    private async Task<DialogTurnResult> ChangeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = step.Result as string ?? "";
        var stored = await _plans.ReadAsync(step.Context, cancellationToken);
        if (stored.Plan is not { } plan) return await step.EndDialogAsync(null, cancellationToken);
        if (_import.FromPasted(step.Context) is { } pasted) return await ImportedAsync(step, pasted, cancellationToken);
        if (PlanImport.HasFile(step.Context.Activity) && await _import.FromFilesAsync(step.Context.Activity, cancellationToken) is { } read)
            return await ImportedAsync(step, read, cancellationToken);
        if (Export().IsMatch(words)) return await step.ReplaceDialogAsync(Edit, new PlanShown(null, true), cancellationToken);
        if (Done().IsMatch(words))
            return await EndAsync(step, Reply.With("Good. I keep the plan for you. Say \"my plan\" when you want to see or change it.", [PlanReply.Files, Reply.FindSomething]), cancellationToken);
        return PlanWords.Read(words, plan, stored.Touched, UkTime.Today(_clock)) is { } change
            ? await ChangedAsync(step, plan, change, cancellationToken)
            : await step.ReplaceDialogAsync(Edit, new PlanShown(null, false), cancellationToken);
    }

    private async Task<DialogTurnResult> ChangedAsync(WaterfallStepContext step, DevelopmentPlan plan, PlanChange change, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        var edited = _editor.Apply(plan, change, state.Profile with { DaysAvailable = null }, goal => Remade(goal, plan, state));
        await _plans.SaveAsync(step.Context, edited.Plan, edited.Touched, cancellationToken);
        return await step.ReplaceDialogAsync(Edit, new PlanShown(edited.Said, false), cancellationToken);
    }

    private static bool IsAnswer(string words) => words == PlanImport.Words || PlanWords.IsChange(words) || Export().IsMatch(words) || Done().IsMatch(words) || Show().IsMatch(words);

    private async Task<DialogTurnResult> ImportedAsync(WaterfallStepContext step, ReadPlan read, CancellationToken cancellationToken)
    {
        await _plans.SaveAsync(step.Context, read.Plan, null, cancellationToken);
        var undated = read.Undated.Count == 0 ? "" : $" I could not read the date of {string.Join(" and ", read.Undated.Select(title => $"“{title}”"))}, so I put it three months from now. Tell me a better one.";
        return await step.ReplaceDialogAsync(Edit, new PlanShown($"I have taken this plan from what you sent, and keep it.{undated}", false), cancellationToken);
    }

    private DevelopmentPlan Remade(string goal, DevelopmentPlan plan, TalkState state)
    {
        var until = plan.Actions.Count > 0 ? plan.Actions.Max(action => action.By) : UkTime.Today(_clock).AddMonths(6);
        var months = Math.Max(1, (until.DayNumber - plan.MadeOn.DayNumber) / 30.4);
        return _maker.Make(new PlanRequest(goal, state.Profile with { DaysAvailable = null }, Math.Max(1, plan.Hours / months), until));
    }

    private Activity Given(DevelopmentPlan plan, string id)
    {
        var now = _clock.GetUtcNow();
        var content = PlanDocument.Content(plan);
        var word = _files.Give("my-development-plan.docx", GivenFiles.Word, WordFile.Write(content, now));
        var calendar = _files.Give("my-development-plan.ics", CalendarFile.ContentType, CalendarFile.Write(PlanDocument.Events(plan, id), now));
        var text = _files.Give("my-development-plan.txt", GivenFiles.Text, PlainFile.Write(content));
        var reply = Reply.With(
            $"""
            Here is your plan as files:

            - [Word document]({word.Link})
            - [Calendar file]({calendar.Link}) with a reminder a week before each date
            - [Plain text]({text.Link})

            The links are for you alone and end soon, so save the files now. Send me the Word or text file back whenever you want to go on with the plan.
            """,
            [PlanReply.Fine]);
        reply.Attachments = [word.Attachment, calendar.Attachment, text.Attachment];
        return reply;
    }

    private Task<TalkState> StateAsync(DialogContext dc, CancellationToken cancellationToken) => _talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Activity words, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(words, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string prompt, string question, string[] buttons, CancellationToken cancellationToken) =>
        step.PromptAsync(prompt, new PromptOptions { Prompt = Reply.With(question, buttons) }, cancellationToken);

    private double? HoursIn(string words) =>
        Hours().Match(words) is { Success: true } match && double.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) ? Math.Clamp(hours, 0.5, 150)
        : _reader.Read(words).Days is { } days ? Math.Clamp(days * HoursADay, 0.5, 150) : null;

    private static string? GoalOf(string words) => About().Match(words) is { Success: true } match ? match.Groups["goal"].Value : null;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bplan (for|to|about|on|around) (?<goal>[^?]{3,200})", Options)]
    private static partial Regex About();

    [GeneratedRegex(@"\b((can|could) (you|we|i) )?(please )?(show|see|view|open|make|build|create|write|do|give|draw up|put together|need|want|start|get|help)?( (me|us|with|to|make|build|create|write))* ?(a|an|my|the|new|another)*( (new|personal|professional|development|learning|career|short|quick|simple|proper))* ?(plan|pdp)\b( (please|for me|then|now))*", Options)]
    private static partial Regex Ordered();

    [GeneratedRegex(@"\b(?<number>\d{1,3}(\.\d)?) ?hours?\b", Options)]
    private static partial Regex Hours();

    [GeneratedRegex(@"\b(new|another|make|start|create|build|write)\b.{0,20}\bplan\b", Options)]
    private static partial Regex MakeNew();

    [GeneratedRegex(@"\b(export|download|save (it|my plan|the plan|as)|as files?|word (file|document)|\.?docx|calendar( file)?|\.?ics|print|plain text|as text|email (it|me)|share (it|my plan))\b", Options)]
    private static partial Regex Export();

    [GeneratedRegex(@"\b(import|upload|read in|load|bring back|restore)\b", Options)]
    private static partial Regex Import();

    [GeneratedRegex(@"^\W*(show|see|view|display|repeat)?\W*(me )?(it|my plan|the plan|the whole plan|my development plan|that|again)( again)?\W*$", Options)]
    private static partial Regex Show();

    [GeneratedRegex(@"\b(show|see|view|display|what('?s|’s| is) in|open|where('?s|’s| is)) (me )?(my|the) (development )?plan\b|^\W*my (development )?plan\W*$", Options)]
    private static partial Regex Seeing();

    [GeneratedRegex(@"^\W*(done|fine|that('?s| is) (fine|it|all|good|great|ok)|ok(ay)?|good|great|perfect|looks good|no|nothing( else)?|no(,)? thanks?|thanks?( you)?|finished?|keep it|yes|all good)\W*$", Options)]
    private static partial Regex Done();

    /// <param name="Said">What was done to the plan; null for nothing.</param>
    /// <param name="AsFiles">True to give the plan as files instead of showing it.</param>
    private sealed record PlanShown(string? Said, bool AsFiles);
}
