using System.Text.RegularExpressions;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs.Recommend;

/// <summary>Finds things to do for a goal: asks only for what is missing, then shows options with their reasons.</summary>
internal sealed partial class RecommendDialog : ComponentDialog
{
    private const string Words = "words";
    private static readonly string[] _grades = ["EO", "HEO", "SEO", "Grade 7", "Skip"];
    private static readonly string[] _goals = ["Digital and data", "Project delivery", "Leading and managing people", "Policy and drafting"];

    private readonly IStatePropertyAccessor<TalkState> _talk;
    private readonly Recommender _recommender;
    private readonly LearnerReader _reader;

    public RecommendDialog(IStatePropertyAccessor<TalkState> talk, Recommender recommender, LearnerReader reader)
        : base(nameof(RecommendDialog))
    {
        _talk = talk;
        _recommender = recommender;
        _reader = reader;
        AddDialog(new WaterfallDialog("steps", [GoalStepAsync, GradeStepAsync, PlaceStepAsync, ShowStepAsync]));
        AddDialog(new TextPrompt(Words));
        InitialDialogId = "steps";
    }

    /// <summary>True for words that change a list which was just shown ("more like these", "only online").</summary>
    public static bool IsRefinement(string utterance, TalkState state) => state.ShownEntryIds.Count > 0 && Refinement().IsMatch(utterance);

    private async Task<DialogTurnResult> GoalStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var utterance = step.Options as string ?? step.Context.Activity.Text ?? "";
        var state = await StateAsync(step, cancellationToken);
        var refines = IsRefinement(utterance, state);
        var told = _reader.Read(utterance);
        if (!refines) (state.Goal, state.ShownEntryIds) = (told.Goal, []);
        state.Profile = told.AddedTo(state.Profile);
        return state.Goal is not null
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, "What would you like to get better at? You can say it in your own words.", _goals, cancellationToken);
    }

    private async Task<DialogTurnResult> GradeStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words)
        {
            var told = _reader.Read(words);
            state.Goal = told.Goal ?? words;
            state.Profile = told.AddedTo(state.Profile);
        }
        return state.Profile.Grade is not null || state.ShownEntryIds.Count > 0
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, "What is your grade? Some things are only open to certain grades. You can say \"skip\".", _grades, cancellationToken);
    }

    private async Task<DialogTurnResult> PlaceStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words) state.Profile = _reader.ReadGrade(words).AddedTo(state.Profile);
        var isKnown = state.Profile is { Place: not null } or { Format: not null } or { DaysAvailable: not null };
        return isKnown || state.ShownEntryIds.Count > 0
            ? await step.NextAsync(null, cancellationToken)
            : await AskAsync(step, "Do you need a place, a format or a limit on time? For example \"Leeds\", \"online\" or \"two days\". You can say \"skip\".",
                ["Online", "Skip"], cancellationToken);
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var state = await StateAsync(step, cancellationToken);
        if (step.Result is string words) state.Profile = _reader.Read(words).AddedTo(state.Profile);
        var excluded = state.Profile with { Excluded = [.. state.Profile.Excluded, .. state.ShownEntryIds] };
        var found = _recommender.Recommend(new RecommendationRequest(state.Goal ?? "", excluded));
        state.ShownEntryIds = [.. state.ShownEntryIds, .. found.Items.Select(item => item.Entry.Id)];
        await step.Context.SendActivityAsync(RecommendationReply.For(found, state), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private Task<TalkState> StateAsync(DialogContext dc, CancellationToken cancellationToken) =>
        _talk.GetAsync(dc.Context, () => new TalkState(), cancellationToken);

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, string[] buttons, CancellationToken cancellationToken) =>
        step.PromptAsync(Words, new PromptOptions { Prompt = Reply.With(question, buttons) }, cancellationToken);

    [GeneratedRegex(
        @"^\s*(show (me )?)?(some )?(more|others?|different|something else|any others?|anything else|what else)( options?| ideas?| like (this|these|that))?( please)?\s*[?.!]*\s*$|\b(only|just) (online|in person|near|in)\b|\bnot for me\b|\bmore like\b|\b(shorter|cheaper|nearer|free ones?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refinement();
}
