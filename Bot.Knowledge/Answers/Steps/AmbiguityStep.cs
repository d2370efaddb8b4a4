using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Asks which is meant where a question rests on an abbreviation with several meanings ("CSL").</summary>
internal sealed class AmbiguityStep(KnowledgeBase knowledge) : IAnswerStep
{
    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken)
    {
        var snapshot = knowledge.Current;
        // "Can a G7 do it" asks about what was spoken of.
        if (turn.Question.LastEntryId is not null && Ellipsis.IsIn(turn.Text)) return Task.FromResult<Answer?>(null);
        var words = Analyser.Words(turn.Text);
        foreach (var term in snapshot.Taxonomy.Terms.Where(term => term.Meanings.Count > 1))
        {
            var label = term.Label.ToLowerInvariant();
            if (!words.Contains(label)) continue;
            // What else is said may tell: "G7 countries", "is CSL training free".
            var rest = words.Where(word => word != label && !Stopwords.IsFunction(word) && !Stopwords.IsAsking(word)).Select(Analyser.Stem).ToHashSet();
            if (rest.Count > 0) continue;
            return Task.FromResult<Answer?>(new Answer.Clarify(
                $"{term.Label} means more than one thing. Which do you mean?", [.. term.Meanings.Select(meaning => $"Tell me about {meaning.Text}")]));
        }
        return Task.FromResult<Answer?>(null);
    }
}
