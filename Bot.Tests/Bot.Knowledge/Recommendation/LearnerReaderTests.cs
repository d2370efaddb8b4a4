using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Recommendation;

public sealed class LearnerReaderTests
{
    [Theory]
    [InlineData("I am an HEO", "HEO")]
    [InlineData("I'm a SEO in Leeds", "SEO")]
    [InlineData("grade 7 policy person", "G7")]
    [InlineData("Grade 6, London", "G6")]
    [InlineData("G7 looking for leadership", "G7")]
    [InlineData("executive officer", "EO")]
    [InlineData("higher executive officer wanting project skills", "HEO")]
    [InlineData("senior executive officer", "SEO")]
    [InlineData("something for an AO", "AO")]
    [InlineData("for my EOs", "EO")]
    [InlineData("deputy director", "SCS1")]
    [InlineData("I am a director general", "SCS3")]
    [InlineData("senior civil servant", "SCS")]
    [InlineData("gr7 here", "G7")]
    [InlineData("i am a faststreamer", "fast-stream")]
    [InlineData("project delivery", null)]
    [InlineData("how do I ho hum", null)]
    [InlineData("what's in it for me", null)]
    public void The_grade_is_read(string words, string? grade) => Assert.Equal(grade, Read(words).Grade);

    [Theory]
    [InlineData("7", "G7")]
    [InlineData("6.", "G6")]
    [InlineData("grade 7", "G7")]
    [InlineData("g6", "G6")]
    [InlineData("HEO", "HEO")]
    [InlineData("heo", "HEO")]
    [InlineData("seo please", "SEO")]
    [InlineData("ao", "AO")]
    [InlineData("I'd rather not say", null)]
    [InlineData("8", null)]
    public void The_answer_to_a_question_for_the_grade_is_read(string words, string? grade) =>
        Assert.Equal(grade, new LearnerReader(ShippedKnowledge.Base).ReadGrade(words).Grade);

    [Theory]
    [InlineData("project delivery in Leeds", "leeds")]
    [InlineData("something near Croydon", "croydon")]
    [InlineData("based in Newcastle upon Tyne", "newcastle")]
    [InlineData("sessions in Manchester or so", "manchester")]
    [InlineData("any in London?", "london")]
    [InlineData("I work in Cardiff", "cardiff")]
    [InlineData("leadership in Scotland", "scotland")]
    [InlineData("yorkshire", "yorkshire")]
    [InlineData("negotiation", null)]
    public void The_place_is_read(string words, string? place) => Assert.Equal(place, Read(words).Place);

    [Theory]
    [InlineData("two days on data", 2.0)]
    [InlineData("I have half a day", 0.5)]
    [InlineData("a day a month", 1.0)]
    [InlineData("3 days", 3.0)]
    [InlineData("1.5 days", 1.5)]
    [InlineData("a week at most", 5.0)]
    [InlineData("two weeks", 10.0)]
    [InlineData("ten days a year", 10.0)]
    [InlineData("five days learning", 5.0)]
    [InlineData("data skills", null)]
    [InlineData("these days I do policy", null)]
    public void The_days_are_read(string words, double? days) => Assert.Equal(days, Read(words).Days);

    [Theory]
    [InlineData("an online workshop on data", "workshop")]
    [InlineData("face to face negotiation", "in-person")]
    [InlineData("I want a mentor", "mentoring")]
    [InlineData("job shadowing in policy", "shadowing")]
    [InlineData("an apprenticeship in project management", "apprenticeship")]
    [InlineData("e-learning on AI", "self-paced")]
    [InlineData("leadership", null)]
    public void The_format_is_read(string words, string? format) => Assert.Equal(format, Read(words).Format);

    [Theory]
    [InlineData("find me something to do about project delivery", "project delivery")]
    [InlineData("I want to get better at briefing ministers", "briefing ministers")]
    [InlineData("can you recommend some courses on data analysis please", "data analysis")]
    [InlineData("project delivery, HEO in Leeds, two days", "project delivery")]
    [InlineData("I'm an SEO and I want to improve my negotiation skills", "negotiation")]
    [InlineData("anything on AI?", "AI")]
    [InlineData("what training is there about line management", "line management")]
    [InlineData("leadership for a grade 7 in London", "leadership")]
    [InlineData("HEO", null)]
    [InlineData("recommend something", null)]
    [InlineData("any courses?", null)]
    public void The_goal_is_what_is_left(string words, string? goal) => Assert.Equal(goal, Read(words).Goal);

    [Fact]
    public void What_was_said_before_stays_where_nothing_new_is_said()
    {
        var profile = Read("HEO in Leeds, two days").AddedTo(new LearnerProfile());
        var later = Read("actually in London").AddedTo(profile);

        Assert.Equal(("HEO", "london", 2.0), (later.Grade, later.Place, later.DaysAvailable));
    }

    [Fact]
    public void A_profession_is_read_from_someone_who_names_it_as_their_own()
    {
        Assert.Equal("project-delivery", Read("I am a project manager who wants to learn negotiation").Profession);
        Assert.Null(Read("move into project delivery").Profession);
    }

    private static LearnerWords Read(string words) => new LearnerReader(ShippedKnowledge.Base).Read(words);
}
