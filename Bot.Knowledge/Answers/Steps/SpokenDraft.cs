using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Composing.Wording;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Hands the sentences of a model on while it goes on writing: only what would be shown of them in the end.</summary>
/// <param name="quoted">The quoting answer, which the worded one must not fall behind.</param>
/// <param name="open">The last check, as for the whole answer; null where nothing passes.</param>
internal sealed class SpokenDraft(IProgress<AnswerSoFar> listener, Draft quoted, Func<Draft, Answer.Found?> open) : IProgress<IReadOnlyList<DraftSentence>>
{
    public void Report(IReadOnlyList<DraftSentence> value) =>
        listener.Report(new AnswerSoFar(quoted.Sentences[0].Entry.Title, WordingRules.SoFar(quoted, new Draft(value)) is { } shown ? open(shown) : null));
}
