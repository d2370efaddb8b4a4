using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Recommendation;

/// <summary>What a person cannot join, or only some can, never stands before what they can do.</summary>
public sealed class OpennessTests
{
    private static readonly string[] _goals =
        ["leadership", "project delivery", "line management", "data", "AI", "policy", "briefing ministers", "career progression", "mentoring", "negotiation", "finance", "communication", "digital", "commercial", "confidence"];

    private static readonly string?[] _grades = [null, "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2"];

    [Fact]
    public void What_only_some_can_join_comes_after_what_is_open()
    {
        foreach (var (goal, grade) in from goal in _goals from grade in _grades select (goal, grade))
        {
            var items = Recommend(goal, grade, 5);
            var lastOpen = items.ToList().FindLastIndex(item => item.OnlyFor.Count == 0);
            var firstForSome = items.ToList().FindIndex(item => item.OnlyFor.Count > 0);

            Assert.True(firstForSome < 0 || lastOpen < 0 || lastOpen < firstForSome, $"{goal}, {grade}: {string.Join(", ", items.Select(item => item.Entry.Id))}");
            Assert.True(items is not [{ OnlyFor.Count: > 0 }, ..], $"{goal}, {grade}");
        }
    }

    // A course for those who answer for the largest projects was the first thing that an HEO was offered.
    [Fact]
    public void A_course_for_project_directors_is_nothing_for_an_HEO_who_asks_for_leadership() =>
        Assert.DoesNotContain(Recommend("leadership", "HEO", 5), item => item.Entry.Id == "major-projects-leadership-academy-mpla");

    [Fact]
    public void Whoever_names_the_role_gets_what_is_made_for_it() =>
        Assert.Equal("major-projects-leadership-academy-mpla", Recommend("SRO of a major project", null, 3)[0].Entry.Id);

    [Fact]
    public void Years_on_another_scheme_are_no_way_to_get_better_unless_they_are_named()
    {
        Assert.DoesNotContain(Recommend("leadership", "SEO", 5), item => item.Entry.Id == "fast-stream-schemes");
        Assert.Contains(Recommend("Fast Stream", "EO", 3), item => item.Entry.Id == "fast-stream-schemes");
    }

    [Theory]
    [InlineData("G7", "future-leaders-scheme-fls")]
    [InlineData("SCS1", "senior-leaders-scheme-sls")]
    [InlineData("SCS2", "directors-leadership-programme")]
    [InlineData("HEO", "leadership-college-for-government")]
    public void A_grades_own_scheme_is_among_the_first(string grade, string entry) => Assert.Contains(Recommend("leadership", grade, 3), item => item.Entry.Id == entry);

    [Fact]
    public void A_list_is_not_filled_up_with_another_subject()
    {
        var online = new Recommender(ShippedKnowledge.Base, ShippedKnowledge.Clock)
            .Recommend(new RecommendationRequest("coaching", new LearnerProfile { Format = "online" }) { Count = 10 }).Items;

        Assert.DoesNotContain(online, item => item.Entry.Id == "contract-management-capability-programme");
    }

    [Theory]
    [InlineData("cyber security", "g7-roma-lyon-group")]
    [InlineData("languages", "ai-e-learning-for-civil-servants")]
    [InlineData("stakeholder engagement", "skills-from-international-postings")]
    public void What_nobody_can_join_or_only_shares_a_word_is_no_option(string goal, string entry) =>
        Assert.DoesNotContain(Recommend(goal, "HEO", 10), item => item.Entry.Id == entry);

    private static IReadOnlyList<RecommendedItem> Recommend(string goal, string? grade, int count) =>
        new Recommender(ShippedKnowledge.Base, ShippedKnowledge.Clock).Recommend(new RecommendationRequest(goal, new LearnerProfile { Grade = grade }) { Count = count }).Items;
}
