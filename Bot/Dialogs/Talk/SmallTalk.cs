using Bot.Dialogs.Intents;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Talk;

/// <summary>Short, kind replies to what is neither a question nor a task.</summary>
internal static class SmallTalk
{
    /// <returns>Null for an intent that has a dialog.</returns>
    public static Activity? ReplyTo(Intent intent) => intent switch
    {
        Intent.Greeting => Reply.With("Hello. What would you like to know or learn?", [Reply.FindSomething, Reply.SpeakToAPerson]),
        Intent.Thanks => Reply.With("You are welcome. Is there anything else?", [Reply.FindSomething]),
        Intent.Goodbye => Reply.With("Goodbye. Come back any time. This talk is kept for a while, so you can read it again.", []),
        Intent.SmallTalk => Reply.With("I am a computer program, so I have no day to speak of. I can help you find something to learn.", [Reply.FindSomething]),
        Intent.Complaint => Reply.With(
            "I am sorry that I have not helped. A learning adviser can help you better than I did, and can put our knowledge right.", [Reply.SpeakToAPerson, Reply.StartAgain]),
        Intent.OutOfScope => Reply.With(
            "I cannot help with that: I only know about learning and skills. Your line manager or the intranet is the best place to start. I can look for learning, or pass you to a learning adviser.",
            [Reply.FindSomething, Reply.SpeakToAPerson]),
        Intent.Abuse => Reply.With("Please do not speak to me like that. I am here to help with learning and skills. If I have let you down, a person can take over.", [Reply.SpeakToAPerson, Reply.StartAgain]),
        Intent.Injection => Reply.With("I only answer from the learning and skills knowledge base, and my rules stay as they are. What would you like to learn?", [Reply.FindSomething]),
        Intent.OtherLanguage => Reply.With(
            """
            Shwmae. Mae'n ddrwg gen i, dim ond yn Saesneg y gallaf ateb. Gallwch ofyn am berson, a dweud eich bod am siarad Cymraeg.

            Hello. I am sorry, I can only answer in English. I can pass you to a person. Tell them if you would like to use Welsh or another language.
            """,
            [Reply.SpeakToAPerson, Reply.FindSomething]),
        _ => null,
    };

    /// <summary>One reply to words that are all for manners' sake.</summary>
    public static Activity ReplyTo(IReadOnlyList<ReadPart> parts)
    {
        var last = parts[^1].Intent;
        var reply = ReplyTo(last) ?? Reply.With("What would you like to do?", [Reply.FindSomething, Reply.SpeakToAPerson]);
        if (Acknowledgement([.. parts.Where(part => part.Intent != last)]) is { } before) reply.Text = $"{before} {reply.Text}";
        return reply;
    }

    /// <summary>The few words that answer a greeting or thanks before the rest is served.</summary>
    /// <returns>Null where there is nothing to acknowledge.</returns>
    public static string? Acknowledgement(IReadOnlyList<ReadPart> parts)
    {
        var words = string.Join(' ', parts.Select(part => part.Intent).Distinct().Select(intent => intent switch
        {
            Intent.Greeting => "Hello.",
            Intent.Thanks => "You are welcome.",
            _ => "",
        }).Where(word => word.Length > 0));
        return words.Length > 0 ? words : null;
    }

    /// <summary>What the bot said last, once more.</summary>
    public static Activity Again(TalkState state) =>
        state.Transcript.FindLast(line => line.Who == "bot") is { } last ? Reply.With(last.Text, []) : Reply.With("I have not said anything yet. What would you like to know?", [Reply.FindSomething]);

    /// <summary>Where answers and options come from.</summary>
    public static Activity WhyThat(TalkState state) => Reply.With(
        state.LastListIds.Count > 0
            ? "Each option says why it is there: it fits what you want to learn and what you told me. The line below it names the source."
            : "I answer from our knowledge base only. The source stands below each answer.",
        [Reply.FindSomething, Reply.SpeakToAPerson]);
}
