using Bot.Dialogs.Intents;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs;

/// <summary>A dialog and the intents that lead to it. The dialog is begun with the person's words as its option.</summary>
internal sealed record Entrance(Dialog Dialog, IReadOnlyList<Intent> Intents);
