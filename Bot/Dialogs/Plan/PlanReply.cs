using System.Globalization;
using System.Text;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Planning;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Plan;

/// <summary>A plan as a message.</summary>
internal static class PlanReply
{
    public const string Files = "Export my plan";
    public const string Cheaper = "Make it cheaper";
    public const string Mentoring = "Add mentoring";
    public const string Fine = "Done";

    public static Activity For(DevelopmentPlan plan, string? said)
    {
        var text = new StringBuilder();
        if (said is not null) text.Append(PlainText.Escape(said)).Append("\n\n");
        text.Append("Your development plan for **").Append(PlainText.Escape(plan.Goal)).Append("**:\n");
        for (var at = 0; at < plan.Actions.Count; at++) Append(text, at + 1, plan.Actions[at]);
        if (plan.Actions.Count == 0) text.Append("\nThere is nothing in it yet. Say \"add\" and what you want to do.");
        if (Together(plan) is { Length: > 0 } together) text.Append("\n\n").Append(together);
        text.Append("\n\nTell me what to change, such as \"drop the second\", \"move 1 to March\", \"add mentoring\" or \"make it cheaper\". Say \"export my plan\" to get it as files, or \"done\".");
        var reply = Reply.With(text.ToString(), [Files, Cheaper, Mentoring, Fine]);
        if (plan.Actions.Count > 0) reply.Attachments = [PlanCard.For(plan)];
        return reply;
    }

    public static string Together(DevelopmentPlan plan)
    {
        var open = plan.Actions.Count(action => action.Cost is null);
        string price = plan.Actions.Count == 0 ? "" : (plan.Cost, open) switch
        {
            (0, 0) => " All of it is free.",
            (0, _) when open == plan.Actions.Count => " No source says what it costs.",
            (0, 1) => " For one action no source says what it costs; the others are free.",
            (0, _) => $" For {open} actions no source says what they cost; the others are free.",
            (_, 0) => $" It costs {PlanDocument.Price(plan.Cost)}.",
            _ => $" What is known costs {PlanDocument.Price(plan.Cost)}; for {(open == 1 ? "one action" : $"{open} actions")} no source says the price.",
        };
        if (plan.Hours == 0) return plan.Actions.Count == 0 ? "" : $"How many hours it takes is not known yet: say \"make the first 3 hours\".{price}";
        var unknown = plan.Actions.Count(action => action.Hours is null);
        return string.Create(CultureInfo.InvariantCulture,
            $"Together {HoursSaid(plan.Hours)}{(unknown > 0 ? ", not counting what has no hours yet" : "")}: {plan.ShareOf(LearningWay.OnTheJob):0%} on the job, {plan.ShareOf(LearningWay.Others):0%} with and from others, {plan.ShareOf(LearningWay.Formal):0%} formal learning.{price}");
    }

    private static string HoursSaid(double hours) => string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} {(hours == 1 ? "hour" : "hours")}");

    private static void Append(StringBuilder text, int number, PlanAction action)
    {
        text.Append('\n').Append(number).Append(". **").Append(PlainText.Escape(action.Title)).Append("** (").Append(PlanDocument.Way(action.Way)).Append(")\n   - By ").Append(PlanDocument.Day(action.By));
        if (action.Hours is { } hours) text.Append(", ").Append(HoursSaid(hours));
        text.Append(", cost: ").Append(PlanDocument.Price(action.Cost));
        if (action.NextStep is { } step) text.Append("\n   - First step: ").Append(PlainText.Escape(step));
        if (action.Source is { } source) text.Append("\n   - Source: ").Append(PlainText.Escape(source));
    }
}
