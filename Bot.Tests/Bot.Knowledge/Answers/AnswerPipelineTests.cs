using Bot.Knowledge.Answers;
using Bot.Knowledge.Content;

namespace Bot.Tests.Knowledge.Answers;

public sealed class AnswerPipelineTests
{
    private const int MostWords = 120;

    [Fact]
    public async Task The_access_programme_s_figures_are_told_with_their_date_and_a_citation_each()
    {
        var found = await FoundAsync("what did the Access programme achieve?");
        var text = Text(found);

        Assert.All(new[] { "65%", "first 20", "over 5%", "May 2017", "60", "50%" }, fact => Assert.Contains(fact, text, StringComparison.Ordinal));
        Assert.All(found.Sentences, sentence => Assert.InRange(sentence.Citation, 1, found.Citations.Count));
        Assert.All(found.Citations, citation => Assert.Equal("access-programme-outcomes", citation.EntryId));
    }

    [Fact]
    public async Task No_answer_to_a_judged_question_is_longer_than_120_words_or_lacks_a_source()
    {
        foreach (var question in ShippedKnowledge.Questions)
        {
            var known = await ShippedKnowledge.AskAsync(question.Question) switch
            {
                Answer.Found found => found,
                Answer.Partial partial => partial.Known,
                _ => null,
            };
            if (known is null) continue;
            Assert.True(Text(known).Split(' ').Length <= MostWords, question.Id);
            Assert.NotEmpty(known.Sentences);
            Assert.All(known.Sentences, sentence => Assert.Contains(known.Citations, citation => citation.Number == sentence.Citation));
        }
    }

    [Fact]
    public async Task A_closed_offer_says_that_it_is_closed()
    {
        foreach (var entry in ShippedKnowledge.Base.Entries.Where(entry => entry.Status == EntryStatus.Closed && entry.Learning is not null))
        {
            if (await ShippedKnowledge.AskAsync($"How do I join {entry.Title}?") is not Answer.Found found || found.Citations[0].EntryId != entry.Id) continue;
            Assert.Matches("(?i)closed|ended|no longer|replaced|stopped|shut", Text(found));
        }
    }

    [Fact]
    public async Task Sources_that_disagree_are_both_heard_with_their_dates()
    {
        var text = Text(await FoundAsync("who made POSUM?"));

        Assert.Contains("May 2024", text, StringComparison.Ordinal);
        Assert.Contains("Home Office", text, StringComparison.Ordinal);
        Assert.Contains("September 2024", text, StringComparison.Ordinal);
        Assert.Contains("Department for Work and Pensions", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what does the Senior Leaders Scheme cost?", "what it costs")]
    [InlineData("when does the next TechTrack cohort start", "the next date")]
    [InlineData("where does Adam Luke work today", "today")]
    public async Task What_nobody_wrote_down_is_named(string question, string missing)
    {
        var partial = Assert.IsType<Answer.Partial>(await ShippedKnowledge.AskAsync(question));

        Assert.Contains(missing, partial.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("best pizza in london")]
    [InlineData("who won the football last night")]
    [InlineData("what's the weather in Leeds tomorrow")]
    [InlineData("write me a poem")]
    [InlineData("how do I reset my laptop password")]
    [InlineData("asdf qwer zxcv")]
    public async Task What_is_not_ours_is_not_known_rather_than_asked_back(string question) =>
        Assert.IsType<Answer.NotFound>(await ShippedKnowledge.AskAsync(question));

    [Theory]
    [InlineData("what is FLS and how do I apply for it?", "Grade 7", "line manager")]
    [InlineData("what did Access achieve? who is META for?", "65%", "ethnic minority")]
    public async Task Two_questions_in_one_message_are_both_answered(string message, string first, string second)
    {
        var text = Text(await FoundAsync(message));

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_part_that_nobody_can_answer_is_said_beside_the_part_that_is_answered()
    {
        var partial = Assert.IsType<Answer.Partial>(await ShippedKnowledge.AskAsync("what is the Future Leaders Scheme? what is the best pizza in london?"));

        Assert.Contains("pizza", partial.Missing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how long is it?", "12 months")]
    [InlineData("and how do I apply?", "line manager")]
    [InlineData("who is it for", "Grade 7")]
    public async Task An_elliptic_question_is_read_against_the_last_entry_and_says_so(string question, string fact)
    {
        var found = Assert.IsType<Answer.Found>(await AfterFlsAsync(question));

        Assert.Contains(fact, Text(found), StringComparison.Ordinal);
        Assert.Contains("Future Leaders Scheme", found.ReadAs ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_about_another_entry_is_about_that_entry()
    {
        var found = Assert.IsType<Answer.Found>(await AfterFlsAsync("what about SLS?"));

        Assert.Equal("senior-leaders-scheme-sls", found.Citations[0].EntryId);
    }

    [Fact]
    public async Task Tell_me_more_brings_what_was_not_quoted_yet_and_ends_honestly()
    {
        var first = await FoundAsync("what is FLS?");
        List<string> quoted = [.. first.Citations.Select(citation => citation.ChunkId)];
        for (var i = 0; i < 20; i++)
        {
            var answer = await ShippedKnowledge.Pipeline.AnswerAsync(new Question("tell me more") { LastEntryId = first.Citations[0].EntryId, QuotedChunks = quoted }, CancellationToken.None);
            if (answer is Answer.NotFound) return;
            var more = Assert.IsType<Answer.Found>(answer);
            Assert.DoesNotContain(more.Citations, citation => quoted.Contains(citation.ChunkId));
            quoted.AddRange(more.Citations.Select(citation => citation.ChunkId));
        }
        Assert.Fail("There was always more.");
    }

    [Fact]
    public async Task It_without_anything_before_is_asked_back() => Assert.IsType<Answer.Clarify>(await ShippedKnowledge.AskAsync("how long is it?"));

    [Fact]
    public async Task An_abbreviation_with_two_meanings_is_asked_back_with_both()
    {
        var clarify = Assert.IsType<Answer.Clarify>(await ShippedKnowledge.AskAsync("CSL"));

        Assert.Contains(clarify.Choices, choice => choice.Contains("Civil Service Live", StringComparison.Ordinal));
        Assert.Contains(clarify.Choices, choice => choice.Contains("Civil Service Learning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggested_questions_are_answered_from_the_same_entry()
    {
        var suggested = 0;
        foreach (var question in ShippedKnowledge.Questions.Where(question => question.Intent == "ask").Where((_, i) => i % 10 == 0))
        {
            if (await ShippedKnowledge.AskAsync(question.Question) is not Answer.Found found) continue;
            foreach (var followUp in found.FollowUps)
            {
                suggested++;
                Assert.Equal(found.Citations[0].EntryId, (await FoundAsync(followUp)).Citations[0].EntryId);
            }
        }
        Assert.True(suggested > 10);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u200B")]
    [InlineData("???")]
    [InlineData("🙂")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("مرحبا")]
    public async Task Odd_input_is_met_without_an_answer(string words) => Assert.False(await ShippedKnowledge.AskAsync(words) is Answer.Found or Answer.Partial);

    [Fact]
    public async Task A_very_long_message_is_cut_and_still_answered_or_declined() =>
        Assert.NotNull(await ShippedKnowledge.AskAsync(string.Concat(Enumerable.Repeat("what is the Future Leaders Scheme ", 5000))));

    [Theory]
    [InlineData("can I speak to a real person")]
    [InlineData("get me a human please")]
    [InlineData("this isnt helping, I want to speak to somone")]
    public async Task A_wish_for_a_person_is_met_with_people(string words) => Assert.Equal("person", Assert.IsType<Answer.Refused>(await ShippedKnowledge.AskAsync(words)).Rule);

    private static async Task<Answer> AfterFlsAsync(string question) =>
        await ShippedKnowledge.Pipeline.AnswerAsync(new Question(question) { LastEntryId = "future-leaders-scheme-fls" }, CancellationToken.None);

    private static async Task<Answer.Found> FoundAsync(string question) => Assert.IsType<Answer.Found>(await ShippedKnowledge.AskAsync(question));

    private static string Text(Answer.Found found) => string.Join(' ', found.Sentences.Select(sentence => sentence.Text));
}
