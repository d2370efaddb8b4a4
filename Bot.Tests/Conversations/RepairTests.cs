namespace Bot.Tests.Conversations;

/// <summary>Every prompt meets every way in which people mend a talk.</summary>
[Collection(ConversationTests.Name)]
public sealed class RepairTests(AdvisorHost host)
{
    private const string Goal = "What would you like to get better at?";
    private const string Grade = "What is your grade?";
    private const string Request = "What should they help you with?";
    private const string Consent = "Shall I send it?";

    private const string PlanGoal = "Let us make a development plan";
    private const string PlanGrade = "A plan for leadership. What is your grade?";
    private const string PlanTime = "How much working time can you give";
    private const string PlanUntil = "By when would you like to be there?";
    private const string ReportGoal = "What should your report get better at?";
    private const string ReportGrade = "What is your report's grade?";
    private const string TeamSize = "How many people are there?";
    private const string TeamGoal = "What should they get better at?";
    private const string TeamLimits = "What is the most that it may cost in all";
    private const string Forget = "Shall I erase it?";

    // A new dialog adds its prompts here and meets all that stands below.
    private static readonly IReadOnlyList<Prompt> _prompts =
    [
        new("goal", ["Find something for me to do"], Goal),
        new("grade", ["Find something for me to do", "leadership"], Grade) { Before = Goal, CanSkip = true, IsParticular = true, Corrects = ("no, I meant project delivery", Grade) },
        new("request", ["speak to a person"], Request) { IsFree = true },
        new("consent", ["speak to a person", "the dates of the Project Leadership Programme"], Consent) { Before = Request, Stopped = "Nothing was sent.", Corrects = ("no, I meant the dates of the MPLA", "dates of the MPLA") },
        new("plan goal", ["make me a development plan"], PlanGoal),
        new("plan grade", ["make me a development plan for leadership"], PlanGrade) { CanSkip = true, IsParticular = true },
        new("plan time", ["make me a development plan for leadership", "HEO"], PlanTime) { Before = PlanGrade, CanSkip = true, IsParticular = true, Corrects = ("no, I meant SEO", PlanTime) },
        new("plan until", ["make me a development plan for leadership", "HEO", "two days a month"], PlanUntil) { Before = PlanTime, CanSkip = true, IsParticular = true },
        new("report goal", ["options for my report"], ReportGoal),
        new("report grade", ["options for my report", "leadership"], ReportGrade) { Before = ReportGoal, CanSkip = true, IsParticular = true },
        new("team size", ["options for my report", "It is for a team"], TeamSize) { Before = ReportGoal, IsParticular = true },
        new("team goal", ["options for my team", "six people"], TeamGoal) { Before = TeamSize, Corrects = ("no, I meant ten people", TeamGoal) },
        new("team limits", ["options for my team", "six people", "leadership"], TeamLimits) { Before = TeamGoal, CanSkip = true, IsParticular = true },
        new("forget", ["forget me"], Forget),
    ];

    // What is said, whether it makes sense at the prompt, and what must come of it.
    private static readonly Dictionary<string, Mend> _mends = new Dictionary<string, Mend>
    {
        ["help"] = new("help", prompt => ["**Ask**", prompt.Asked]),
        ["repeat"] = new("sorry, can you say that again?", prompt => [prompt.Asked]),
        ["why"] = new("why do you ask?", prompt => [prompt.Asked]),
        ["thanks"] = new("thank you very much", prompt => ["You are welcome.", prompt.Asked]),
        ["cancel"] = new("never mind", prompt => [prompt.Stopped]),
        ["start again"] = new("lets start again", _ => ["Hello, I am SkillsAdvisor"]),
        ["back"] = new("go back", prompt => prompt.Before is { } before ? [before] : ["This is the first question.", prompt.Asked]),
        ["skip"] = new("skip this question", prompt => prompt.CanSkip ? [] : ["I need this answer to go on.", prompt.Asked]) { Leaves = prompt => prompt.CanSkip },
        ["side question"] = new("what is the Future Leaders Scheme?", prompt => ["Grade 7", prompt.Asked]) { Applies = prompt => !prompt.IsFree },
        ["whole question with a grade in it"] = new("can i go on the fast stream if im already an EO", prompt => ["Fast Stream", prompt.Asked]) { Applies = prompt => !prompt.IsFree },
        ["forget me"] = new("forget me", _ => [Forget]) { Applies = prompt => prompt.Name != "forget" },
        ["a person"] = new("can i speak to a human being", _ => [Request]) { Applies = prompt => prompt.Name is not ("consent" or "request") },
        ["my request"] = new("what about my request?", prompt => ["no open request", prompt.Asked]) { Applies = prompt => prompt.Name is not ("request" or "consent") },
        ["bye"] = new("ok bye", _ => ["Goodbye."]) { Leaves = _ => true },
        ["correct"] = new(null, prompt => [prompt.Corrects?.Then ?? ""]) { Applies = prompt => prompt.Corrects is not null },
        ["abuse"] = new("you stupid bot", prompt => ["Please do not speak to me like that.", prompt.Asked]),
        ["Welsh"] = new("bore da", prompt => ["Shwmae", prompt.Asked]) { Applies = prompt => !prompt.IsFree },
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var prompt in _prompts)
        {
            foreach (var (name, mend) in _mends)
            {
                if (mend.Applies(prompt)) cases.Add(prompt.Name, name);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_prompt_can_be_mended_in_each_way(string promptName, string mendName)
    {
        var (prompt, mend) = (_prompts.Single(one => one.Name == promptName), _mends[mendName]);
        var talk = await ReachAsync(prompt);

        var text = await talk.AskAsync(mend.Said ?? prompt.Corrects?.Said ?? "");

        Assert.All(mend.Then(prompt), expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        if (mend.Leaves(prompt)) Assert.DoesNotContain(prompt.Asked, text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Particular() => [.. _prompts.Where(prompt => prompt.IsParticular).Select(prompt => prompt.Name)];

    [Theory]
    [MemberData(nameof(Particular))]
    public async Task Two_misses_bring_choices_and_a_third_a_person(string promptName)
    {
        var prompt = _prompts.Single(one => one.Name == promptName);
        var talk = await ReachAsync(prompt);

        var first = await talk.AskAsync("blorp frim");
        var second = await talk.SayAsync("blorp frim");
        var third = await talk.SayAsync("blorp frim");

        Assert.StartsWith("Sorry, I did not follow that. " + prompt.Asked, first, StringComparison.Ordinal);
        Assert.Contains("You can choose one of these:\n\n1. ", second[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Speak to a person", third[^1].Buttons);
    }

    [Theory]
    [InlineData("Skip")]
    [InlineData("skip")]
    public async Task A_question_is_skipped_by_its_button_and_by_its_word(string skip)
    {
        var talk = host.NewTalk();
        await talk.AskAsync("Find something for me to do");
        Assert.Contains("your grade", await talk.AskAsync("Project delivery"), StringComparison.Ordinal);

        Assert.Contains("Next step", await talk.AskAsync(skip), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_choices_a_number_is_an_answer()
    {
        var talk = await ReachAsync(_prompts[1]);
        await talk.SayAsync("blorp frim");
        await talk.SayAsync("blorp frim");

        Assert.Contains("(HEO)", await talk.AskAsync("2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goal")]
    [InlineData("grade")]
    public async Task A_new_subject_is_served_and_the_old_one_taken_up_again(string promptName)
    {
        var prompt = _prompts.Single(one => one.Name == promptName);
        var talk = await ReachAsync(prompt);

        Assert.Contains(Request, await talk.AskAsync("can I talk to a person please"), StringComparison.Ordinal);
        await talk.SayAsync("the dates of the Project Leadership Programme");
        Assert.Contains(prompt.Asked, await talk.AskAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_answer_stands_and_the_later_ones_are_not_asked_again()
    {
        var talk = host.NewTalk();
        await talk.SayAsync("Find something for me to do");
        await talk.SayAsync("project delivery");
        await talk.SayAsync("HEO");

        Assert.Contains("(SEO)", await talk.AskAsync("sorry i meant SEO"), StringComparison.Ordinal);
        Assert.Contains("(SEO, Leeds", await talk.AskAsync("leeds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_earlier_question_puts_its_answer_right()
    {
        var talk = await ReachAsync(_prompts.Single(prompt => prompt.Name == "plan time"));

        Assert.Contains(PlanTime, await talk.AskAsync("SEO"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_was_wrong_is_changed_once_the_list_is_shown()
    {
        var talk = host.NewTalk();
        await talk.SayAsync("project delivery, HEO in Leeds");

        Assert.Contains("in Sheffield", await talk.AskAsync("actually Sheffield"), StringComparison.Ordinal);
    }

    private async Task<Talk> ReachAsync(Prompt prompt)
    {
        var talk = host.NewTalk();
        var text = "";
        foreach (var said in prompt.Reached) text = await talk.AskAsync(said);
        Assert.Contains(prompt.Asked, text, StringComparison.Ordinal);
        return talk;
    }

    private sealed record Prompt(string Name, IReadOnlyList<string> Reached, string Asked)
    {
        public string? Before { get; init; }

        public string Stopped { get; init; } = "OK, I have stopped that.";

        public bool CanSkip { get; init; }

        public bool IsFree { get; init; }

        public bool IsParticular { get; init; }

        public (string Said, string Then)? Corrects { get; init; }
    }

    private sealed record Mend(string? Said, Func<Prompt, IReadOnlyList<string>> Then)
    {
        public Func<Prompt, bool> Applies { get; init; } = _ => true;

        public Func<Prompt, bool> Leaves { get; init; } = _ => false;
    }
}
