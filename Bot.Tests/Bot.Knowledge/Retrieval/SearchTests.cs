using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Bot.Tests.Knowledge.Indexing;

namespace Bot.Tests.Knowledge.Retrieval;

public sealed class SearchTests
{
    private static readonly Taxonomy Words = new()
    {
        Skills = [new Skill("line-management", "Line management", ["managing people"]), new Skill("cyber", "Cyber security", []) { Broader = ["line-management"] }],
        Grades = [new TaxonomyItem("G7", "Grade 7", ["grade seven"]), new TaxonomyItem("HEO", "Higher Executive Officer", [])],
        Places = [new TaxonomyItem("leeds", "Leeds", ["west yorkshire"])],
        Kinds = [new TaxonomyItem("network", "Network", ["staff group"])],
        Terms =
        [
            new Term("G7", [new TermMeaning("Grade 7, a grade", "grades"), new TermMeaning("The group of nations", "nations")]),
            new Term("CSL", [new TermMeaning("Civil Service Live", "live"), new TermMeaning("Civil Service Learning", "learning")]),
            new Term("STAR", [new TermMeaning("situation, task, action, result", "star")]),
        ],
    };

    private static readonly KnowledgeBase Knowledge = KnowledgeBase.InMemory(
    [
        IndexFileTests.Entry("grades", "Grade 7 is a senior grade of officials. A Grade 7 leads a team.", "Civil Service grades"),
        IndexFileTests.Entry("nations", "The group of seven nations meets every year at a summit.", "G7 group of nations"),
        IndexFileTests.Entry("live", "Civil Service Live is a yearly event with talks.", "Civil Service Live"),
        IndexFileTests.Entry("learning", "Civil Service Learning was a website with courses.", "Civil Service Learning"),
        IndexFileTests.Entry("managers", "A line manager helps officials with mentoring and coaching.", "Line managers"),
        IndexFileTests.Entry("group", "Colleagues meet and support each other.", "Peer circle") with { Kind = EntryKind.Network, Places = ["leeds"] },
        IndexFileTests.Entry("circle", "Colleagues meet and support each other.", "Peer circle") with { Places = ["york"] },
    ], Words);

    [Theory]
    [InlineData("mentring", "managers", "read 'mentring' as 'mentoring'")]
    [InlineData("o cials", "managers", "read 'o cials' as 'officials'")]
    [InlineData("linemanager", "managers", "read 'linemanager' as 'line manager'")]
    [InlineData("web site", "learning", "read 'web site' as 'website'")]
    public void Words_are_read_as_the_index_has_them(string typed, string found, string note)
    {
        Assert.Contains(note, Knowledge.Current.Read(typed).Notes);
        Assert.Contains(found, Knowledge.Search(new SearchQuery(typed)).Take(2).Select(passage => passage.Entry.Id));
    }

    [Theory]
    [InlineData("HEO2")]
    [InlineData("lead")]
    [InlineData("meat")]
    public void Codes_and_words_that_exist_are_never_corrected(string typed) => Assert.Empty(Knowledge.Current.Read(typed).Notes);

    [Theory]
    [InlineData("what can a G7 do", "grades")]
    [InlineData("the G7 nations", "nations")]
    public void A_term_is_settled_by_the_other_words(string question, string entry) =>
        Assert.Equal([entry], Assert.Single(Knowledge.Current.Read(question).Terms).Meanings.Select(meaning => meaning.EntryId));

    [Fact]
    public void A_term_with_two_meanings_that_nothing_settles_stays_open() =>
        Assert.Equal(2, Assert.Single(Knowledge.Current.Read("what is CSL?").Terms).Meanings.Count);

    [Fact]
    public void An_abbreviation_that_is_a_word_as_well_needs_its_capitals()
    {
        Assert.Single(Knowledge.Current.Read("what is STAR?").Terms);
        Assert.Empty(Knowledge.Current.Read("who is the star of the team?").Terms);
    }

    [Fact]
    public void What_a_question_names_is_read_and_leans_the_ranking()
    {
        var reading = Knowledge.Current.Read("a staff group in West Yorkshire for a grade seven about managing people in 2024");

        Assert.Equal([EntryKind.Network], reading.Kinds);
        Assert.Equal(["leeds", "G7", "line-management"], [.. reading.Places, .. reading.Grades, .. reading.Skills]);
        Assert.Equal([2024], reading.Years);
        Assert.Equal("group", Knowledge.Search(new SearchQuery("peer circle in leeds"))[0].Entry.Id);
        Assert.Contains(Knowledge.Search(new SearchQuery("peer circle in leeds"))[0].Reasons, reason => reason.Contains("because it is in leeds", StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_narrow_and_closed_entries_can_be_left_out()
    {
        Assert.Equal(["group"], Knowledge.Search(new SearchQuery("peer circle") { Kinds = [EntryKind.Network] }).Select(passage => passage.Entry.Id));
        Assert.Equal(7, Knowledge.Entries.Count);
    }

    [Fact]
    public void Equal_passages_keep_the_order_of_their_entries() =>
        Assert.Equal(["group", "circle"], Knowledge.Search(new SearchQuery("colleagues support")).Select(passage => passage.Entry.Id));

    [Fact]
    public void Confidence_falls_with_words_that_nobody_wrote_down()
    {
        var known = Knowledge.Search(new SearchQuery("line manager mentoring"))[0].Confidence;
        var half = Knowledge.Search(new SearchQuery("line manager pizza delivery"))[0].Confidence;

        Assert.InRange(half, 0, known - 0.1);
        Assert.InRange(known, 0, 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("zzzz qqqq")]
    public void Whatever_is_typed_is_answered_without_an_error(string typed) => Assert.InRange(Knowledge.Search(new SearchQuery(typed)).Count, 0, 10);

    [Fact]
    public void A_pasted_page_is_cut_and_answered() => Assert.NotEmpty(Knowledge.Search(new SearchQuery(string.Concat(Enumerable.Repeat("mentoring (x) ", 100_000)))));

    [Fact]
    public void The_same_question_gets_the_same_answer_from_many_threads()
    {
        var expected = Knowledge.Search(new SearchQuery("civil service event")).Select(passage => (passage.ChunkId, passage.Score)).ToList();

        Parallel.For(0, 200, _ => Assert.Equal(expected, Knowledge.Search(new SearchQuery("civil service event")).Select(passage => (passage.ChunkId, passage.Score))));
    }
}
