using System.Security.Cryptography;
using System.Text;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Recommendation;

namespace Bot.Knowledge.Evaluation;

/// <summary>Runs judged questions through the whole product: the answer pipeline, and the recommender for those who ask for options.</summary>
public sealed class AnswerEvaluation(AnswerPipeline pipeline, LearnerReader reader, Recommender recommender)
{
    private const int DigestLength = 12;

    /// <param name="advance">Told how many questions are done.</param>
    public async Task<AnswerReport> RunAsync(IReadOnlyList<JudgedQuestion> questions, IProgress<int>? advance, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(questions);
        List<JudgedAnswer> answers = [];
        foreach (var question in questions)
        {
            answers.Add(await JudgeAsync(question, cancellationToken));
            advance?.Report(answers.Count);
        }
        return AnswerReport.Of(answers);
    }

    private async Task<JudgedAnswer> JudgeAsync(JudgedQuestion question, CancellationToken cancellationToken)
    {
        if (question.Intent == "recommend")
        {
            var words = reader.Read(question.Question);
            var options = recommender.Recommend(new RecommendationRequest(words.Goal ?? question.Question, words.AddedTo(new LearnerProfile())));
            var list = ShownText.Of(options);
            return Judged(question, AnswerJudge.Of(question, options, list), "Options", options.Items.Select(item => item.Entry.Id), list);
        }
        var asked = new Question("");
        foreach (var before in question.After)
        {
            asked = asked with { Text = before };
            asked = Next(asked, await pipeline.AnswerAsync(asked, cancellationToken));
        }
        var answer = await pipeline.AnswerAsync(asked with { Text = question.Question }, cancellationToken);
        var shown = ShownText.Of(answer);
        return Judged(question, AnswerJudge.Of(question, answer, shown), answer.GetType().Name, AnswerJudge.Cited(answer).Distinct(), shown);
    }

    // What the talk remembers of an answer.
    private static Question Next(Question asked, Answer answer)
    {
        var found = answer switch { Answer.Found all => all, Answer.Partial part => part.Known, _ => null };
        if (found is not { Citations: [var first, ..] }) return asked;
        var quoted = first.EntryId == asked.LastEntryId ? asked.QuotedChunks : [];
        return asked with
        {
            LastEntryId = first.EntryId,
            QuotedChunks = [.. quoted.Union(found.Citations.Select(citation => citation.ChunkId))],
            Listed = found.Compared,
        };
    }

    private static JudgedAnswer Judged(JudgedQuestion question, Verdict verdict, string outcome, IEnumerable<string> cited, string shown)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)))[..DigestLength];
        return new JudgedAnswer(question.Id, question.Intent, question.Topic, question.Half, verdict, outcome, [.. cited], digest) { Question = question.Question, Shown = shown };
    }
}
