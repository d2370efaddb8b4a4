using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Recommendation;

public sealed class RecommenderTests
{
    private static readonly string[] _goals =
        ["project delivery", "leadership", "digital", "data", "AI", "negotiation", "mentoring", "policy", "commercial", "international work", "line management", "briefing ministers", "coaching", "finance", "communication", "inclusion"];

    [Fact]
    public void Nothing_is_offered_that_is_closed_past_or_not_open_to_the_person()
    {
        var taxonomy = ShippedKnowledge.Base.Taxonomy;
        var chance = new Random(7);
        var today = new DateOnly(2026, 1, 15);
        var offered = 0;

        for (var i = 0; i < 400; i++)
        {
            var profile = new LearnerProfile
            {
                Grade = Any(taxonomy.Grades, chance), Profession = Any(taxonomy.Professions, chance), Department = Any(taxonomy.Departments, chance),
                Place = Any(taxonomy.Places, chance), Format = Any(taxonomy.Formats, chance), DaysAvailable = chance.Next(3) == 0 ? chance.Next(1, 20) : null,
            };
            foreach (var item in Recommend(_goals[chance.Next(_goals.Length)], profile, chance.Next(1, 11)).Items)
            {
                offered++;
                Assert.NotEqual(EntryStatus.Closed, item.Entry.Status);
                Assert.False(item.Entry.Dates.Count > 0 && item.Entry.Dates.All(dates => (dates.To ?? dates.From) < today), item.Entry.Id);
                Assert.DoesNotContain(item.Entry.Eligibility, rule => Eligibility.Of(rule, profile, taxonomy) == RuleOutcome.NotMet);
                Assert.DoesNotContain(item.Entry.Kind, new[] { EntryKind.Contact, EntryKind.Example });
            }
        }
        Assert.True(offered > 500);
    }

    [Fact]
    public void Every_option_says_why_quotes_its_source_and_names_the_next_step()
    {
        foreach (var item in _goals.SelectMany(goal => Recommend(goal, new LearnerProfile(), 5).Items))
        {
            Assert.NotEmpty(item.Reason);
            Assert.NotEmpty(item.NextStep);
            Assert.NotEmpty(item.SourceLine);
            Assert.Contains(item.Entry.Sections, section => section.Text.Contains(item.Quote, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_positive_action_rule_is_quoted_and_nothing_is_asked_about_it()
    {
        var items = _goals.SelectMany(goal => Recommend(goal, new LearnerProfile { Grade = "G7" }, 10).Items).Where(item => item.Entry.Eligibility.Any(rule => rule.Kind == RuleKind.PositiveAction)).ToList();

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.All(item.Entry.Eligibility.Where(rule => rule.Kind == RuleKind.PositiveAction), rule => Assert.Contains(rule.Text, item.Checks)));
        Assert.All(_goals, goal => Assert.DoesNotMatch("(?i)ethnic|disab|gender|race|background|sexual", Recommend(goal, new LearnerProfile(), 10).Ask ?? ""));
        Assert.DoesNotContain(typeof(LearnerProfile).GetProperties(), property => property.Name.Contains("Ethnic", StringComparison.Ordinal) || property.Name.Contains("Disab", StringComparison.Ordinal) || property.Name.Contains("Gender", StringComparison.Ordinal));
    }

    [Fact]
    public void At_most_one_question_is_asked_and_none_once_the_grade_is_known()
    {
        Assert.NotNull(Recommend("leadership", new LearnerProfile(), 5).Ask);
        Assert.Null(Recommend("leadership", new LearnerProfile { Grade = "G7" }, 5).Ask);
    }

    [Fact]
    public void Ways_of_learning_are_mixed() =>
        Assert.True(Recommend("leadership", new LearnerProfile(), 3).Items.Select(item => item.Entry.Learning).Distinct().Count() >= 2);

    [Fact]
    public void A_sample_session_says_that_it_is_one()
    {
        var samples = _goals.SelectMany(goal => Recommend(goal, new LearnerProfile { Place = "leeds" }, 10).Items).Where(item => item.IsSample).ToList();

        Assert.NotEmpty(samples);
        Assert.All(samples, item => Assert.Contains(item.Checks, check => check.Contains("sample", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void More_never_repeats_what_was_shown()
    {
        var profile = new LearnerProfile();
        HashSet<string> seen = [];
        for (var i = 0; i < 4; i++)
        {
            var list = Recommend("leadership", profile, 3).Items;
            Assert.All(list, item => Assert.True(seen.Add(item.Entry.Id), item.Entry.Id));
            profile = ListChange.After("show me more", profile, list) ?? throw new InvalidOperationException();
        }
    }

    [Theory]
    [InlineData("not the second one", 1)]
    [InlineData("the first is not for me", 0)]
    [InlineData("I have already done the last one", 2)]
    public void What_is_turned_down_does_not_come_back(string words, int gone)
    {
        var list = Recommend("leadership", new LearnerProfile(), 3).Items;

        var profile = ListChange.After(words, new LearnerProfile(), list);

        Assert.Equal([list[gone].Entry.Id], profile?.Excluded);
    }

    [Fact]
    public void Too_long_asks_for_less_time_and_too_far_for_online()
    {
        var list = Recommend("leadership", new LearnerProfile(), 3).Items;

        Assert.NotNull(ListChange.After("they take too long", new LearnerProfile(), list)?.DaysAvailable);
        Assert.Equal("online", ListChange.After("too far for me", new LearnerProfile(), list)?.Format);
        Assert.Equal(LearningWay.OnTheJob, ListChange.After("no courses please", new LearnerProfile(), list)?.Way);
    }

    [Theory]
    [InlineData("what is FLS")]
    [InlineData("thanks")]
    [InlineData("tell me about Access")]
    public void Other_words_leave_the_list_alone(string words) =>
        Assert.Null(ListChange.After(words, new LearnerProfile(), Recommend("leadership", new LearnerProfile(), 3).Items));

    [Fact]
    public void Options_are_compared_side_by_side()
    {
        var comparison = Recommender.Compare(["future-leaders-scheme-fls", "senior-leaders-scheme-sls", "no-such-entry"], new LearnerProfile { Grade = "G7" });

        Assert.Equal(2, comparison.Options.Count);
        Assert.All(comparison.Rows, row => Assert.Equal(2, row.Cells.Count));
        Assert.Contains(comparison.Rows, row => row.Label == "Time" && row.Cells[0] == "12 months");
        Assert.Contains(comparison.Rows, row => row.Label == "Open to you" && row.Cells is ["Check the rules", "No, by what you told me"]);
    }

    [Fact]
    public void Today_is_counted_in_uk_time()
    {
        // Half past midnight in London, still the day before in UTC.
        Assert.Equal(new DateOnly(2026, 6, 2), UkTime.Today(new StillClock(new DateTimeOffset(2026, 6, 1, 23, 30, 0, TimeSpan.Zero))));
        Assert.Equal(new DateOnly(2026, 1, 1), UkTime.Today(new StillClock(new DateTimeOffset(2026, 1, 1, 23, 30, 0, TimeSpan.Zero))));
    }

    [Theory]
    [InlineData("two days", 2)]
    [InlineData("Half a day", 0)]
    [InlineData("90 minutes", 0)]
    [InlineData("12 months", 252)]
    [InlineData("a week", 5)]
    [InlineData("not known", null)]
    [InlineData(null, null)]
    public void A_duration_is_read_in_days(string? words, int? days) => Assert.Equal(days, (int?)DurationWords.Days(words));

    [Fact]
    public void Hours_and_minutes_are_both_counted() => Assert.Equal(1.5 / 7.4, DurationWords.Days("1 h 30 min") ?? 0, 6);

    private static Recommender Recommender => new(ShippedKnowledge.Base, ShippedKnowledge.Clock);

    private static Recommendations Recommend(string goal, LearnerProfile profile, int count) => Recommender.Recommend(new RecommendationRequest(goal, profile) { Count = count });

    private static string? Any(IReadOnlyList<TaxonomyItem> items, Random chance) => chance.Next(2) == 0 ? null : items[chance.Next(items.Count)].Id;
}
