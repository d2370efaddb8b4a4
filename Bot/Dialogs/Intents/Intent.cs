namespace Bot.Dialogs.Intents;

/// <summary>What a person wants from the next turn.</summary>
internal enum Intent
{
    Ask, Recommend, Person, Help, Cancel, StartAgain, Greeting, Thanks, Goodbye, Complaint, SmallTalk, Abuse, OtherLanguage,
}
