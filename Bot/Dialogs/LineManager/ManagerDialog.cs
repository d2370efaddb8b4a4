using System.Text.RegularExpressions;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Documents;
using Bot.Files;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Attack = Bot.Knowledge.Answers.Attack;

namespace Bot.Dialogs.LineManager;

/// <summary>For line managers: options for a report or a team with what the manager has to do, and guidance for the talk. What a report asked is never among it.</summary>
internal sealed partial class ManagerDialog : ComponentDialog
{
    private const string Goal = "goal";
    private const string Grade = "grade";
    private const string People = "people";
    private const string TeamGoal = "team goal";
    private const string Limits = "limits";
    private const string Said = "said";

    /// <summary>Before another goal for the people that were spoken of.</summary>
    internal const string SameFor = "The same for ";

    private const string ForTeam = "It is for a team";

    private static readonly string[] _goals = ["Digital and data", "Project delivery", "Leading and managing people", "Policy and drafting"];
    private static readonly string[] _grades = ["EO", "HEO", "SEO", "Grade 7", "Skip"];
    private static readonly string[] _sizes = ["Three people", "Six people", "Ten people", "Twenty people"];
    private static readonly string[] _limits = ["No budget, two days each", "£2,000, three days each", "£10,000, five days each", "Skip"];

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly ManagerWords _words;
    private readonly ReportOptions _options;
    private readonly ManagerGuidance _guidance;
    private readonly GivenFiles _files;
    private readonly ListWishReader _wishes;
    private readonly KnowledgeBase _knowledge;
    private readonly TimeProvider _clock;

    public ManagerDialog(IStatePropertyAccessor<TalkState> talk, ManagerWords words, ReportOptions options, ManagerGuidance guidance, GivenFiles files, ListWishReader wishes, KnowledgeBase knowledge, TimeProvider clock)
        : base(nameof(ManagerDialog))
    {
        (_talk, _words, _options, _guidance, _files, _wishes, _knowledge, _clock) = (talk, words, options, guidance, files, wishes, knowledge, clock);
        AddDialog(new WaterfallDialog("steps", [BeginStepAsync, PeopleStepAsync, TeamGoalStepAsync, LimitsStepAsync, GradeStepAsync, ShowStepAsync]));
        AddDialog(new Question(Goal, "I look for things that build what your report, or your team, should get better at.") { Fits = words => IsForTeam(words) || Read(words).Goal is not null });
        AddDialog(new Question(People, "What fits three people may not fit twenty: the price and the places count for all of them.") { Fits = words => Read(words).IsTeam });
        AddDialog(new Question(TeamGoal, "I look for things that build what your team should get better at.") { Fits = words => Read(words).Goal is not null });
        AddDialog(new Question(Limits, "I leave out what costs or takes more than you have.")
        {
            CanSkip = true,
            Fits = words => Read(words) is { Profile.DaysAvailable: not null } or { Budget: not null } or { Before: not null },
        });
        AddDialog(new Question(Grade, "Some programmes are only open to some grades. A place or a limit leaves out what does not fit.")
        {
            CanSkip = true,
            Fits = words => Read(words) is { Profile: { Grade: not null } or { Place: not null } or { DaysAvailable: not null } } or { Budget: not null } or { IsTeam: true },
        });
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> BeginStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = step.Options as string ?? "";
        if (step.Context.Activity.IsShared())
            return await EndAsync(step, Reply.With("Others can read here, so I say nothing about a report. Please ask me in our personal chat.", []), cancellationToken);
        if (Attack.IsForOthersData(words))
            return await EndAsync(step, Reply.With("I never tell a manager what a report asked, said or planned. I can find options for your report, or guidance for the talk.", [ManagerReply.ForTalk]), cancellationToken);
        var request = Read(words);
        if (request.Topic == ManagerTopic.Adjustments) return await EndAsync(step, ManagerReply.Adjustments(_guidance), cancellationToken);
        if (request.IsGuidance || words.Trim().Equals(ManagerReply.ForTalk, StringComparison.OrdinalIgnoreCase))
            return await EndAsync(step, ManagerReply.Guidance(_guidance), cancellationToken);
        var state = await _talk.GetAsync(step.Context, () => new TalkState(), cancellationToken);
        if (state.Managed is { } shown && Changed(shown, words) is { } changed) return await EndAsync(step, Shown(changed, state), cancellationToken);
        step.Values[Said] = words;
        if (IsForTeam(words)) return await step.NextAsync(ForTeam, cancellationToken);
        // What the manager looked for themselves is often what the report is after as well.
        var earlier = state.Goal;
        if (request.Goal is null && request.IsSameGoal && earlier is not null) step.Values[Said] = $"{words}, {earlier}";
        return request.Goal is not null || (request.IsSameGoal && earlier is not null)
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, Goal, $"What should {(request.IsTeam ? "they" : "your report")} get better at? {ManagerReply.NoNames}",
                [.. earlier is null ? _goals : [Capital(earlier), .. _goals.Where(goal => !goal.Equals(earlier, StringComparison.OrdinalIgnoreCase)).Take(3)], .. request.IsTeam ? Array.Empty<string>() : [ForTeam]], cancellationToken);
    }

    // What stands between here and the grade is for a team of which nothing was said yet.
    private static Task<DialogTurnResult> PeopleStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) => step.Result is string words && IsForTeam(words)
        ? AskAsync(step, People, $"How many people are there? {ManagerReply.NoNames}", _sizes, cancellationToken)
        : step.NextAsync(step.Result, cancellationToken);

    private async Task<DialogTurnResult> TeamGoalStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not string words || !Read(words).IsTeam) return await step.NextAsync(step.Result, cancellationToken);
        step.Values[People] = words;
        step.Values[Said] = $"{step.Values[Said]}, {words}";
        return await AskAsync(step, TeamGoal, "What should they get better at?", _goals, cancellationToken);
    }

    private async Task<DialogTurnResult> LimitsStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (!step.Values.ContainsKey(People)) return await step.NextAsync(step.Result, cancellationToken);
        step.Values[Said] = $"{step.Values[Said]}, {step.Result}";
        return await AskAsync(step, Limits, "What is the most that it may cost in all, and take for each person? You can also name a date that it must be done by, or say \"skip\".", _limits, cancellationToken);
    }

    private async Task<DialogTurnResult> GradeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is string words && words != Question.Skipped) step.Values[Said] = $"{step.Values[Said]}, {words}";
        var request = Read(step.Values[Said]?.ToString() ?? "");
        return request.Profile.Grade is not null || request.IsTeam
            ? await step.NextAsync(null, cancellationToken)
            : OfTeam().IsMatch(step.Values[Said]?.ToString() ?? "")
            ? await AskAsync(step, Grade, "How many people are there? Say for example \"six people\". You can also name their grade, a place, a budget or a number of days, or say \"skip\".", [.. _sizes, "Skip"], cancellationToken)
            : await AskAsync(step, Grade, "What is your report's grade? I leave out what is not open to them. You can also name a place, a budget or a number of days, or say \"skip\".", _grades, cancellationToken);
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is string words && words != Question.Skipped) step.Values[Said] = $"{step.Values[Said]}, {words}";
        var request = Read(step.Values[Said]?.ToString() ?? "");
        return await EndAsync(step, Shown(new ManagerList(request, []), await _talk.GetAsync(step.Context, () => new TalkState(), cancellationToken)), cancellationToken);
    }

    // "Cheaper", "only online", "what about Leeds": words about the options that were shown, read as those about any list.
    private ManagerList? Changed(ManagerList shown, string words)
    {
        if (Exporting().IsMatch(words)) return shown;
        var talk = shown.AsTalk();
        if (words.StartsWith(SameFor, StringComparison.Ordinal)) return shown with { Request = shown.Request with { Goal = Read(words[SameFor.Length..]).Goal, Profile = shown.Request.Profile with { Excluded = [] } } };
        if (_wishes.Read(words, talk) is not { } wish) return Limited(shown, Read(words));
        wish.Change(talk);
        var profile = talk.Profile with { Excluded = [.. talk.Profile.Excluded.Union(talk.ShownEntryIds)] };
        return shown with { Request = shown.Request with { Goal = talk.Goal, Profile = profile, Budget = talk.FreeOnly ? 0 : shown.Request.Budget }, FreeOnly = talk.FreeOnly };
    }

    // "Two days each before April", "6 people": limits for what was asked before.
    private static ManagerList? Limited(ManagerList shown, ManagerRequest told)
    {
        var profile = told.Profile;
        if (told.Goal is not null || told.IsGuidance || (profile is { Grade: null, Place: null, DaysAvailable: null, Format: null } && told is { Budget: null, Before: null, IsTeam: false })) return null;
        var before = shown.Request;
        return shown with
        {
            Request = before with
            {
                People = told.IsTeam ? told.People : before.People,
                Budget = told.Budget ?? before.Budget,
                Before = told.Before ?? before.Before,
                Profile = before.Profile with
                {
                    Grade = profile.Grade ?? before.Profile.Grade,
                    Place = profile.Place ?? before.Profile.Place,
                    Format = profile.Format ?? before.Profile.Format,
                    DaysAvailable = profile.DaysAvailable ?? before.Profile.DaysAvailable,
                    DaysPer = profile.DaysAvailable is null ? before.Profile.DaysPer : profile.DaysPer,
                },
            },
        };
    }

    private Activity Shown(ManagerList list, TalkState state)
    {
        var limits = ListLimits.Of(list.AsTalk(), _knowledge.Current.Taxonomy);
        var (reply, ids) = list.Request.IsTeam ? TeamReply(list.Request, limits) : OptionsReply(list.Request, limits);
        if (ids.Count == 0) return reply;
        // A limit that nothing keeps to is forgotten: the next wish is not held against it.
        var isKept = limits.All(limit => ids.Select(_knowledge.Current.Find).OfType<Entry>().All(limit.Keeps));
        state.Managed = (isKept || state.Managed is null ? list : state.Managed) with { ShownIds = ids };
        (state.LastListIds, state.LastEntryId, state.ComparedEntryIds) = ([.. ids], ids is [var only] ? only : null, []);
        return reply;
    }

    private static bool IsForTeam(string words) => WholeTeam().IsMatch(words);

    private static string Capital(string goal) => char.ToUpperInvariant(goal[0]) + goal[1..];

    private (Activity Reply, IReadOnlyList<string> Ids) OptionsReply(ManagerRequest request, IReadOnlyList<ListLimit> limits)
    {
        var options = _options.ForReport(request, entry => limits.All(limit => limit.Keeps(entry)));
        var missed = options.Count == 0 ? limits : [];
        if (missed.Count > 0) options = _options.Nearest(request, limits);
        if (options.Count == 0)
            return (Reply.With($"I found nothing for your report on {PlainText.Escape(request.Goal ?? "this goal")} within these limits. Try other words, or ask a learning adviser.", [ManagerReply.ForTalk, Reply.SpeakToAPerson]), []);
        var (word, plain) = Give("options-for-your-report", ManagerBrief.ForReport(request, options, _guidance, UkTime.Today(_clock)));
        missed = [.. missed.Where(limit => !options.Any(item => limit.Keeps(item.Entry)))];
        return (ManagerReply.Options(request, options, missed, word, plain), [.. options.Select(item => item.Entry.Id)]);
    }

    private (Activity Reply, IReadOnlyList<string> Ids) TeamReply(ManagerRequest request, IReadOnlyList<ListLimit> limits)
    {
        var set = _options.ForTeam(request, entry => limits.All(limit => limit.Keeps(entry)), out var looked);
        if (looked.Count == 0)
            return (Reply.With($"I found nothing for your team on {PlainText.Escape(request.Goal ?? "this goal")}{(limits.Count > 0 ? $" that {string.Join(" and ", limits.Select(limit => limit.Claim))}" : "")}. Try other words, or ask a learning adviser.", [ManagerReply.ForTalk, Reply.SpeakToAPerson]), []);
        var (word, plain) = Give("development-for-your-team", ManagerBrief.ForTeam(request, set, looked, _guidance, UkTime.Today(_clock)));
        return (ManagerReply.Team(request, set, looked, word, plain), [.. set.Chosen.Select(option => option.Id)]);
    }

    private (GivenFile Word, GivenFile Plain) Give(string name, DocumentContent brief) =>
        (_files.Give($"{name}.docx", GivenFiles.Word, WordFile.Write(brief, _clock.GetUtcNow())), _files.Give($"{name}.txt", GivenFiles.Text, PlainFile.Write(brief)));

    private ManagerRequest Read(string words) => _words.Read(words, UkTime.Today(_clock));

    private static async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Activity words, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync(words, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string prompt, string question, string[] buttons, CancellationToken cancellationToken) =>
        step.PromptAsync(prompt, new PromptOptions { Prompt = Reply.With(question, buttons) }, cancellationToken);

    /// <summary>"Export it": the brief of the list that was shown, once more.</summary>
    [GeneratedRegex(@"^\W*((can|could) you |please )?(export|download|save|print|share|send|email|give me)( me)? (it|that|this|these|them|the (brief|list|options|document|file))( (again|please|to (my|the|our) [a-z]+( report| member)?|as (a )?(word|file|document).*))?\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Exporting();

    // "Someone in my team" is one person.
    [GeneratedRegex(@"^\W*(my|our|the) (whole |entire )?team\b|\b(for|with|get|help|train|upskill) (my|our|the) (whole |entire )?team\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTeam();

    [GeneratedRegex(@"^\W*(it is |it's |its |this is |(can you )?(find|show|give)( me)? )?((some |any )?(options|ideas|learning|training|development|something) )?for (my|our|the|a) (whole )?team\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeTeam();
}
