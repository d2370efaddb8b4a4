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
        Intent.Goodbye => Reply.With("Goodbye. Come back any time: this talk is kept for a while, so you can read it again.", []),
        Intent.Complaint => Reply.With(
            "I am sorry that I got this wrong. A learning adviser can help you better than I did, and can put our knowledge right.", [Reply.SpeakToAPerson, Reply.StartAgain]),
        Intent.Abuse => Reply.With("I am here to help with learning and skills. If I made you angry, a person can take over.", [Reply.SpeakToAPerson]),
        Intent.SmallTalk => Reply.With("I am a computer program, so I have no day to speak of. I can help you find something to learn.", [Reply.FindSomething]),
        Intent.OtherLanguage => Reply.With(
            """
            Shwmae. Mae'n ddrwg gen i, dim ond yn Saesneg y gallaf ateb. Gallwch ofyn am berson.

            Hello. I am sorry, I can only answer in English. You can ask for a person, and say that you would like to use Welsh.
            """,
            [Reply.SpeakToAPerson]),
        _ => null,
    };
}
