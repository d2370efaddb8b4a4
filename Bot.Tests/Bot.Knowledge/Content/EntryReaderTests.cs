using Bot.Knowledge.Content;

namespace Bot.Tests.Knowledge.Content;

public sealed class EntryReaderTests
{
    internal const string Good = """
        ---
        id: access-programme
        kind: programme
        title: Access programme
        aliases: [Access]
        skills: [leadership]
        eligibility:
          - { rule: grade, anyOf: [HEO], text: "For HEOs." }
          - { rule: positive-action, text: "For disabled staff." }
        dates:
          - { from: 2022-06-14, to: 2022-06-15, place: york }
        learning: on-the-job
        asOf: "2017-05"
        status: dated
        source:
          - { title: "A case study", year: "2018" }
        owner: learning-team
        reviewBy: 2027-05-31
        ---
        The Access programme was a **career** programme. See [Leaders](entry:leaders).

        ## Who it was for
        - HEOs
        - SEOs

        ### In York
        People in York.
        """;

    [Fact]
    public void A_file_becomes_an_entry_with_plain_sections()
    {
        var problems = new List<ContentProblem>();

        var file = EntryReader.Read("programme/access-programme.md", Good, problems);

        Assert.Empty(problems);
        Assert.NotNull(file);
        Assert.Equal(["The Access programme was a career programme. See Leaders.", "HEOs\nSEOs", "People in York."], file.Entry.Sections.Select(section => section.Text));
        Assert.Equal(["Who it was for", "In York"], file.Entry.Sections[2].HeadingPath);
        Assert.Equal((LearningWay.OnTheJob, EntryStatus.Dated, new DateOnly(2022, 6, 15)), (file.Entry.Learning, file.Entry.Status, file.Entry.Dates[0].To));
        Assert.Equal([RuleKind.Grade, RuleKind.PositiveAction], file.Entry.Eligibility.Select(rule => rule.Kind));
        Assert.Equal(("leaders", 20), (file.Links[0].EntryId, file.Links[0].Line));
    }

    [Theory]
    [InlineData("kind: programme", "kind: course", 3, "'kind' is 'course'; it must be one of programme, session")]
    [InlineData("owner: learning-team", "keeper: me", 17, "'keeper' is not a known key")]
    [InlineData("owner: learning-team", "", 1, "'owner' is missing")]
    [InlineData("asOf: \"2017-05\"", "asOf: \"2017-13\"", 13, "'asOf' is '2017-13'")]
    [InlineData("reviewBy: 2027-05-31", "reviewBy: soon", 18, "'reviewBy' is 'soon'")]
    [InlineData("anyOf: [HEO], ", "", 8, "must list ids in 'anyOf'")]
    [InlineData("to: 2022-06-15", "to: 2022-06-13", 11, "'to' is before 'from'")]
    [InlineData("  - { title: \"A case study\", year: \"2018\" }", "", 15, "'source' must name at least one source")]
    [InlineData("id: access-programme", "id: Access", 2, "it must be lower case")]
    [InlineData("- HEOs", "- HEOs <script>alert(1)</script>", 23, "HTML is not allowed")]
    [InlineData("aliases: [Access]", "aliases: [Access", 1, "the YAML cannot be read")]
    [InlineData("status: dated", "status: dated\nreplacedBy: other", 15, "'replacedBy' stands only where the status is closed")]
    public void A_broken_rule_is_told_with_its_line_and_gives_no_entry(string good, string bad, int line, string message)
    {
        var problems = new List<ContentProblem>();

        var file = EntryReader.Read("programme/access-programme.md", Good.Replace(good, bad, StringComparison.Ordinal), problems);

        Assert.Null(file);
        Assert.Contains(problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Line == line || (line == 1 && problem.Line <= 2));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no front matter")]
    [InlineData("---\nid: x")]
    [InlineData("---\n- a\n---\ntext")]
    [InlineData("---\n---\n")]
    [InlineData("---\nid: [[[[[[[[[[[[[[[[[[[[\n---\n")]
    [InlineData("---\nid: *nobody\n---\n")]
    public void What_is_no_entry_at_all_is_told_and_never_thrown(string text)
    {
        var problems = new List<ContentProblem>();

        Assert.Null(EntryReader.Read("programme/x.md", text, problems));
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void A_file_must_stand_in_the_folder_of_its_kind_under_its_id()
    {
        var problems = new List<ContentProblem>();

        EntryReader.Read("skill/other.md", Good, problems);

        Assert.Contains(problems, problem => problem.ToString() == "skill/other.md:1: the file must be named after its id: access-programme.md");
        Assert.Contains(problems, problem => problem.Message == "an entry of kind programme must stand in the folder programme");
    }
}
