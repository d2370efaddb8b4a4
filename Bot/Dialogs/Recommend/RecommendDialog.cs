using System.Text.RegularExpressions;
using Bot.Dialogs.Repair;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Recommend;

/// <summary>Finds things to do for a goal: asks only what would change the list, then shows options with their reasons. Words about a list that was shown change it.</summary>
internal sealed partial class RecommendDialog : ComponentDialog
{
    private const string Goal = "goal";
    private const string Grade = "grade";
    private const string Change = "change";
    private static readonly string[] _grades = ["EO", "HEO", "SEO", "Grade 7", "Skip"];
    private static readonly string[] _goals = ["Digital and data", "Project delivery", "Leading and managing people", "Policy and drafting"];

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly LearnerReader _reader;
    private readonly OptionList _options;
    private readonly ListWishReader _wishes;
    private readonly CalendarLink _calendar;

    public RecommendDialog(IStatePropertyAccessor<TalkState> talk, LearnerReader reader, OptionList options, ListWishReader wishes, CalendarLink calendar)
        : base(nameof(RecommendDialog))
    {
        _talk = talk;
        _reader = reader;
        _options = options;
        _wishes = wishes;
        _calendar = calendar;
        AddDialog(new WaterfallDialog("steps", [GoalStepAsync, GradeStepAsync, ShowStepAsync]));
        AddDialog(new Question(Goal, "I look for things that build what you want to get better at. Your own words are fine.")
        {
            Fits = words => _reader.Read(words).Goal is not null,
        });
        AddDialog(new Question(Grade, "Some programmes are only open to certain grades. With your grade I can leave out what is not open to you.")
        {
            CanSkip = true,
            Fits = words => _reader.ReadGrade(words).Grade is not null,
        });
        InitialDialogId = "steps";
    }

    private async Task<DialogTurnResult> GoalStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var utterance = step.Options as string ?? "";
        var state = await StateAsync(step, cancellationToken);
        (state.Managed, state.Diary) = (null, null);
        if (_wishes.Read(utterance, state) is { } wish)
        {
            step.Values[Change] = wish.Said;
            wish.Change(state);
            return await step.NextAsync(null, cancellationToken);
        }
        var told = _reader.Read(utterance);
        if (Struggling().IsMatch(utterance)) Voice.Of(step.Context).Opening = "Many people feel like that, and it can be learned.";
        (state.Goal, state.ShownEntryIds, state.LastListIds, state.FreeOnly) = (told.Goal, [], [], ListWishReader.IsForFree(utterance));
        // Grade and place are the person's; how and how long they want to learn belongs to one wish.
        state.Profile = told.AddedTo(state.Profile with { Format = null, Way = null, DaysAvailable = null, DaysPer = null, Place = state.Profile.Place == "online" ? null : state.Profile.Place });
        return state.Goal is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, Goal, $"{_options.Noted(told)}What would you like to get better at? You can say it in your own words.", _goals, cancellationToken,
                "That is fine, many people start like that. Think of something that is hard in your work, or that your next job asks for. Or choose one of these.");
    }

    private async Task<DialogTurnResult> GradeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words)
        {
            var told = _reader.Read(words);
            state.Goal = told.Goal;
            state.Profile = told.AddedTo(state.Profile);
        }
        return IsChange(step) || state.Profile.Grade is not null || !_options.GradeMatters(state)
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, Grade, "What is your grade? Some things are only open to certain grades. You can say \"skip\".", _grades, cancellationToken);
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words && words != Question.Skipped) state.Profile = _reader.ReadGrade(words).AddedTo(state.Profile);
        var before = state.LastListIds;
        var found = _options.Find(state);
        state.ComparedEntryIds = [];
        var change = step.Values.TryGetValue(Change, out var said) ? said as string : null;
        if (found.Items.Count > 0)
        {
            state.LastListIds = [.. found.Items.Select(item => item.Entry.Id)];
            state.ShownEntryIds = [.. state.ShownEntryIds.Union(state.LastListIds)];
            // After a list of several, "it" is none of them, and not what was spoken of before.
            state.LastEntryId = state.LastListIds is [var only] ? only : null;
        }
        await step.Context.SendActivityAsync(RecommendationReply.For(found, state, _options.PlaceName(state), change is not null && state.LastListIds.SequenceEqual(before) ? RecommendationReply.Same : change, entry => _calendar.For(entry, step.Context.Activity)), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    [GeneratedRegex(@"\b(feel|feeling|felt|i'm|im|i am|am) (so |really |very |a bit |such an? )*(stupid|dumb|thick|silly|embarrassed|ashamed|left behind|out of my depth|rubbish|hopeless|useless|terrible|crap|an idiot|a fraud|an imposter|an impostor)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Struggling();

    // Words about a list that stands ask nothing: the list is the answer.
    private static bool IsChange(WaterfallStepContext step) => step.Values.ContainsKey(Change);

    private Task<TalkState> StateAsync(DialogContext dc, CancellationToken cancellationToken) =>
        _talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string prompt, string question, string[] buttons, CancellationToken cancellationToken, string? again = null) =>
        step.PromptAsync(prompt, new PromptOptions { Prompt = Reply.With(question, buttons), RetryPrompt = again is null ? null : Reply.With(again, buttons) }, cancellationToken);
}
