namespace Microsoft.Bot.Schema;

public static class ActivityExtensions
{
    /// <summary>Takes the bot's own @mention out of the text, as channels put it there when a bot is addressed in a group.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        foreach (var mention in activity.GetMentions())
        {
            if (activity.Text is { } text && mention.Text is { Length: > 0 } words && mention.Mentioned?.Id == id)
            {
                activity.Text = text.Replace(words, "", StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } recipient && activity.MentionsId(recipient);

    public static bool MentionsId(this IMessageActivity activity, string id) =>
        Array.Exists(activity.GetMentions(), mention => mention.Mentioned?.Id == id);
}
