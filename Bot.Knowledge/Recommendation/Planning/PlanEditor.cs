using System.Diagnostics;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Recommendation.Planning;

/// <summary>A plan after a change.</summary>
/// <param name="Said">What was done, in a sentence for the person.</param>
/// <param name="Touched">The action that was changed last, for a later "it"; null where none is left of it.</param>
public sealed record EditedPlan(DevelopmentPlan Plan, string Said, int? Touched);

/// <summary>Makes a change to a plan. What cannot be done is said, and the plan stays as it was.</summary>
public sealed class PlanEditor(PlanMaker maker)
{
    public EditedPlan Apply(DevelopmentPlan plan, PlanChange change, LearnerProfile profile, Func<string, DevelopmentPlan> remake)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(remake);
        return change switch
        {
            PlanChange.Drop drop => Drop(plan, drop),
            PlanChange.Move move => Move(plan, move),
            PlanChange.Hours hours => Set(plan, hours.At, plan.Actions[hours.At] with { Hours = hours.To }, $"“{plan.Actions[hours.At].Title}” now has {hours.To:0.#} {(hours.To == 1 ? "hour" : "hours")}."),
            PlanChange.Add add => Add(plan, add, profile),
            PlanChange.Cheaper => Cheaper(plan, profile),
            PlanChange.Goal goal => new EditedPlan(remake(goal.To), "I have made the plan anew for this goal.", null),
            PlanChange.Which which => new EditedPlan(plan, WhichOne(plan, which.Verb), null),
            _ => throw new UnreachableException(),
        };
    }

    private static string WhichOne(DevelopmentPlan plan, string verb) => plan.Actions.Count switch
    {
        0 => "There is nothing in the plan yet.",
        1 => $"There is only one thing in the plan. Say \"{verb} 1\" if you mean it.",
        var count => $"Which one shall I {verb}? Say its number, from 1 to {count}.",
    };

    private static EditedPlan Drop(DevelopmentPlan plan, PlanChange.Drop drop)
    {
        var gone = string.Join(" and ", drop.At.Select(at => $"“{plan.Actions[at].Title}”"));
        return new EditedPlan(plan with { Actions = [.. plan.Actions.Where((_, at) => !drop.At.Contains(at))] }, $"I have taken out {gone}.", null);
    }

    private static EditedPlan Move(DevelopmentPlan plan, PlanChange.Move move)
    {
        var moved = plan.Actions[move.At[^1]] with { By = move.To };
        var changed = plan with { Actions = [.. plan.Actions.Select((action, at) => move.At.Contains(at) ? action with { By = move.To } : action)] };
        var sorted = changed.Sorted();
        return new EditedPlan(sorted, $"I have moved {string.Join(" and ", move.At.Select(at => $"“{plan.Actions[at].Title}”"))} to {move.To:d MMMM yyyy}.", IndexOf(sorted, moved));
    }

    private EditedPlan Add(DevelopmentPlan plan, PlanChange.Add add, LearnerProfile profile)
    {
        var found = maker.Find(add.What, plan, profile, null);
        var by = plan.Actions.Count > 0 ? plan.Actions.Max(action => action.By) : plan.MadeOn.AddMonths(3);
        var action = found is null ? new PlanAction(add.What, LearningWay.OnTheJob, by, null, null, null, null) : found with { By = found.By > by ? by : found.By };
        var sorted = (plan with { Actions = [.. plan.Actions, action] }).Sorted();
        return new EditedPlan(sorted, found is null ? $"I know of nothing for this, so I have put it in your own words: “{add.What}”." : $"I have added “{found.Title}”.", IndexOf(sorted, action));
    }

    // The dearest gives way to something free of the same kind; where there is nothing, it is taken out. A price that nobody knows may be a high one.
    private EditedPlan Cheaper(DevelopmentPlan plan, LearnerProfile profile)
    {
        var dearest = plan.Actions.Select((action, at) => (action, at)).Where(one => one.action.Cost is null or > 0).OrderByDescending(one => one.action.Cost ?? decimal.MaxValue).FirstOrDefault();
        if (dearest.action is null) return new EditedPlan(plan, "Everything in the plan is free already.", null);
        var old = dearest.action;
        var price = old.Cost is { } cost ? $"£{cost:N0}" : "a price that the source does not say";
        var instead = Free(plan, profile, old.Way);
        if (instead is null)
            return new EditedPlan(plan with { Actions = [.. plan.Actions.Where((_, at) => at != dearest.at)] }, $"I have taken out “{old.Title}” ({price}): I know of nothing free in its place.", null);
        return Set(plan, dearest.at, instead with { By = old.By, Hours = instead.Hours ?? old.Hours }, $"“{old.Title}” ({price}) gave way to “{instead.Title}”, which is free.");
    }

    private PlanAction? Free(DevelopmentPlan plan, LearnerProfile profile, LearningWay way)
    {
        var tried = plan;
        for (var look = 0; look < 8; look++)
        {
            if (maker.Find(plan.Goal, tried, profile, way) is not { } found) return null;
            if (found.Cost == 0) return found;
            tried = tried with { Actions = [.. tried.Actions, found] };
        }
        return null;
    }

    private static EditedPlan Set(DevelopmentPlan plan, int at, PlanAction action, string said)
    {
        var sorted = (plan with { Actions = [.. plan.Actions.Select((one, i) => i == at ? action : one)] }).Sorted();
        return new EditedPlan(sorted, said, IndexOf(sorted, action));
    }

    private static int IndexOf(DevelopmentPlan plan, PlanAction action) => plan.Actions.ToList().IndexOf(action);
}
