namespace Bot.Tests.Conversations;

/// <summary>Talks as people have them, each of which once went wrong: what is said is said in their own words.</summary>
[Collection(ConversationTests.Name)]
public sealed class FreeTalkTests(AdvisorHost host)
{
    private readonly Talk _talk = host.NewTalk();

    // It was answered from the page on postings abroad, because that page holds the word "already".
    [Theory]
    [InlineData("can i go on the fast stream if im already an EO")]
    [InlineData("im a HEO can i do the fast stream")]
    public async Task The_scheme_that_is_named_beats_its_narrower_neighbours(string words)
    {
        var said = await _talk.AskAsync(words);

        Assert.Contains("Fast Stream for existing civil servants", said, StringComparison.Ordinal);
        Assert.DoesNotContain("international postings", said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("difference between a mentor and a coach")]
    [InlineData("mentoring vs coaching")]
    public async Task Both_sides_of_a_comparison_are_told(string words)
    {
        var said = await _talk.AskAsync(words);

        Assert.Contains("**Mentoring in the Civil Service**", said, StringComparison.Ordinal);
        Assert.Contains("**Executive and one-to-one coaching**", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("im rubbish at excel and my boss says i need to sort it")]
    [InlineData("i need help with excel asap")]
    [InlineData("struggling with spreadsheets")]
    public async Task What_nothing_is_about_is_said_and_the_nearest_subject_is_shown(string words)
    {
        var said = await _talk.AskAsync(words);

        Assert.Matches(@"I know of nothing on (Excel|spreadsheets) itself\. The nearest subject is data, and (this builds|these build) it:", said);
        Assert.Contains("1. **", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_near_nobody_is_told_that_it_is_closed_to_them()
    {
        var said = await _talk.AskAsync("need help with falconry");

        Assert.DoesNotContain("open to you", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where do i find the learning platform")]
    [InlineData("where can i find the learning portal")]
    public async Task The_learning_site_is_found_by_what_people_call_it(string words) =>
        Assert.Contains("go to your department's learning site", await _talk.AskAsync(words), StringComparison.Ordinal);

    [Fact]
    public async Task An_open_plan_is_spoken_of_once_and_not_after_every_list()
    {
        foreach (var line in new[] { "make me a plan for policy", "HEO", "two days a month", "skip" }) await _talk.SayAsync(line);

        Assert.Contains("Your plan is still open", await _talk.AskAsync("show options for leadership"), StringComparison.Ordinal);
        Assert.DoesNotContain("Your plan is still open", await _talk.AskAsync("compare the first two"), StringComparison.Ordinal);
        Assert.Contains("options for data", await _talk.AskAsync("and for data"), StringComparison.Ordinal);
        Assert.StartsWith("Good. I keep the plan", await _talk.AskAsync("done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_wish_in_the_question_for_a_grade_is_served()
    {
        await _talk.SayAsync("find me something for leadership");

        Assert.Contains("instead", await _talk.AskAsync("crisis communications course"), StringComparison.Ordinal);
        Assert.Contains("for crisis communications (EO)", await _talk.AskAsync("EO"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anxious about my next step")]
    [InlineData("im really nervous about changing jobs")]
    public async Task Nerves_about_a_next_step_get_warm_words_and_help_with_it(string words)
    {
        var said = await _talk.AskAsync(words);

        Assert.StartsWith("It is quite normal to feel unsure", said, StringComparison.Ordinal);
        Assert.Contains("Mentoring", said, StringComparison.Ordinal);
        Assert.Contains("Employee Assistance Programme", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_that_is_named_beats_the_one_that_was_followed()
    {
        await _talk.SayAsync("who can join the Future Leaders Scheme?");

        var said = await _talk.AskAsync("tell me about mentoring");

        Assert.StartsWith("Mentoring", said, StringComparison.Ordinal);
        Assert.Contains("about Mentoring in the Civil Service", await _talk.AskAsync("tell me about the cost"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEO")]
    [InlineData("can i join as an HEO")]
    public async Task A_grade_after_an_answer_asks_whether_that_is_open_to_it(string words)
    {
        await _talk.SayAsync("who can join the Future Leaders Scheme?");

        Assert.Contains("No: the Future Leaders Scheme is not open to HEO", await _talk.AskAsync(words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contacts_for_somebody_who_is_bullied_are_a_short_list_that_says_nothing_twice()
    {
        var said = await _talk.AskAsync("i am being bullied by my boss");

        var lines = said.Split('\n').Select(line => line.Trim(' ', '-')).Where(line => line.Length > 0).ToList();
        Assert.Equal(lines.Count, lines.Distinct().Count());
        Assert.True(said.Split(' ').Length < 170, said);
        Assert.Single(said.Split("116 123")[..^1]);
        Assert.DoesNotContain("This assistant", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_gives_up_and_wants_a_person_gets_one()
    {
        var said = await _talk.AskAsync("i give up, human please");

        Assert.StartsWith("I can pass you to a learning adviser", said, StringComparison.Ordinal);
        Assert.Contains("Shall I send it?", await _talk.AskAsync("i would like to talk to someone"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_to_talk_is_enough_after_a_sensitive_subject()
    {
        await _talk.SayAsync("my manager is bullying me");
        await _talk.SayAsync("speak to a person");

        var said = await _talk.AskAsync("I would like to talk to someone");

        Assert.Contains("You want help with: I would like to talk to someone.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_request_for_a_person_offers_no_order_about_a_list_as_its_subject()
    {
        await _talk.SayAsync("project delivery, HEO");
        await _talk.SayAsync("compare the first two");

        var asked = (await _talk.SayAsync("speak to a person"))[^1];

        Assert.DoesNotContain(asked.Buttons, button => button.Contains("compare", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_asked_of_it_after_several_options_asks_which_one()
    {
        await _talk.SayAsync("can you find me a mentor");

        var asked = (await _talk.SayAsync("how long does it take"))[^1];

        Assert.Equal("Which one do you mean?", asked.Text);
        Assert.Contains("Tell me about Reverse mentoring", asked.Buttons);
    }

    [Theory]
    [InlineData("i've got 2 hours next week", "I have noted: 2 hours.")]
    [InlineData("im a new starter", "What would you like to get better at?")]
    [InlineData("i just got promoted to G6 help", "I have noted: Grade 6.")]
    [InlineData("maternity leave return what training", "What would you like to get better at?")]
    public async Task What_is_told_before_a_goal_is_kept_and_only_the_goal_is_asked_for(string words, string said) =>
        Assert.StartsWith(said, await _talk.AskAsync(words), StringComparison.Ordinal);

    [Theory]
    [InlineData("i failed my interview again", "I am sorry that it did not work out this time")]
    [InlineData("stuck in a rut", "how to move your career on")]
    [InlineData("how many learning days do i get", "Five learning days a year were the expectation")]
    [InlineData("budget for training?", "eligibility, funding, booking")]
    [InlineData("i want to work abroad", "options for working abroad")]
    [InlineData("networking stuff for introverts", "for networking for introverts")]
    [InlineData("i feel stupid, everyone else knows spreadsheets", "Many people feel like that, and it can be learned.")]
    public async Task Short_and_vague_words_are_met_as_a_good_adviser_would(string words, string said) =>
        Assert.Contains(said, await _talk.AskAsync(words), StringComparison.Ordinal);

    // A three-minute talk was offered for it.
    [Fact]
    public async Task A_page_that_shares_one_word_of_the_goal_is_no_option() =>
        Assert.DoesNotContain("Presenting with confidence", await _talk.AskAsync("is there a course on minute taking"), StringComparison.Ordinal);

    [Fact]
    public async Task Help_that_a_health_detail_asks_for_is_found_without_keeping_it()
    {
        var said = await _talk.AskAsync("im dyslexic can i get help with courses");

        Assert.Contains("Workplace Adjustment Passport", said, StringComparison.Ordinal);
        Assert.DoesNotContain("dyslexic", said, StringComparison.OrdinalIgnoreCase);
    }

    // A list for leadership in between made it a plan for leadership.
    [Fact]
    public async Task A_plan_keeps_its_goal_whatever_is_looked_at_in_between()
    {
        foreach (var line in new[] { "make me a plan to get better at public speaking", "HEO", "show options for leadership", "1 day" }) await _talk.SayAsync(line);

        Assert.Contains("Your development plan for **public speaking**", await _talk.AskAsync("by easter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_somebody_wants_is_a_plan_for_becoming_it()
    {
        Assert.StartsWith("A plan for becoming a project manager.", await _talk.AskAsync("i want to become a project manager, make me a plan"), StringComparison.Ordinal);
        foreach (var line in new[] { "EO", "2 days" }) await _talk.SayAsync(line);

        var plan = await _talk.AskAsync("skip");

        Assert.Contains("**becoming a project manager**", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Practise becoming", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_and_goodbye_end_the_talk_about_a_plan()
    {
        foreach (var line in new[] { "make me a plan for policy", "HEO", "two days", "skip" }) await _talk.SayAsync(line);

        Assert.DoesNotContain("plan", await _talk.AskAsync("thanks, bye"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_question_about_our_question_is_no_request_and_more_words_are_added_to_it()
    {
        await _talk.SayAsync("speak to a person");

        Assert.Contains("The adviser sees what you write here", await _talk.AskAsync("what is it for?"), StringComparison.Ordinal);
        await _talk.SayAsync("action learning");
        Assert.Contains("You want help with: action learning. how to set up a set", await _talk.AskAsync("i want to know how to set up a set"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wish_for_a_person_that_names_its_subject_is_not_asked_for_it()
    {
        Assert.Contains("You want help with: a secondment", await _talk.AskAsync("i want to speak to someone about a secondment"), StringComparison.Ordinal);
        Assert.Contains("Your request is stored", await _talk.AskAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_on_is_narrowed_in_words_and_goes_into_the_calendar()
    {
        await _talk.SayAsync("whats on in the next three months");

        var said = await _talk.AskAsync("anything online");

        Assert.Contains("online", said.Split('\n')[0], StringComparison.Ordinal);
        await _talk.SayAsync("tell me about the first one");
        Assert.Contains("Sample: ", await _talk.AskAsync("put it in my calendar"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i want to leave the civil service", "how to move your career on")]
    [InlineData("im scared of my appraisal", "It is quite normal to feel unsure")]
    [InlineData("how do i book", "learning and development")]
    public async Task Other_short_words_are_met_as_well(string words, string said) =>
        Assert.Contains(said, await _talk.AskAsync(words), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_place_in_the_list_is_shown_after_another_question()
    {
        await _talk.SayAsync("data, EO");
        await _talk.SayAsync("what is FLS");

        Assert.Contains("[1]", await _talk.AskAsync("show me the second one"), StringComparison.Ordinal);
    }
}
