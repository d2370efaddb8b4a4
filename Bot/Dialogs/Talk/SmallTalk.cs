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
        Intent.SmallTalk => Reply.With("I am a computer program, so small talk is not my strong side. I can help you find something to learn.", [Reply.FindSomething]),
        Intent.Complaint => Reply.With(
            "I am sorry that I have not helped. A learning adviser can help you better than I did, and can put our knowledge right.", [Reply.SpeakToAPerson, Reply.StartAgain]),
        Intent.OutOfScope => Reply.With(
            "I cannot help with that: I only know about learning and skills. Your line manager or the intranet is the best place to start. I can look for learning, or pass you to a learning adviser.",
            [Reply.FindSomething, Reply.SpeakToAPerson]),
        Intent.Abuse => Reply.With("Please do not speak to me like that. I am here to help with learning and skills. If I have let you down, a person can take over.", [Reply.SpeakToAPerson, Reply.StartAgain]),
        Intent.Injection => Reply.With("I only answer from the learning and skills knowledge base, and my rules stay as they are. What would you like to learn?", [Reply.FindSomething]),
        Intent.OtherLanguage => InOtherLanguage(null),
        _ => null,
    };

    /// <summary>Says in the person's own language, where we know it, that answers are in English; and who can help.</summary>
    /// <param name="language">Null where it was only named: Welsh stands beside English then.</param>
    public static Activity InOtherLanguage(string? language) => Reply.With($"{_own.GetValueOrDefault(language ?? Welsh, _own[Welsh])}\n\n{InEnglish}", [Reply.SpeakToAPerson, Reply.FindSomething]);

    private const string Welsh = "Welsh";
    private const string InEnglish = "Hello. I am sorry, I can only answer in English. I can pass you to a person. Tell them if you would like to use Welsh or another language.";

    private static readonly Dictionary<string, string> _own = new(StringComparer.Ordinal)
    {
        [Welsh] = "Shwmae. Mae'n ddrwg gen i, dim ond yn Saesneg y gallaf ateb. Gallwch ofyn am berson, a dweud eich bod am siarad Cymraeg.",
        ["French"] = "Bonjour. Je suis désolé, je ne peux répondre qu'en anglais. Vous pouvez demander à parler à une personne.",
        ["Polish"] = "Dzień dobry. Przepraszam, odpowiadam tylko po angielsku. Można poprosić o rozmowę z człowiekiem.",
        ["German"] = "Guten Tag. Leider kann ich nur auf Englisch antworten. Sie können um ein Gespräch mit einem Menschen bitten.",
        ["Spanish"] = "Hola. Lo siento, solo puedo responder en inglés. Puede pedir hablar con una persona.",
        ["Italian"] = "Buongiorno. Mi dispiace, posso rispondere solo in inglese. Può chiedere di parlare con una persona.",
        ["Portuguese"] = "Olá. Lamento, só posso responder em inglês. Pode pedir para falar com uma pessoa.",
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
