using Bot.Dialogs.Talk;
using Bot.Knowledge.Answers.Understanding;

namespace Bot.Dialogs.Ask;

/// <summary>What a model took the words for, as an offer: one tap says it in words that the bot reads by itself.</summary>
internal static class WishWords
{
    public static (string Text, string Button)? For(Wish wish) => wish switch
    {
        Wish.Find => ("I read this as: you want ideas of what to learn or do. Is that right? If so, press the button. If not, ask in other words.", Reply.FindSomething),
        Wish.Compare => ("I read this as: you want to see options side by side. Name two or three, such as \u201ccompare FLS and SLS\u201d.", "Compare FLS and SLS"),
        Wish.Person => ("I read this as: you want to talk to somebody. Is that right? If so, press the button. If not, ask in other words.", Reply.SpeakToAPerson),
        Wish.Plan => ("I read this as: you want a development plan. Is that right? If so, press the button. If not, ask in other words.", "Make me a development plan"),
        Wish.Manager => ("I read this as: you ask for somebody whom you manage. Is that right? If so, press the button. If not, ask in other words.", "Find options for my report"),
        _ => null,
    };
}
