using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Recommendation;

/// <summary>What is said back to a person is their goal in clean words, and nothing where none can be read.</summary>
public sealed class GoalWordsTests
{
    [Theory]
    [InlineData("any leadership courses", "leadership")]
    [InlineData("find me somthing on project managment", "project management")]
    [InlineData("i wanna be a better leader but ive got no time", "leadership")]
    [InlineData("i want to talk about a mentor in leeds", "mentoring")]
    [InlineData("i want to be more strategic", "strategy")]
    [InlineData("how do i write better emails to ministers", "writing emails to ministers")]
    [InlineData("deal with difficult stakeholders", "dealing with difficult stakeholders")]
    [InlineData("i want to manage people better", "managing people")]
    [InlineData("Leading and managing people", "leading and managing people")]
    [InlineData("LEADERSHIP", "leadership")]
    [InlineData("prince2 course", "PRINCE2")]
    [InlineData("something on Excel or Power BI", "Excel or Power BI")]
    [InlineData("learn to code", "coding")]
    [InlineData("anything free on presentation skills in Birmingham", "presentation skills")]
    [InlineData("im rubbish at budgets", "budgets")]
    [InlineData("public speaking scares me", "public speaking")]
    [InlineData("i'm a developer and want to work on machine learning", "machine learning")]
    [InlineData("learning for someone who writes business cases", "writing business cases")]
    [InlineData("i just started managing 3 EOs", "managing people")]
    [InlineData("can i go on the fast stream if im already an EO", "Fast Stream")]
    [InlineData("time management", "time management")]
    [InlineData("my manager says i need to improve my stakeholder engagement", "stakeholder engagement")]
    public void A_goal_is_clean_words(string said, string goal) => Assert.Equal(goal, Read(said).Goal);

    [Theory]
    [InlineData("dunno")]
    [InlineData("any courses?")]
    [InlineData("i feel like im stuck at my grade and nobody notices what i do")]
    [InlineData("what training is there")]
    [InlineData("something good please")]
    public void Where_no_goal_can_be_read_none_is_guessed(string said) => Assert.Null(Read(said).Goal);

    [Theory]
    [InlineData("promotion to SEO", null, "promotion to SEO")]
    [InlineData("im an heo and want to get to grade 7", "HEO", "promotion to Grade 7")]
    [InlineData("how do i get to grade 7, im a SEO", "SEO", "promotion to Grade 7")]
    [InlineData("I'm a G7 and want to get into the SCS", "G7", "promotion to SCS")]
    [InlineData("how do i become a deputy director im a G6", "G6", "promotion to Deputy Director")]
    public void The_grade_that_somebody_wants_is_not_the_one_they_have(string said, string? grade, string goal)
    {
        var told = Read(said);

        Assert.Equal((grade, goal), (told.Grade, told.Goal));
    }

    [Theory]
    [InlineData("can i go on the fast stream if im already an EO", "EO")]
    [InlineData("what is the fast stream", null)]
    [InlineData("tell me about being on the fast stream", "fast-stream")]
    [InlineData("i am on the fast stream and want leadership", "fast-stream")]
    [InlineData("i just started managing 3 EOs", null)]
    [InlineData("I want to be a project director", null)]
    public void A_grade_is_the_persons_own_only_where_they_say_so(string said, string? grade) => Assert.Equal(grade, Read(said).Grade);

    [Theory]
    [InlineData("half a day for policy skills", null)]
    [InlineData("I'm an SEO who wants to learn policy", null)]
    [InlineData("I am a caseworker and want to write better", "operational-delivery")]
    public void A_profession_stands_right_after_I_am(string said, string? profession) => Assert.Equal(profession, Read(said).Profession);

    [Fact]
    public void Time_that_comes_again_is_no_limit_on_the_whole()
    {
        var profile = Read("finance, 2 days a month").AddedTo(new LearnerProfile());

        Assert.Null(profile.DaysInAll);
        Assert.Equal("2 days a month", profile.TimeInWords);
        Assert.Equal("1 hour", Read("I have an hour").AddedTo(profile).TimeInWords);
    }

    [Fact]
    public void What_tells_of_the_person_is_not_in_the_goal() =>
        Assert.Equal("leadership", Read("I'm a Bangladeshi woman and I want leadership").Goal);

    private static LearnerWords Read(string words) => new LearnerReader(ShippedKnowledge.Base).Read(words);
}
