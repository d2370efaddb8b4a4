using Bot.Dialogs.Intents;
using Bot.Dialogs.Talk;
using Bot.Dialogs.WhatsOn;
using Bot.Knowledge.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Bot.Dialogs.Group;

/// <summary>
/// A channel or a group chat, where others read along: a short answer in the thread, the rest in the person's own chat. Nothing that a person says
/// of themselves is asked, kept or repeated.
/// </summary>
internal sealed class GroupTalk(AnswerPipeline pipeline, IntentRecognizer recognizer, WhatsOnVoice calendar)
{
    private const int MostSentences = 2;

    public static bool IsGroup(IActivity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: "channel" or "groupChat" };

    /// <summary>What the bot says when it comes to a group, and to who greets it there.</summary>
    public static Activity Hello(ITurnContext turn) => Reply.With(
        $"Hello. Ask me a question about learning and skills here, and I give a short answer with its source. For anything about you, use our personal chat.{OwnChat(turn, "")}", []);

    public async Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(await ReplyAsync(turn, cancellationToken), cancellationToken);

    private async Task<Activity> ReplyAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var words = turn.Activity.Text ?? "";
        if (SensitiveSubject.In(words) is { } subject)
        {
            // Where a life may be in danger, the ways to help at once stand here too; other subjects are not even named.
            var contacts = subject.Topic == "crisis" && await pipeline.AnswerAsync(new Question(words), cancellationToken) is Answer.Refused refused ? refused.Contacts : [];
            var help = string.Concat(contacts.Select(contact => $"\n- **{contact.Entry.Title}**: {contact.Text.Replace("\n", "\n    - ", StringComparison.Ordinal)}"));
            return Reply.With($"Others can read this, so let us not talk about it here. Please write to me in our personal chat: I can tell you who helps.{help}{OwnChat(turn, "")}", []);
        }
        // The calendar is everybody's. What it would remember of a talk is forgotten at once.
        if (await calendar.AnswerAsync(turn, new TalkState(), words, cancellationToken) is { Text: { } dates }) return Reply.With($"{dates}{OwnChat(turn, words)}", []);
        var reading = recognizer.Read(words);
        return reading.Main.Intent switch
        {
            Intent.Ask or Intent.Compare => Short(await pipeline.AnswerAsync(new Question(reading.Main.Words), cancellationToken), OwnChat(turn, reading.Main.Words)),
            Intent.Help or Intent.Greeting => Hello(turn),
            Intent.Thanks or Intent.Goodbye => Reply.With("You are welcome.", []),
            var intent when SmallTalk.ReplyTo(intent) is { Text: { } said } && intent is not (Intent.Complaint or Intent.Abuse) => Reply.With(said, []),
            _ => Reply.With($"Others can read this, so let us do that in our personal chat.{OwnChat(turn, "")}", []),
        };
    }

    private static Activity Short(Answer answer, string ownChat) => answer switch
    {
        Answer.Found found => Reply.With(Text(found, ownChat), []),
        Answer.Partial partial => Reply.With(Text(partial.Known, ownChat), []),
        Answer.Refused { Contacts.Count: 0 } refused => Reply.With(refused.Text, []),
        Answer.Clarify clarify => Reply.With($"{clarify.Prompt} {string.Join(", ", clarify.Choices)}.{ownChat}", []),
        _ => Reply.With($"I do not know. I found nothing in the knowledge base that answers this.{ownChat}", []),
    };

    private static string Text(Answer.Found found, string ownChat)
    {
        // Of options side by side each has its say.
        var said = found.Compared.Count > 1
            ? [.. found.Sentences.DistinctBy(sentence => found.Citations[sentence.Citation - 1].EntryId)]
            : found.Sentences.Take(MostSentences).ToList();
        var cited = found.Citations.Where(citation => said.Exists(sentence => sentence.Citation == citation.Number)).DistinctBy(citation => citation.EntryId);
        return $"{string.Join(' ', said.Select(sentence => $"{sentence.Text} [{sentence.Citation}]"))}\n\nSource: {string.Join("; ", cited.Select(citation => $"{citation.Title}, {citation.SourceLine}"))}.{ownChat}";
    }

    // Teams opens the person's chat with the bot, the words already typed; other channels have no such link.
    private static string OwnChat(ITurnContext turn, string words) => turn.Activity is { ChannelId: ChannelIds.Msteams, Recipient.Id: { Length: > 0 } bot }
        ? $"\n\n[More in our personal chat](https://teams.microsoft.com/l/chat/0/0?users={Uri.EscapeDataString(bot)}{(words.Length > 0 ? $"&message={Uri.EscapeDataString(words)}" : "")})"
        : "";
}
