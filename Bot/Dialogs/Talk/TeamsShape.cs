using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Dialogs.Talk;

/// <summary>What a message becomes in Teams, which differs from web chat in buttons, files and cards that can be replaced. Its text stays whole.</summary>
internal static class TeamsShape
{
    // Teams shows the first three suggested actions of a message and drops the rest.
    private const int MostSuggested = 3;

    /// <summary>Shapes all that is sent in this turn.</summary>
    public static void Apply(ITurnContext turn)
    {
        if (turn.Activity.ChannelId != ChannelIds.Msteams) return;
        turn.OnSendActivities((_, activities, next) =>
        {
            foreach (var message in activities.Where(activity => activity.Type == ActivityTypes.Message)) Shape(message);
            return next();
        });
    }

    /// <summary>Lets a card that answers a button of a card of its kind take that card's place. Call it after others that listen: such a card goes past those that come later.</summary>
    public static void ReplaceCards(ITurnContext turn)
    {
        if (turn.Activity.ChannelId != ChannelIds.Msteams) return;
        turn.OnSendActivities(async (context, activities, next) =>
            activities is [var only] && Replaces(turn.Activity, only) ? [await context.UpdateActivityAsync(only)] : await next());
    }

    private static void Shape(Activity message)
    {
        LeaveOutFiles(message);
        if (message.SuggestedActions?.Actions is not { Count: > 0 } actions) return;
        var card = message.Attachments?.FirstOrDefault(attachment => attachment is { ContentType: Card.ContentType, Content: Dictionary<string, object> });
        if (card is null && actions.Count <= MostSuggested) return;
        var buttons = actions.Select(action => Card.Say(action.Title ?? "", action.Value?.ToString() ?? action.Title ?? "")).ToArray();
        if (card?.Content is Dictionary<string, object> content) content["actions"] = (content["actions"] as object[] ?? []).Concat(buttons).ToArray();
        else message.Attachments = [.. message.Attachments ?? [], Card.Of(null, $"You can say: {string.Join("; ", actions.Select(action => action.Title))}.", [], buttons)];
        message.SuggestedActions = null;
    }

    // Teams refuses a whole message for a file that is no picture. Its link stands in the text.
    private static void LeaveOutFiles(Activity message)
    {
        if (message.Attachments is not { Count: > 0 } attachments) return;
        var shown = attachments.Where(attachment => attachment.ContentUrl is null || attachment.ContentType.StartsWith("image/", StringComparison.Ordinal)).ToList();
        message.Attachments = shown.Count > 0 ? shown : null;
    }

    // A button of a card that brings a card of the same kind changes the card, and adds none.
    private static bool Replaces(IMessageActivity pressed, Activity message)
    {
        if (pressed is not { ReplyToId: { Length: > 0 } shown } || PressedCard.In(pressed)?.Card is not { } kind || message.Attachments?.Any(attachment => attachment.Name == kind) != true) return false;
        message.Id = shown;
        return true;
    }
}
