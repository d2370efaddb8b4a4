using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Recommendation.Planning;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Plan;

/// <summary>A plan's actions with buttons to take one out or to give it a month more. What it shows stands in the message's text as well.</summary>
internal static class PlanCard
{
    // A card with more would be pages long, and the text says how to change any of them.
    private const int MostActions = 8;
    private const int MarkBytes = 6;

    public static Attachment For(DevelopmentPlan plan)
    {
        var of = new Dictionary<string, string> { ["plan"] = MarkOf(plan) };
        var actions = plan.Actions.Take(MostActions).ToList();
        return Card.Of(
            PressedCard.OfPlan,
            string.Join(" ", actions.Select((action, at) => $"{Title(action, at)}. {When(action)}.")),
            [.. actions.Select((action, at) => Card.Group(
                [
                    Card.Heading(Title(action, at)),
                    Card.Text(When(action)),
                    Card.Actions([Card.Press("Take out", $"Drop number {at + 1} from my plan", of), Card.Press("A month later", $"Move number {at + 1} to {Day(action.By.AddMonths(1))}", of)]),
                ]))],
            []);
    }

    /// <summary>The same for the same actions on the same days only.</summary>
    public static string MarkOf(DevelopmentPlan? plan) => plan is null ? "" : Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', plan.Actions.Select(action => $"{action.Title}|{Day(action.By)}|{action.Hours?.ToString(CultureInfo.InvariantCulture)}"))))[..MarkBytes]);

    private static string Title(PlanAction action, int at) => $"Action {at + 1}: {action.Title}";

    private static string When(PlanAction action) => $"By {PlanDocument.Day(action.By)}{(action.Hours is { } hours ? string.Create(CultureInfo.InvariantCulture, $", {hours:0.#} {(hours == 1 ? "hour" : "hours")}") : "")}, cost: {PlanDocument.Price(action.Cost)}";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
