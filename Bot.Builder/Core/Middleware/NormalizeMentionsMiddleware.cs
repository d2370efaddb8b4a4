using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Makes the text of a message what a person meant to say: the bot's own name is taken out, and of other mentions the name stays without its
/// <c>&lt;at&gt;</c> tags. Channels such as Teams put both there when the bot is addressed in a group.
/// </summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the bot's own mention goes. Default true.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity is { Type: ActivityTypes.Message } message)
            Normalise(message);
        return next(cancellationToken);
    }

    private void Normalise(Activity message)
    {
        if (RemoveRecipientMention)
            message.RemoveRecipientMention();
        if (message.Text is { } text)
            message.Text = WithoutTags(text).Trim();
        foreach (var entity in message.Entities ?? [])
        {
            if (!string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase))
                continue;
            if (entity is Mention { Text: { } said } mention)
                mention.Text = WithoutTags(said).Trim();
            else if (entity!.Properties["text"] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var written))
                entity.Properties["text"] = WithoutTags(written).Trim();
        }
    }

    private static string WithoutTags(string text) => Tag().Replace(text, "");

    [GeneratedRegex(@"</?at(\s[^<>]*)?>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
