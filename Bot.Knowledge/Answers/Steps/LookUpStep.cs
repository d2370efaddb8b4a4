using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Finds passages for each part of the question.</summary>
internal sealed class LookUpStep(KnowledgeBase knowledge) : IAnswerStep
{
    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        turn.Parts = [.. turn.Parts.Select(part => part with { Passages = Passages(turn, part) })];
        return Task.FromResult<Answer?>(null);
    }

    // An elliptic question is about the entry it was read against, whatever else its few words fit.
    private IReadOnlyList<Passage> Passages(AnswerTurn turn, QuestionPart part)
    {
        var found = knowledge.Search(new SearchQuery(part.Text));
        if (turn.About is not { } about) return found;
        var own = found.Where(passage => passage.Entry.Id == about.Id).ToList();
        return own.Count > 0 ? own : [new Passage($"{about.Id}#0", about, [], about.Sections[0].Text, 1, 1, ["the entry of the last answer"])];
    }
}
