using Bot.Knowledge.Answers;

namespace Bot.Tests.Host.Web;

/// <summary>One known answer, with marks in it that a browser must not take for its own.</summary>
internal sealed class CannedAnswers
{
    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken) => Task.FromResult<Answer>(question.Text switch
    {
        "unknown" => new Answer.NotFound([]),
        "which" => new Answer.Clarify("Which do you mean?", ["The <first>", "The second"]),
        _ => new Answer.Found(
            [new AnswerSentence("Of the first 20 people, 65% were <b>promoted</b>.", 1)],
            [new Citation(1, "access", "access#1", "Access programme", [], "65% were promoted", "A case study, 2017", "javascript:alert(1)", "2017-05")],
            []),
    });
}
