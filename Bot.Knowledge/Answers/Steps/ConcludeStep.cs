namespace Bot.Knowledge.Answers.Steps;

/// <summary>Turns what was found into the outcome: found, partly found, asked back, not found.</summary>
internal sealed class ConcludeStep(AnswerThresholds thresholds) : IAnswerStep
{
    private const int MostNearest = 3;

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) => Task.FromResult<Answer?>(Conclude(turn));

    private Answer Conclude(AnswerTurn turn)
    {
        var answered = turn.Parts.Where(part => part.Found is not null).ToList();
        var missing = turn.Parts.Select(part => part.Found is null ? part.Text : part.Missing).OfType<string>().ToList();
        if (answered.Count == 0) return Unanswered(turn);
        var found = Joined([.. answered.Select(part => part.Found).OfType<Answer.Found>()]) with { ReadAs = turn.ReadAs };
        return missing.Count == 0 ? found : new Answer.Partial(found, string.Join("; ", missing));
    }

    private Answer Unanswered(AnswerTurn turn)
    {
        if (turn.IsMore) return new Answer.NotFound([]);
        var nearest = turn.Parts.SelectMany(part => part.Passages).OrderByDescending(passage => passage.Confidence)
            .DistinctBy(passage => passage.Entry.Id).Take(MostNearest).ToList();
        return nearest.Count > 0 && turn.Parts.Max(part => part.Certainty) >= thresholds.AskBack
            ? new Answer.Clarify("I am not sure what you mean. Is it one of these?", [.. nearest.Select(passage => $"Tell me about {passage.Entry.Title}")])
            : new Answer.NotFound(nearest);
    }

    // The second part's citations are numbered on from the first's.
    private static Answer.Found Joined(IReadOnlyList<Answer.Found> parts)
    {
        var whole = parts[0];
        foreach (var part in parts.Skip(1))
        {
            var offset = whole.Citations.Count;
            whole = new Answer.Found(
                [.. whole.Sentences, .. part.Sentences.Select(sentence => sentence with { Citation = sentence.Citation + offset })],
                [.. whole.Citations, .. part.Citations.Select(citation => citation with { Number = citation.Number + offset })],
                whole.FollowUps);
        }
        return whole;
    }
}
