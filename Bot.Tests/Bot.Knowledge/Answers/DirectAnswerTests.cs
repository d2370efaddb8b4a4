using Bot.Knowledge.Answers;
using Bot.Knowledge.Evaluation;

namespace Bot.Tests.Knowledge.Answers;

/// <summary>The answer to what was asked comes first, from the page that was named, and little stands beside it.</summary>
public sealed class DirectAnswerTests
{
    [Theory]
    [InlineData("who do i contact about the fast stream", "fast-stream-schemes", "Apply for the Fast Stream", 2)]
    [InlineData("who do I talk to about DELTA", "delta-disability-empowers-leadership-talent", "ask your line manager", 1)]
    [InlineData("who should i ask about PLP", "project-leadership-programme-plp", "Your head of profession", 2)]
    [InlineData("how long does job shadowing take", "job-shadowing", "from a few hours to a week", 1)]
    [InlineData("how do I take part in Civil Service Live", "civil-service-live-overview", "Registration", 6)]
    [InlineData("can i do an apprenticeship at 50", "apprenticeship-levels-and-grades", "all career stages", 6)]
    [InlineData("my manager wont give me time to learn", "when-you-get-no-time-or-help-to-learn", "one-to-one", 6)]
    [InlineData("my boss wont let me go on a course", "when-you-get-no-time-or-help-to-learn", "one-to-one", 6)]
    [InlineData("whats SCS mean", "abbreviations", "SCS means Senior Civil Service.", 1)]
    public async Task A_plain_question_gets_its_answer_and_no_page(string question, string entryId, string said, int mostSentences)
    {
        var found = Known(await ShippedKnowledge.AskAsync(question));

        Assert.Equal(entryId, found.Citations[0].EntryId);
        Assert.Contains(said, string.Join(' ', found.Sentences.Select(sentence => sentence.Text)), StringComparison.Ordinal);
        Assert.InRange(found.Sentences.Count, 1, mostSentences);
    }

    [Theory]
    [InlineData("who do i email about FLS", "contact details", "talk to your line manager")]
    [InlineData("who runs the fast stream", "who runs it", "")]
    [InlineData("is there a phone number for government campus", "contact details", "learning site")]
    public async Task What_the_page_does_not_hold_is_named_and_the_next_best_told(string question, string missing, string said)
    {
        var partial = Assert.IsType<Answer.Partial>(await ShippedKnowledge.AskAsync(question));

        Assert.Contains(missing, partial.Missing, StringComparison.Ordinal);
        Assert.Contains(said, ShownText.Of(partial), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("whats on next week")]
    [InlineData("what's on next month")]
    [InlineData("whats new")]
    [InlineData("whats free")]
    [InlineData("who made you")]
    [InlineData("webinars")]
    [InlineData("coding course")]
    [InlineData("how do i give feedback")]
    public async Task A_passing_mention_is_no_answer(string question) => Assert.IsType<Answer.NotFound>(await ShippedKnowledge.AskAsync(question));

    [Theory]
    [InlineData("what is PLP", "can a g7 do it", "Not certain")]
    [InlineData("what is PLP", "how much", "Your department pays")]
    [InlineData("what is civil service live", "where", "regional")]
    [InlineData("tell me about mentoring", "how often do we meet", "monthly")]
    [InlineData("tell me about mentoring", "how do i get one", "To find a mentor")]
    [InlineData("what are the five strands", "shadowing", "Job shadowing means")]
    [InlineData("crossing thresholds", "how many modules", "five modules")]
    [InlineData("what is the network", "how many members", "4,000")]
    public async Task A_few_words_are_read_against_what_was_spoken_of(string first, string then, string said)
    {
        var before = Known(await ShippedKnowledge.AskAsync(first));
        var answer = await ShippedKnowledge.Pipeline.AnswerAsync(new Question(then) { LastEntryId = before.Citations[0].EntryId }, CancellationToken.None);

        Assert.Contains(said, ShownText.Of(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is the GDS Academy still open", "No: the GDS Academy is closed.")]
    [InlineData("is the PDCF free", "Yes: the Project Delivery Capability Framework is free.")]
    [InlineData("is civil service live free", null)]
    [InlineData("can an EO go on FLS", "No: the Future Leaders Scheme is not open to EO.")]
    public async Task Yes_or_no_comes_first_where_the_facts_allow(string question, string? verdict)
    {
        var found = Known(await ShippedKnowledge.AskAsync(question));

        if (verdict is null) Assert.Null(found.Verdict);
        else Assert.StartsWith(verdict, found.Verdict, StringComparison.Ordinal);
    }

    private static Answer.Found Known(Answer answer) => answer switch
    {
        Answer.Found found => found,
        Answer.Partial partial => partial.Known,
        _ => throw new Xunit.Sdk.XunitException($"{answer.GetType().Name}: {ShownText.Of(answer)}"),
    };
}
