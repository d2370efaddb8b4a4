namespace Bot.Tests.Conversations;

[Collection(ConversationTests.Name)]
public sealed class WholeTalkTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    [Fact]
    public async Task A_question_is_answered_with_a_source_on_each_sentence()
    {
        var text = await _talk.AskAsync("what did the Access programme achieve?");

        Assert.Contains("65%", text, StringComparison.Ordinal);
        Assert.Contains("[1]", text, StringComparison.Ordinal);
        Assert.Contains("Business Culture Awards", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_and_a_grade_bring_options_with_reasons()
    {
        await _talk.SayAsync("Find something for me to do");
        await _talk.SayAsync("project delivery");
        var replies = await _talk.SayAsync("HEO");

        Assert.Contains("Why: It builds project delivery.", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("HEO", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Next step:", replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(1, replies[^1].Attachments);
    }

    [Fact]
    public async Task What_was_said_already_is_not_asked_again()
    {
        var replies = await _talk.SayAsync("find me something on project delivery, I am an HEO in Leeds");

        Assert.Contains("options for project delivery (HEO, leeds)", replies[^1].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_side_question_is_answered_and_the_open_question_asked_again()
    {
        await _talk.SayAsync("Find something for me to do");
        await _talk.SayAsync("leadership");
        var replies = await _talk.SayAsync("what is the Future Leaders Scheme?");

        Assert.Contains("Grade 7", replies[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("What is your grade?", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_a_person_is_summed_up_agreed_and_given_a_reference()
    {
        await _talk.SayAsync("what did the Access programme achieve?");
        await _talk.SayAsync("can I speak to a person please");
        var summary = await _talk.AskAsync("When does the next round of Access open?");
        var done = await _talk.AskAsync("yes");

        Assert.Contains("next round of Access", summary, StringComparison.Ordinal);
        Assert.Contains("Shall I send it?", summary, StringComparison.Ordinal);
        Assert.Matches(@"reference is \*\*[2-9A-Z]{4}-[2-9A-Z]{4}\*\*", done);
        Assert.Contains("What happens next", done, StringComparison.Ordinal);
        Assert.Contains("Learning team", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_routes_name_the_departments_contacts_and_those_of_the_knowledge_base()
    {
        await _talk.SayAsync("speak to a person");
        await _talk.SayAsync("my development plan");
        var done = await _talk.AskAsync("yes");

        Assert.Contains("**Learning team**: see the intranet", done, StringComparison.Ordinal);
        Assert.Contains("learning and development", done, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_said_about_a_sensitive_subject_is_not_sent()
    {
        await _talk.SayAsync("my manager is bullying me");
        await _talk.SayAsync("speak to a person");
        var summary = await _talk.AskAsync("a mentor");

        Assert.DoesNotContain("bullying", summary, StringComparison.Ordinal);
        Assert.Contains("Nothing else that was said here", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_to_the_summary_sends_nothing()
    {
        await _talk.SayAsync("speak to a person");
        await _talk.SayAsync("about my plan");
        var text = await _talk.AskAsync("no");

        Assert.StartsWith("Nothing was sent.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "**Ask**")]
    [InlineData("cancel", "OK, I have stopped that.")]
    [InlineData("start again", "Hello, I am SkillsAdvisor")]
    public async Task Help_cancel_and_start_again_work_in_the_middle_of_a_dialog(string word, string expected)
    {
        await _talk.SayAsync("Find something for me to do");

        var replies = await _talk.SayAsync(word);

        Assert.Contains(replies, reply => reply.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Distress_is_met_with_contacts_and_no_course_even_in_the_middle_of_a_dialog()
    {
        await _talk.SayAsync("Find something for me to do");

        var text = await _talk.AskAsync("my manager is bullying me");

        Assert.Contains("You do not have to deal with it alone", text, StringComparison.Ordinal);
        Assert.Contains("Bullying, harassment or discrimination", text, StringComparison.Ordinal);
        Assert.DoesNotContain("options for", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_the_person_are_never_marks_in_a_reply()
    {
        await _talk.SayAsync("speak to a person");

        var summary = await _talk.AskAsync("<img src=x onerror=alert(1)> **bold** [link](http://example.org)");

        Assert.DoesNotContain("<img", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("[link](", summary, StringComparison.Ordinal);
    }
}
