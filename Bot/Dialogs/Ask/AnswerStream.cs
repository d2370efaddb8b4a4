using Bot.Dialogs.Repair;
using Bot.Knowledge.Answers;
using Bot.Turns.Streaming;
using Microsoft.Bot.Builder;

namespace Bot.Dialogs.Ask;

/// <summary>Shows an answer while a model words it: first which page it comes from, then the sentences that have passed the check.</summary>
internal sealed class AnswerStream(TextStream text, string? opening) : IProgress<AnswerSoFar>
{
    /// <returns>Null where the channel shows no streams, and in a dialog that is run again in silence.</returns>
    public static TextStream? TextFor(ITurnContext turn, TimeProvider clock, CancellationToken cancellationToken) =>
        Voice.Of(turn).IsSilent ? null : TextStream.For(turn, clock, cancellationToken);

    public void Report(AnswerSoFar value)
    {
        if (value.Said is { } said) text.Say(opening is null ? AnswerReply.SoFar(said) : $"{opening} {AnswerReply.SoFar(said)}");
        else text.Inform($"Reading the page \u201c{value.Title}\u201d…");
    }
}
