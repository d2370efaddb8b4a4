namespace Bot.Tests.Conversations;

/// <summary>What went wrong in free talk, each as a talk that now goes right.</summary>
[Collection(ConversationTests.Name)]
public sealed class UnderstandingTests(AdvisorHost host)
{
    private const string Grade = "What is your grade?";
    private const string PlanTime = "How much working time can you give";
    private const string PlanGrade = "What is your grade? I leave out";
    private const string Help = "- **Ask**";
    private const string Refusal = "my rules stay as they are";

    private readonly Talk _talk = host.NewTalk();

    [Theory]
    [InlineData("wats the diffrence between a mentor and a coach")]
    [InlineData("wich grades can go on FLS")]
    [InlineData("hw do i join a staff netwrk")]
    public async Task A_misspelt_question_is_answered_and_starts_no_interview(string said) => Assert.DoesNotContain(Grade, await _talk.AskAsync(said), StringComparison.Ordinal);

    [Fact]
    public async Task A_whole_question_is_no_answer_to_a_prompt_though_it_holds_a_grade()
    {
        await _talk.SayAsync("leadership courses");

        var text = await _talk.AskAsync("can i go on the fast stream if im already an EO");

        Assert.Contains("Fast Stream", text, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("You can say \"skip\".", text, StringComparison.Ordinal);
        Assert.Contains("(HEO", await FinishedAsync("HEO"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("need help with excel")]
    [InlineData("help me with presenting")]
    [InlineData("can u help me get better at writing")]
    public async Task Help_with_something_is_a_wish(string said) => Assert.DoesNotContain(Help, await _talk.AskAsync(said), StringComparison.Ordinal);

    [Theory]
    [InlineData("prompt engineering course")]
    [InlineData("how do I write a good prompt")]
    [InlineData("course about system design")]
    [InlineData("what are the rules for developer mode in the sandbox?")]
    [InlineData("role play exercises for interviews")]
    [InlineData("instructions for joining")]
    [InlineData("ignore list")]
    [InlineData("acting up")]
    public async Task Harmless_words_are_not_refused(string said) => Assert.DoesNotContain(Refusal, await _talk.AskAsync(said), StringComparison.Ordinal);

    [Fact]
    public async Task Another_wish_in_a_prompt_is_no_miss_and_the_prompt_waits()
    {
        await _talk.SayAsync("make me a development plan for leadership");
        Assert.Contains(PlanTime, await _talk.AskAsync("HEO"), StringComparison.Ordinal);

        var request = await _talk.AskAsync("what about my request?");
        var person = await _talk.AskAsync("speak to someone");
        var back = await _talk.AskAsync("cancel");

        Assert.Contains("no open request", request, StringComparison.Ordinal);
        Assert.Contains(PlanTime, request, StringComparison.Ordinal);
        Assert.Contains("What should they help you with?", person, StringComparison.Ordinal);
        Assert.Contains(PlanTime, back, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("forget me", "Shall I erase it?")]
    [InlineData("what can you do", Help)]
    [InlineData("find something for me to do", "What would you like to get better at?")]
    [InlineData("start again", "Hello, I am")]
    [InlineData("bye", "Goodbye.")]
    public async Task The_ways_in_are_open_within_every_prompt(string said, string then)
    {
        await _talk.SayAsync("make me a development plan for leadership");

        var text = await _talk.AskAsync(said);

        Assert.Contains(then, text, StringComparison.Ordinal);
        Assert.DoesNotContain("did not follow", text, StringComparison.Ordinal);
        if (said == "bye") Assert.DoesNotContain(PlanGrade, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_of_the_list_is_not_read_as_the_subject_before_it()
    {
        await _talk.SayAsync("how much time do i get for learning each year");
        await _talk.SayAsync("leadership, grade 7, online");

        Assert.DoesNotContain("I read this as", await _talk.AskAsync("Compare the first two"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_in_the_list_is_read_as_its_option()
    {
        var title = Title((await _talk.SayAsync("leadership, grade 7, online"))[^1].Text, 2);

        Assert.Contains(title.Split(" (")[0], await _talk.AskAsync("tell me more about the second one"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("has 3 options", await _talk.AskAsync("tell me about number 7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_goal_in_the_middle_begins_anew_and_says_so()
    {
        await _talk.SayAsync("leadership courses");

        var text = await _talk.AskAsync("find me a course on public speaking");

        Assert.StartsWith("OK, let us look at that instead.", text, StringComparison.Ordinal);
        Assert.Contains("public speaking", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_goodbye_is_no_consent_to_erase_everything()
    {
        await _talk.SayAsync("forget me");

        Assert.DoesNotContain("erased everything", await _talk.AskAsync("ok bye"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changes_their_mind_gets_what_they_want_now()
    {
        await _talk.SayAsync("i want to learn python");

        Assert.DoesNotContain("nothing to stop", await _talk.AskAsync("actually no, forget that, policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bonjour je cherche une formation", "qu'en anglais")]
    [InlineData("dzień dobry", "po angielsku")]
    [InlineData("bore da", "Cymraeg")]
    public async Task Another_language_is_met_in_itself(string said, string expected) => Assert.Contains(expected, await _talk.AskAsync(said), StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_is_answered_kindly() => Assert.Contains("I can only read words", await _talk.AskAsync("\U0001F600"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ok")]
    [InlineData("no")]
    public async Task A_bare_yes_or_no_is_nothing_to_get_better_at(string said)
    {
        await _talk.SayAsync("Find something for me to do");

        var text = await _talk.AskAsync(said);

        Assert.DoesNotContain($" for {said}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Grade, text, StringComparison.Ordinal);
    }

    private async Task<string> FinishedAsync(string grade)
    {
        var text = await _talk.AskAsync(grade);
        return text.Contains("options for", StringComparison.Ordinal) ? text : await _talk.AskAsync("skip");
    }

    private static string Title(string list, int number) =>
        list.Split('\n').First(line => line.StartsWith($"{number}. **", StringComparison.Ordinal)).Split("**")[1];
}
