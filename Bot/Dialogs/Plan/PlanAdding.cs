using System.Text.RegularExpressions;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Planning;
using Bot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Plan;

/// <summary>"Add the first to my plan", "add that": puts an option into the plan at once. Where there is no plan yet, one begins with it.</summary>
internal sealed partial class PlanAdding(Plans plans, PlanMaker maker, KnowledgeBase knowledge, TimeProvider clock) : IAtOnce
{
    public const string Show = "Show my plan";
    private static readonly string[] _ordinals = ["first", "second", "third", "fourth", "fifth"];

    public async Task<Activity?> AnswerAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken)
    {
        // In the talk about the plan itself "add" is read with the plan before it; a plan is spoken of in the person's own chat only.
        if (turn.Activity.IsShared() || state.Trails is [.., { DialogId: nameof(PlanDialog) }]) return null;
        if (Adding().Match(words) is not { Success: true } match) return await ChangeAsync(turn, state, words, cancellationToken);
        var (what, isForPlan) = (match.Groups["what"].Value.Trim(), match.Groups["plan"].Success);
        var listed = state.LastListIds.Select(knowledge.Current.Find).OfType<Entry>().ToList();
        if (Places(what, listed.Count) is { Count: > 0 } places) return await AddAsync(turn, state, [.. places.Select(at => listed[at])], listed, cancellationToken);
        if (It().IsMatch(what)) return await AddItAsync(turn, state, what, isForPlan, listed, cancellationToken);
        if (Ordinal().IsMatch(what)) return isForPlan || listed.Count > 0 ? Which(listed) : null;
        if (listed.Find(entry => IsCalled(entry, what)) is { } named) return await AddAsync(turn, state, [named], listed, cancellationToken);
        if (!isForPlan) return null;
        return knowledge.Current.Entries.FirstOrDefault(entry => entry.Learning is not null && entry.Status != EntryStatus.Closed && IsCalled(entry, what)) is { } known
            ? await AddAsync(turn, state, [known], listed, cancellationToken)
            : await AddWordsAsync(turn, state, what, listed, cancellationToken);
    }

    // "Move the second to May" can only be about the plan; "drop the second" may be about a list, unless the plan is named.
    private async Task<Activity?> ChangeAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken)
    {
        if (!Editing().IsMatch(words) || (await plans.ReadAsync(turn, cancellationToken)) is not { Plan: { Actions.Count: > 0 } plan } stored) return null;
        var read = PlanWords.Read(words, plan, stored.Touched, UkTime.Today(clock));
        var isAboutPlan = Named().IsMatch(words) || state.LastListIds.Count == 0;
        if (read is not (PlanChange.Move or PlanChange.Hours) && !(read is PlanChange.Drop or PlanChange.Which && isAboutPlan)) return null;
        var edited = new PlanEditor(maker).Apply(plan, read, state.Profile with { DaysAvailable = null }, _ => plan);
        await plans.SaveAsync(turn, edited.Plan, edited.Touched, cancellationToken);
        return Reply.With(PlainText.Escape(edited.Said), [Show, PlanReply.Files]);
    }

    private async Task<Activity?> AddItAsync(ITurnContext turn, TalkState state, string what, bool isForPlan, List<Entry> listed, CancellationToken cancellationToken)
    {
        var spoken = state.LastEntryId is { } id ? knowledge.Current.Find(id) : null;
        if (All().IsMatch(what) && listed.Count > 0) return await AddAsync(turn, state, listed, listed, cancellationToken);
        if ((spoken is { Learning: not null } ? spoken : listed is [var only] ? only : null) is { } meant) return await AddAsync(turn, state, [meant], listed, cancellationToken);
        return listed.Count > 0 || isForPlan ? Which(listed) : null;
    }

    private async Task<Activity> AddAsync(ITurnContext turn, TalkState state, List<Entry> entries, List<Entry> listed, CancellationToken cancellationToken)
    {
        var before = (await plans.ReadAsync(turn, cancellationToken)).Plan;
        var fresh = entries.Where(entry => before?.Actions.All(action => action.EntryId != entry.Id) != false).ToList();
        var plan = before;
        foreach (var entry in entries) plan = await plans.AddAsync(turn, entry, state.Goal ?? Subject(entry), maker, cancellationToken);
        return Confirm(fresh.Count > 0 ? $"I have added {Titles(fresh.Select(entry => entry.Title))} to your plan." : $"{Titles(entries.Select(entry => entry.Title))} {(entries.Count == 1 ? "is" : "are")} in your plan already.", plan, listed);
    }

    // What no entry is called: the nearest option, or the person's own words.
    private async Task<Activity> AddWordsAsync(ITurnContext turn, TalkState state, string what, List<Entry> listed, CancellationToken cancellationToken)
    {
        var plan = (await plans.ReadAsync(turn, cancellationToken)).Plan ?? plans.Begin(state.Goal ?? what);
        var edited = new PlanEditor(maker).Apply(plan, new PlanChange.Add(what), state.Profile with { DaysAvailable = null }, _ => plan);
        await plans.SaveAsync(turn, edited.Plan, edited.Touched, cancellationToken);
        return Confirm(PlainText.Escape(edited.Said), edited.Plan, listed);
    }

    private static Activity Confirm(string said, DevelopmentPlan? plan, List<Entry> listed)
    {
        var actions = plan?.Actions ?? [];
        var rest = listed.Where(entry => actions.All(action => action.EntryId != entry.Id)).ToList();
        var holds = actions.Count == 1 ? "It is the first thing in it." : $"It now holds {actions.Count} things: {string.Join("; ", actions.Select(action => PlainText.Escape(action.Title)))}.";
        return Reply.With($"{said} {holds}", [Show, .. rest.Take(2).Select(entry => $"Add the {_ordinals[Math.Min(listed.IndexOf(entry), _ordinals.Length - 1)]} to my plan"), RecommendationReply.More]);
    }

    private static Activity Which(List<Entry> listed) => listed.Count == 0
        ? Reply.With("What shall I add? Say its name, such as \"add job shadowing to my plan\", or let me find something first.", [Reply.FindSomething, Show])
        : Reply.With($"Which one shall I add? {string.Join(" ", listed.Take(_ordinals.Length).Select((entry, at) => $"{at + 1}: {entry.Title}."))}", [.. listed.Take(3).Select((_, at) => $"Add the {_ordinals[at]} to my plan"), "Add all of them to my plan"]);

    private static List<int> Places(string what, int count)
    {
        if (!Ordinal().IsMatch(what)) return [];
        return [.. Place().Matches(what).Select(match => match.Value.ToLowerInvariant() switch
        {
            "last" => count - 1,
            "first" or "1st" or "one" or "1" => 0,
            "second" or "2nd" or "two" or "2" => 1,
            "third" or "3rd" or "three" or "3" => 2,
            "fourth" or "4th" or "four" or "4" => 3,
            _ => 4,
        }).Where(at => at >= 0 && at < count).Distinct()];
    }

    private static bool IsCalled(Entry entry, string what) =>
        Plain(entry.Title) == Plain(what) || entry.Aliases.Any(alias => Plain(alias) == Plain(what)) || (what.Length >= 6 && Plain(entry.Title).StartsWith(Plain(what) + " ", StringComparison.Ordinal));

    private static string Plain(string text) => string.Join(' ', text.ToLowerInvariant().Split([' ', ':', '(', ')', ',', '.', '?', '!', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("the" or "a" or "an")));

    private string Subject(Entry entry) => entry.Skills is [var skill, ..] && knowledge.Current.Taxonomy.Skill(skill) is { } known ? known.Name.ToLowerInvariant() : entry.Title;

    private static string Titles(IEnumerable<string> titles) => string.Join(" and ", titles.Select(title => $"**{title}**"));

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"^\W*((please|can|could|you|ok|okay|and|also|yes|yeah|then|great|good|nice|i|want|to|would|like|id|i'd|lets|let's)[ ,.!]+)*(add|put|include|save|stick|pop|adding)( in)? (?<what>.{1,160}?)(?<plan> (to|in|into|on|onto|for) (my|the|our) (new |own )?(personal |development )*(plan|pdp))?( (please|pls|thanks|too|as well|now))*\W*$|^\W*(i want |i'd like |i would like |can i have |let me have )(?<what>.{1,160}?)(?<plan> (to|in|into|on|onto) (my|the) (development )?(plan|pdp))\W*$",
        Options)]
    private static partial Regex Adding();

    [GeneratedRegex(@"^\W*(please |can you |could you |now )*(move|shift|push|postpone|delay|bring|make|change|put|drop|remove|delete|take)\b", Options)]
    private static partial Regex Editing();

    [GeneratedRegex(@"\b(my|the) (development )?plan\b", Options)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(it|that|this|that one|this one|that thing|those|these|them|both|both of them|all|all of (it|them|these|those)|all (two|three|four|five)|everything|the lot)( one| ones)?$", Options)]
    private static partial Regex It();

    [GeneratedRegex(@"^(those|these|them|both|both of them|all|all of (it|them|these|those)|all (two|three|four|five)|everything|the lot)( ones)?$", Options)]
    private static partial Regex All();

    [GeneratedRegex(@"^((the|number|no\.?|option|numbers|options|and|one|ones|course|[,&])\s*)*(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|[1-5]|two|three|four|five|one)(\s*(,|and|&|one|ones|option|options|the|number|course|first|second|third|fourth|fifth|last|[1-5]|two|three|four|five))*$", Options)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\b(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|[1-5]|two|three|four|five)\b", Options)]
    private static partial Regex Place();
}
