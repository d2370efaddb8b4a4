using Bot.Knowledge.Content;

namespace Bot.Tests.Knowledge.Content;

public sealed class ContentSetTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 3, 2);
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_bad_file_never_stops_the_rest()
    {
        _folder.Entry("leaders", "Leaders");
        _folder.Write("programme/broken.md", "---\nid: [\n---\n");

        var content = ContentSet.Read(_folder.Path, Today);

        Assert.Equal(["leaders"], content.Entries.Select(entry => entry.Id));
        Assert.Equal((2, 1), (content.Report.Files, content.Report.Entries));
        Assert.StartsWith("programme/broken.md:", Assert.Single(content.Report.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_links_are_held_over_the_whole_set()
    {
        _folder.Write("taxonomy.yml", "skills:\n  - { id: leadership, name: Leadership }\n");
        _folder.Entry("leaders", "Leaders", "aliases: [Access]");
        _folder.Entry("others", "Others", "aliases: [access, Leaders]\nrelated: [nowhere]\nskills: [juggling]");

        var problems = ContentSet.Read(_folder.Path, Today).Report.Problems.Select(problem => problem.ToString()).ToList();

        Assert.Contains("guidance/others.md:5: the name 'access' is used by guidance/leaders.md as well", problems);
        Assert.Contains("guidance/others.md:5: the name 'Leaders' is used by guidance/leaders.md as well", problems);
        Assert.Contains("guidance/others.md:6: 'related' names 'nowhere', which is no entry", problems);
        Assert.Contains("guidance/others.md:7: 'juggling' is no skill of the taxonomy", problems);
    }

    [Fact]
    public void A_folder_without_a_readable_entry_says_what_is_wrong_with_it()
    {
        _folder.Write("programme/broken.md", "nothing");

        var missing = Assert.Throws<ContentUnreadableException>(() => ContentSet.Read(_folder.Path + "-not-there", Today));
        var empty = Assert.Throws<ContentUnreadableException>(() => ContentSet.Read(_folder.Path, Today));

        Assert.Contains("does not exist", missing.Message, StringComparison.Ordinal);
        Assert.Contains("programme/broken.md:1: the file must start with front matter", empty.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_too_large_or_not_text_cost_a_line()
    {
        _folder.Entry("leaders", "Leaders");
        _folder.Write("guidance/large.md", new string('x', 300_000));
        File.WriteAllBytes(Path.Combine(_folder.Path, "guidance", "bytes.md"), [0xFF, 0xFE, 0xFD, 0x80]);

        var problems = ContentSet.Read(_folder.Path, Today).Report.Problems.Select(problem => problem.ToString()).ToList();

        Assert.Equal(["guidance/bytes.md:1: the file is not UTF-8 text", "guidance/large.md:1: the file is larger than 256 KB"], problems);
    }

    [Fact]
    public void Sample_sessions_count_from_today_and_say_that_they_are_samples()
    {
        _folder.Entry("leaders", "Leaders");
        _folder.Write("sample-sessions.csv", """
            id,title,skills,starts_in_days,start_time,duration_minutes,place,format,capacity,cost,booking_url,summary,audience_grades
            s1,"Briefing, in practice",,7,09:30,90,,,12,Free,,"You practise a briefing.",
            s2,Bad,,soon,09:30,90,,,,,,"Text.",
            """);

        var content = ContentSet.Read(_folder.Path, Today);
        var session = content.Entries.Single(entry => entry.Id == "s1");

        Assert.True(session.IsSample);
        Assert.Equal((EntryKind.Session, "Briefing, in practice", new DateOnly(2026, 3, 9), "1 h 30 min"), (session.Kind, session.Title, session.Dates[0].From, session.Duration));
        Assert.Equal("sample-sessions.csv:3: 'starts_in_days' and 'start_time' are 'soon' and '09:30'; they must be a number of days and a time such as 09:30", Assert.Single(content.Report.Problems).ToString());
    }
}
