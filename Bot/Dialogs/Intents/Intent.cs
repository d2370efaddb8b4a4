namespace Bot.Dialogs.Intents;

/// <summary>What a person wants from the next turn.</summary>
internal enum Intent
{
    // What has a dialog.
    Ask, Recommend, Refine, Compare, Person, Plan, Manager, MyData, Feedback,

    // What mends or steers a talk.
    Help, Cancel, StartAgain, Back, Skip, Repeat, Why, Correct, Yes, No,

    // What is said beside.
    Greeting, Thanks, Goodbye, SmallTalk,

    // What needs a word of its own.
    Complaint, OutOfScope, Abuse, Injection, OtherLanguage,
}
