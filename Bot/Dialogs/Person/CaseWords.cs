using System.Globalization;
using Bot.Dialogs.Talk;
using Bot.Handoff.Cases;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Person;

/// <summary>What the person reads of their case: one message for each thing that happens, none for what is not theirs.</summary>
internal static class CaseWords
{
    public const string BackToBot = "Back to the bot";
    public const string LeaveQueue = "Leave the queue";
    public const string Status = "What about my request?";
    public const string Withdraw = "Yes, withdraw it";
    public const string Keep = "No, keep it";

    private static readonly string[] _ratings = ["5 - very good", "4 - good", "3 - fair", "2 - poor", "1 - very poor"];

    /// <returns>Null where there is nothing to tell.</returns>
    public static Activity? For(CaseHappening what, Case it) => what.Kind switch
    {
        Happened.Taken => Reply.With(
            $"**{Name(what)}**, a learning adviser, has your request **{it.Reference}** now. What you write here goes to them and not to me. Say \"back to the bot\" when you are done.", [BackToBot]),
        Happened.Assigned => Reply.With(
            $"**{PlainText.Escape(it.Assignee?.Name ?? "A colleague")}**, a learning adviser, has your request **{it.Reference}** now. What you write here goes to them.", [BackToBot]),
        Happened.Released or Happened.Transferred => Reply.With(
            $"Your request **{it.Reference}** is back in the queue, for another adviser. I answer again until then.", [Status, LeaveQueue]),
        Happened.Followed => Reply.With($"You have gone on with your request **{it.Reference}** in another chat.", [Reply.FindSomething]),
        Happened.FellBack => Reply.With(
            $"The service that should have taken your request **{it.Reference}** cannot do so just now. Our own advisers have it in their queue instead.", [Status, LeaveQueue]),
        Happened.Escalated => Reply.With(
            $"Nobody has taken your request **{it.Reference}** as soon as we promised. I am sorry. I have passed it on as more urgent.", [Status, LeaveQueue]),
        Happened.Replied => Replied(what, it),
        Happened.Returned when what.By.Kind == PartyKind.Adviser => Reply.With(
            $"{Name(what)} has handed the talk back to me, so I answer again. {AskRating}", _ratings),
        Happened.Returned => Reply.With($"You are back with me, and {PlainText.Escape(it.Assignee?.Name ?? "the adviser")} no longer reads along. {AskRating}", _ratings),
        Happened.Closed => Reply.With($"{Name(what)} has closed your request **{it.Reference}**. {AskRating}", _ratings),
        Happened.Expired when it.WaitingAt is not null && it.TakenAt is null => Reply.With(
            $"I am sorry: nobody has answered your request **{it.Reference}** in time, and it has now ended. You can ask again.", [Reply.SpeakToAPerson]),
        Happened.Expired when it.WaitingAt is not null => Reply.With(
            $"Your request **{it.Reference}** has been quiet for a while, so I have closed it. You can ask again at any time. {AskRating}", _ratings),
        Happened.Left => Reply.With($"Your request **{it.Reference}** is withdrawn: no adviser will answer it. You can ask again at any time.", [Reply.FindSomething, Reply.SpeakToAPerson]),
        Happened.Rated => Reply.With(
            what.Text is null ? "Thank you. Would you like to say why? Type it now, or just go on." : "Thank you. I have passed that on.", [Reply.FindSomething]),
        _ => null,
    };

    private const string Teams = "msteams";
    private const string AskRating = "How well were you helped? One tap is enough, from 1 (very poor) to 5 (very good).";

    /// <summary>A length of opening time, as people say it.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalMinutes: < 2 } => "a minute or two",
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"about {RoundUp(span.TotalMinutes, 5)} minutes"),
        { TotalHours: < 1.5 } => "about an hour",
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(span.TotalHours)} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(span.TotalHours / 8)} working days"),
    };

    private static int RoundUp(double minutes, int step) => (int)Math.Ceiling(minutes / step) * step;

    private static string Name(CaseHappening what) => PlainText.Escape(what.By.Name ?? "The adviser");

    // An adviser's paragraphs stay paragraphs; nothing in them is a mark.
    private static string Lines(string text) =>
        string.Join("\n\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PlainText.Escape));

    private static string FileList(CaseHappening what) =>
        what.Files.Count == 0 ? "" : "\n\nFile: " + string.Join(", ", what.Files.Select(file => $"[{PlainText.Escape(file.Name)}]({file.Url})"));

    private static Activity Replied(CaseHappening what, Case it)
    {
        var message = Reply.With($"**{Name(what)}, learning adviser**{(what.Edits is null ? "" : " (corrected)")}:\n\n{Lines(what.Text ?? "")}{FileList(what)}", it.State.IsWithAdviser ? [BackToBot] : []);
        // The page says with this number that the person has seen it.
        message.ChannelData = new Dictionary<string, object> { ["caseReply"] = what.Number };
        // Teams refuses a message with a file that is no picture; there the link in the text is the file.
        if (what.Files.Count > 0 && it.Route.ChannelId != Teams)
            message.Attachments = [.. what.Files.Select(file => new Attachment { Name = file.Name, ContentType = file.ContentType, ContentUrl = file.Url })];
        return message;
    }
}
