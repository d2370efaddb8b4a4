using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.Options;

namespace Bot.Models.Guards;

/// <summary>Asks the chat composer only while <see cref="ModelOptions.Wording"/> is on, which is read before each question.</summary>
internal sealed class SwitchedComposer(IAnswerComposer inner, IOptionsMonitor<ModelOptions> options) : IAnswerComposer
{
    public Task<Draft> ComposeAsync(string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken) =>
        ComposeAsync(question, passages, quotedChunks, null, cancellationToken);

    public Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, IProgress<string>? spoken, CancellationToken cancellationToken) =>
        options.CurrentValue.Wording ? inner.ComposeAsync(question, passages, quotedChunks, spoken, cancellationToken) : Task.FromResult(new Draft([]));
}
