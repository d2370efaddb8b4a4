using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Recommendation;

/// <summary>The truth table: every entry whose rules can be decided, against every grade, profession, scheme and department that decides them.</summary>
public sealed class EligibilityTableTests
{
    private static readonly string[] _grades = ["AA", "AO", "EO", "HEO", "SEO", "G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4"];

    // Written from the sources' own wording, not from the front matter.
    private static readonly Dictionary<string, string[]> _openTo = new()
    {
        ["access-pilot-eligibility-2017"] = ["HEO", "SEO", "G7", "G6"],
        ["accelerated-development-schemes"] = ["G7", "G6", "SCS1", "SCS2", "SCS3", "SCS4"],
        ["delta-disability-empowers-leadership-talent"] = ["G7", "G6"],
        ["digital-data-and-technology-essentials-for-senior-leaders"] = ["SCS1", "SCS2", "SCS3", "SCS4"],
        ["directors-leadership-programme"] = ["SCS2"],
        ["future-leaders-academy-online"] = ["AA", "AO", "EO"],
        ["future-leaders-scheme-fls"] = ["G7", "G6"],
        ["meta-minority-ethnic-talent-association"] = ["G7", "G6"],
        ["mutual-mentoring-analysis-function"] = _grades,
        ["orchestrating-major-projects-omp"] = ["SCS3", "SCS4"],
        ["project-leadership-programme-plp"] = ["G6", "SCS1", "SCS2", "SCS3", "SCS4"],
        ["senior-leaders-scheme-sls"] = ["SCS1"],
    };

    private static readonly Dictionary<string, string[]> _professions = new()
    {
        ["gcs-advance"] = ["communication"],
        ["commercial-learning-and-the-assessment-centre"] = ["commercial"],
        ["mutual-mentoring-analysis-function"] = ["analysis", "statistics", "economics", "operational-research", "social-research"],
    };

    private static readonly string[] _homeOfficeOnly = ["access-pilot-eligibility-2017", "access-career-development-programme-home-office", "home-office-race-and-history-training"];

    public static TheoryData<string, string, bool> GradeRows() =>
        Rows(_openTo, _grades);

    public static TheoryData<string, string, bool> ProfessionRows() =>
        Rows(_professions, [.. ShippedKnowledge.Base.Taxonomy.Professions.Select(profession => profession.Id)]);

    [Theory]
    [MemberData(nameof(GradeRows))]
    public void A_grade_decides(string entry, string grade, bool isOpen) => Assert.Equal(isOpen, !IsRuledOut(entry, new LearnerProfile { Grade = grade }));

    [Theory]
    [MemberData(nameof(ProfessionRows))]
    public void A_profession_decides(string entry, string profession, bool isOpen) => Assert.Equal(isOpen, !IsRuledOut(entry, new LearnerProfile { Profession = profession }));

    [Fact]
    public void A_department_decides()
    {
        foreach (var entry in _homeOfficeOnly)
        {
            Assert.False(IsRuledOut(entry, new LearnerProfile { Department = "home-office" }), entry);
            foreach (var other in ShippedKnowledge.Base.Taxonomy.Departments.Where(department => department.Id != "home-office" && !department.Broader.Contains("home-office")))
                Assert.True(IsRuledOut(entry, new LearnerProfile { Department = other.Id }), $"{entry} {other.Id}");
        }
    }

    [Fact]
    public void Every_rule_that_can_be_decided_stands_in_the_table()
    {
        var decided = ShippedKnowledge.Base.Entries.Where(entry => entry.Eligibility.Any(rule => rule.Kind == RuleKind.Grade)).Select(entry => entry.Id);
        Assert.Equal(_openTo.Keys.Order(StringComparer.Ordinal), decided.Order(StringComparer.Ordinal));

        var byProfession = ShippedKnowledge.Base.Entries.Where(entry => entry.Eligibility.Any(rule => rule.Kind == RuleKind.Profession)).Select(entry => entry.Id);
        Assert.Equal(_professions.Keys.Order(StringComparer.Ordinal), byProfession.Order(StringComparer.Ordinal));

        var byDepartment = ShippedKnowledge.Base.Entries.Where(entry => entry.Eligibility.Any(rule => rule.Kind == RuleKind.Department)).Select(entry => entry.Id);
        Assert.Equal(_homeOfficeOnly.Order(StringComparer.Ordinal), byDepartment.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Someone_who_says_nothing_is_ruled_out_of_nothing() =>
        Assert.All(ShippedKnowledge.Base.Entries, entry => Assert.False(IsRuledOut(entry.Id, new LearnerProfile())));

    [Fact]
    public void A_positive_action_rule_is_never_decided()
    {
        var everything = new LearnerProfile { Grade = "G7", Profession = "policy", Department = "home-office", Place = "london", Format = "online" };
        var rules = ShippedKnowledge.Base.Entries.SelectMany(entry => entry.Eligibility).Where(rule => rule.Kind == RuleKind.PositiveAction).ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.Equal(RuleOutcome.Unknown, Eligibility.Of(rule, everything, ShippedKnowledge.Base.Taxonomy)));
    }

    [Fact]
    public void Scs_alone_may_be_the_pay_band_that_is_asked_for() => Assert.False(IsRuledOut("senior-leaders-scheme-sls", new LearnerProfile { Grade = "SCS" }));

    private static TheoryData<string, string, bool> Rows(Dictionary<string, string[]> table, string[] all)
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var (entry, open) in table)
        {
            foreach (var one in all) rows.Add(entry, one, open.Contains(one));
        }
        return rows;
    }

    private static bool IsRuledOut(string id, LearnerProfile profile) =>
        Eligibility.IsRuledOut(ShippedKnowledge.Base.Current.Find(id) ?? throw new KeyNotFoundException(id), profile, ShippedKnowledge.Base.Taxonomy);
}
