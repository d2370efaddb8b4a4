using Bot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs;

/// <summary>Something small that is done in one reply, whatever the talk is about; an open question is then asked again.</summary>
internal interface IAtOnce
{
    /// <returns>Null where the words are about something else.</returns>
    Task<Activity?> AnswerAsync(ITurnContext turn, TalkState state, string words, CancellationToken cancellationToken);
}
