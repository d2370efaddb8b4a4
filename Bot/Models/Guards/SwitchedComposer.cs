using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Models.Guards;

/// <summary>Asks the chat composer only while <see cref="ModelOptions.Wording"/> is on, and lets it be heard only while <see cref="ModelOptions.Streaming"/> is; both are read before each question.</summary>
internal sealed class SwitchedComposer(IAnswerComposer inner, IOptionsMonitor<ModelOptions> options) : IAnswerComposer
{
    public Task<Draft> ComposeAsync(string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken) =>
        ComposeAsync(question, passages, quotedChunks, ComposerTalk.None, cancellationToken);

    public Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, ComposerTalk talk, CancellationToken cancellationToken) =>
        options.CurrentValue.Wording
            ? inner.ComposeAsync(question, passages, quotedChunks, options.CurrentValue.Streaming ? talk : talk with { Spoken = null }, cancellationToken)
            : Task.FromResult(new Draft([]));
}
