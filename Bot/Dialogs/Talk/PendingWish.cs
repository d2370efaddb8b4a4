using Bot.Dialogs.Intents;

namespace Bot.Dialogs.Talk;

/// <summary>What a person asked for beside something else, and is served when that is done.</summary>
internal sealed record PendingWish(Intent Intent, string Words);
