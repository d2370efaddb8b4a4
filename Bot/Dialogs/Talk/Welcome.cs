using Bot.Department;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Talk;

/// <summary>The bot's first words, and what it says to "help".</summary>
internal static class Welcome
{
    private const string MyPlan = "Make me a development plan";
    private const string MyReport = "Find options for my report";

    // Between them these lead to every dialog, for whoever only presses.
    private static readonly string[] _firstSteps = [Reply.FindSomething, MyPlan, MyReport, Reply.SpeakToAPerson, "What can you do?"];
    private static readonly string[] _more = ["How do I find a mentor?", "What's on next month?", "Compare FLS and SLS", "Show my plan", "What do you hold about me?"];

    public static Activity Hello(DepartmentOptions department) => Reply.With(
        $"""
        Hello, I am {PlainText.Escape(department.BotName)}, the learning and skills adviser for {PlainText.Escape(department.Name)}. I am a computer program.

        You can:
        - ask a question about skills, programmes, events or who to contact
        - say what you want to get better at, and I will look for something that fits
        - make a development plan, or find options for somebody whom you manage
        - ask for a person at any time

        I only answer from our knowledge base, and I show my source. I cannot book anything, see your records or give legal or medical advice.
        """,
        _firstSteps);

    public static Activity Help(DepartmentOptions department) => Reply.With(
        $"""
        I am {PlainText.Escape(department.BotName)}, a computer program that answers questions about learning and skills.

        - **Ask**: type a question, such as "Who can join the Future Leaders Scheme?"
        - **Find**: type what you want to get better at, such as "project delivery, HEO, Leeds"
        - **Plan**: type "make me a development plan"
        - **For managers**: type "my HEO wants to move into policy, two days a month"
        - **Person**: type "speak to a person" and a learning adviser gets your question
        - **Cancel** stops what we are doing. **Start again** clears what I remember of this talk. **Forget me** erases all that I hold about you.
        """,
        _more);
}
