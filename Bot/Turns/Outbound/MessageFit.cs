using Bot.Sdk;
using Bot.Turns.Streaming;
using Microsoft.Bot.Schema;

namespace Bot.Turns.Outbound;

/// <summary>
/// Makes an activity fit what channels take: a card of 25 KB and a message of 80 KB (Teams answers 413 above about 28 KB and 100 KB).
/// Nothing is dropped in silence: long text goes on in the next message, and a card that is left out is named.
/// </summary>
internal static class MessageFit
{
    private const int LargestCard = 25 * 1024;
    private const int LargestMessage = 80 * 1024;

    // Channels count UTF-16: 40 KB, which leaves half of a message for cards and the envelope.
    private const int LongestText = 20_000;

    private const string CardLeftOut = "A card was too long to show here.";

    /// <summary>The messages that say the same, in order. Most of the time it is the one that was given.</summary>
    public static IReadOnlyList<Activity> Split(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message) return [activity];
        LeaveOutLongCards(activity);
        var texts = SplitText(activity.Text ?? "");
        var cards = SplitCards(activity.Attachments ?? []);
        if (texts.Count == 1 && cards.Count <= 1) return [activity];

        List<Activity> messages = [.. texts.Select(text => Part(activity, text, [])), .. cards.Skip(1).Select(more => Part(activity, "", more))];
        // One message ends a stream; those after it are messages of their own.
        foreach (var message in messages.Skip(1)) StreamMarks.Remove(message);
        var last = messages[^1];
        messages[texts.Count - 1].Attachments = cards.Count > 0 ? [.. cards[0]] : null;
        // Buttons and the invitation to answer belong under the end of it all.
        last.SuggestedActions = activity.SuggestedActions;
        last.InputHint = activity.InputHint;
        return messages;
    }

    private static void LeaveOutLongCards(Activity activity)
    {
        if (activity.Attachments is not { Count: > 0 } attachments) return;
        var fitting = attachments.Where(card => SizeOf(card) <= LargestCard).ToList();
        if (fitting.Count == attachments.Count) return;
        activity.Attachments = fitting;
        activity.Text = string.IsNullOrEmpty(activity.Text) ? CardLeftOut : $"{activity.Text}\n\n{CardLeftOut}";
    }

    private static List<List<Attachment>> SplitCards(IList<Attachment> cards)
    {
        List<List<Attachment>> messages = [];
        var size = 0;
        foreach (var card in cards)
        {
            var more = SizeOf(card) * 2;
            if (messages.Count == 0 || size + more > LargestMessage - (LongestText * 2))
            {
                messages.Add([]);
                size = 0;
            }
            messages[^1].Add(card);
            size += more;
        }
        return messages;
    }

    private static List<string> SplitText(string text)
    {
        List<string> parts = [];
        while (text.Length > LongestText)
        {
            var end = EndOfPart(text);
            parts.Add(text[..end].TrimEnd());
            text = text[end..].TrimStart();
        }
        parts.Add(text);
        return parts;
    }

    // The best place to pause that is not in the first half: a paragraph, a line, a sentence, a word; never inside a character.
    private static int EndOfPart(string text)
    {
        foreach (var pause in new[] { "\n\n", "\n", ". ", " " })
        {
            var at = text.LastIndexOf(pause, LongestText - 1, LongestText / 2, StringComparison.Ordinal);
            if (at > 0) return at + pause.Length;
        }
        return char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
    }

    private static Activity Part(Activity whole, string text, List<Attachment> attachments) => new()
    {
        Type = whole.Type,
        Text = text,
        TextFormat = whole.TextFormat,
        Locale = whole.Locale,
        InputHint = InputHints.IgnoringInput,
        Attachments = attachments.Count > 0 ? attachments : null,
        AttachmentLayout = whole.AttachmentLayout,
        ChannelData = whole.ChannelData,
        Entities = whole.Entities,
        ChannelId = whole.ChannelId,
        ServiceUrl = whole.ServiceUrl,
        Conversation = whole.Conversation,
        From = whole.From,
        Recipient = whole.Recipient,
        ReplyToId = whole.ReplyToId,
    };

    private static int SizeOf(Attachment attachment) => attachment.Content is { } content ? ActivityJson.WriteBody(content).Length : 0;
}
