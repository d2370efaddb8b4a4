namespace Bot.Knowledge.Answers.Steps;

/// <summary>Turns what was found into the outcome: found, partly found, asked back, not found.</summary>
internal sealed class ConcludeStep(KnowledgeBase knowledge, AnswerThresholds thresholds) : IAnswerStep
{
    private const int MostNearest = 3;
    private const int MostWords = 115;

    // Less of the question than this on a page, and the page has another subject: to offer it helps nobody.
    private const double Shared = 0.2;

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
        var rarity = WordRarity.In(knowledge.Current);
        var offered = nearest.Where(passage => turn.Parts.Any(part => rarity.Shared(part.LookedUp, passage.Entry) >= Shared)).ToList();
        return offered.Count > 0 && turn.Parts.Max(part => part.Certainty) >= thresholds.AskBack
            ? new Answer.Clarify("I am not sure what you mean. Is it one of these?", [.. offered.Select(passage => $"Tell me about {passage.Entry.Title}")])
            : new Answer.NotFound(turn.Parts.Any(part => part.IsUnwritten) ? nearest : offered);
    }

    // The second part's citations are numbered on from the first's. Each part has its share of the words, and its first sentence in any case.
    private static Answer.Found Joined(IReadOnlyList<Answer.Found> parts)
    {
        if (parts.Count == 1) return parts[0];
        List<AnswerSentence> sentences = [];
        List<Citation> citations = [];
        foreach (var part in parts)
        {
            var words = 0;
            foreach (var sentence in part.Sentences)
            {
                words += sentence.Text.Split(' ').Length;
                if (words > MostWords / parts.Count && sentence != part.Sentences[0]) break;
                var cited = part.Citations[sentence.Citation - 1];
                var at = citations.FindIndex(citation => citation.ChunkId == cited.ChunkId);
                if (at < 0)
                {
                    at = citations.Count;
                    citations.Add(cited with { Number = at + 1 });
                }
                if (!sentences.Exists(other => other.Text == sentence.Text)) sentences.Add(new AnswerSentence(sentence.Text, at + 1));
            }
        }
        return new Answer.Found(sentences, citations, parts[0].FollowUps) { IsWorded = parts.Any(part => part.IsWorded) };
    }
}
