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

    [Theory]
    [InlineData("whats the difference between FLS and SLS")]
    [InlineData("compare SLS and FLS")]
    [InlineData("FLS or SLS?")]
    public async Task A_question_that_names_two_entries_is_answered_from_both(string question)
    {
        var found = await FoundAsync(question);

        Assert.Equal(["future-leaders-scheme-fls", "senior-leaders-scheme-sls"], found.Compared.Order());
        Assert.Contains("Grade 7", Text(found), StringComparison.Ordinal);
        Assert.Contains("deputy directors", Text(found), StringComparison.OrdinalIgnoreCase);
        Assert.True(Text(found).Split(' ').Length <= MostWords);
    }

    [Fact]
    public async Task A_comparison_with_something_that_nobody_wrote_about_names_it()
    {
        var partial = Assert.IsType<Answer.Partial>(await ShippedKnowledge.AskAsync("difference between FLS and the Zebra Scheme"));

        Assert.Contains("Zebra Scheme", partial.Missing, StringComparison.Ordinal);
        Assert.Equal("future-leaders-scheme-fls", partial.Known.Citations[0].EntryId);
    }

    [Fact]
    public async Task Which_of_the_two_is_read_against_what_was_compared_last()
    {
        var question = new Question("which of the two is shorter?") { Listed = ["project-leadership-programme-plp", "major-projects-leadership-academy-mpla"] };
        var found = Assert.IsType<Answer.Found>(await ShippedKnowledge.Pipeline.AnswerAsync(question, CancellationToken.None));

        Assert.Contains("12 months", Text(found), StringComparison.Ordinal);
        Assert.Contains("18 months", Text(found), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what does GCS stand for", "Government Communication Service")]
    [InlineData("what's an SRO", "senior responsible owner")]
    [InlineData("meaning of PDCF", "Project Delivery Capability Framework")]
    public async Task A_short_form_is_told_from_the_sentence_that_spells_it_out(string question, string meaning) =>
        Assert.Contains(meaning, Text(await FoundAsync(question)), StringComparison.Ordinal);

    [Fact]
    public async Task A_short_form_that_nobody_spells_out_is_not_known() => Assert.IsType<Answer.NotFound>(await ShippedKnowledge.AskAsync("what does CIPD stand for"));

    [Theory]
    [InlineData("and for an EO?", "No:")]
    [InlineData("can a HEO do it?", "No:")]
    [InlineData("what about a G6?", "Yes")]
    public async Task A_grade_is_told_yes_or_no_with_the_rule(string question, string verdict)
    {
        var found = Assert.IsType<Answer.Found>(await AfterFlsAsync(question));

        Assert.StartsWith(verdict, found.Verdict, StringComparison.Ordinal);
        Assert.Contains("For civil servants at Grade 7 and Grade 6.", found.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grade_within_a_name_is_no_question_about_that_grade() => Assert.Null((await FoundAsync("who can join the Directors Leadership Programme?")).Verdict);

    [Theory]
    [InlineData("Mandarin lessons in the Home Office")]
    [InlineData("salary of a Grade 7")]
    [InlineData("is there a creche at Civil Service Live")]
    public async Task What_no_page_speaks_of_is_not_answered_from_the_nearest_page(string question) => Assert.IsType<Answer.NotFound>(await ShippedKnowledge.AskAsync(question));

    [Theory]
    [InlineData("who teaches the Senior Leaders Scheme yoga module", "yoga")]
    public async Task A_detail_that_nobody_wrote_down_is_named_beside_what_is_known(string question, string missing) =>
        Assert.Contains(missing, Assert.IsType<Answer.Partial>(await ShippedKnowledge.AskAsync(question)).Missing, StringComparison.Ordinal);

    [Theory]
    [InlineData("does it have a gym")]
    [InlineData("do I get a company car")]
    public async Task A_follow_up_for_what_the_entry_does_not_have_is_not_known(string question) => Assert.IsType<Answer.NotFound>(await AfterFlsAsync(question));

    [Fact]
    public async Task A_name_in_small_letters_is_a_name_where_only_a_name_can_stand() =>
        Assert.Equal("access-programme-outcomes", (await FoundAsync("did access make a difference to the senior civil service?")).Citations[0].EntryId);

    [Fact]
    public async Task Courtesies_do_not_hide_the_question() =>
        Assert.Equal("techtrack", (await FoundAsync("hi there hope you're well, just wondering if anyone knows how long TechTrack takes, cheers")).Citations[0].EntryId);

    [Fact]
    public async Task No_answer_about_any_entry_opens_with_a_word_that_points_nowhere()
    {
        foreach (var entry in ShippedKnowledge.Base.Entries.Where(entry => !entry.IsSample))
        {
            if (await ShippedKnowledge.AskAsync($"What is {entry.Title}?") is not Answer.Found found) continue;
            Assert.DoesNotMatch("^(It|Its|This|They|Their|These|He|She|His|Her)\\b", found.Sentences[0].Text);
        }
    }

    [Fact]
    public async Task Suggested_questions_of_every_entry_are_answered_from_it()
    {
        foreach (var entry in ShippedKnowledge.Base.Entries.Where(entry => !entry.IsSample))
        {
            if (await ShippedKnowledge.AskAsync($"What is {entry.Title}?") is not Answer.Found found) continue;
            foreach (var followUp in found.FollowUps) Assert.Contains((await FoundAsync(followUp)).Citations[0].EntryId, found.Citations.SelectMany(citation => (IEnumerable<string>)[citation.EntryId, .. ShippedKnowledge.Base.Current.Find(citation.EntryId)?.Related ?? []]));
        }
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
    public async Task Suggested_questions_are_answered_from_an_entry_that_was_quoted_or_one_it_leads_to()
    {
        var suggested = 0;
        foreach (var question in ShippedKnowledge.Questions.Where(question => question.Intent == "ask").Where((_, i) => i % 10 == 0))
        {
            if (await ShippedKnowledge.AskAsync(question.Question) is not Answer.Found found) continue;
            foreach (var followUp in found.FollowUps)
            {
                suggested++;
                Assert.Contains((await FoundAsync(followUp)).Citations[0].EntryId, found.Citations.SelectMany(citation => (IEnumerable<string>)[citation.EntryId, .. ShippedKnowledge.Base.Current.Find(citation.EntryId)?.Related ?? []]));
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
