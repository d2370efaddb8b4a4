using System.Text;
using Bot.Dialogs.MyData;
using Bot.Storage;

namespace Bot.Tests.Host.Dialogs.MyData;

public sealed class HeldReportTests
{
    private static readonly DateTimeOffset _now = new(2026, 5, 1, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_text_can_be_read_and_the_json_has_everything()
    {
        HeldRow[] rows =
        [
            Row("inbox", "marks that I have seen a message", """{"seq":2,"repeat_key":"k1","status":1,"accepted_at":1777627800000}"""),
            Row("log", "the lines of our talk", """{"seq":1,"at":1777627800000,"activity":{"type":"message","text":"hello\nthere","from":{"role":"user"}}}"""),
            Row("state", "what I remember of our talk, and your plan", """{"key":"plans/x","json":{"plan":{"Id":"p1","Json":"{\"goal\":\"data\",\"actions\":[{\"title\":\"Read\",\"nextStep\":\"Buy it\",\"hours\":0}]}","Before":"x"}},"written_at":1777627800000}"""),
            Row("state", "what I remember of our talk, and your plan", """{"key":"talk","json":{"talk":{"Profile":{"Grade":"SEO","Place":null},"Transcript":[{"Text":"hello"}]},"dialogs":{"DialogStack":[{"Id":"time"}]}}}"""),
        ];

        var text = Encoding.UTF8.GetString(HeldReport.Text(rows, _now)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        var json = Encoding.UTF8.GetString(HeldReport.Json(rows, _now));

        Assert.Equal(
            """
            What SkillsAdvisor holds about you
            Made on 1 May 2026, 09:30 UTC

            The lines of our talk (1 record)
              1 May 2026, 09:30, You: hello
                there

            What I remember of our talk, and your plan (2 records)
              Plan:
                Goal: data
                Actions 1:
                  Title: Read
                  Next step: Buy it
              Written at: 1 May 2026, 09:30

              Talk:
                Profile:
                  Grade: SEO


            Beside that I hold ids, times and marks. The JSON file has each of them:
              - marks that I have seen a message (1 record)

            """.ReplaceLineEndings("\n"), text);
        Assert.All(new[] { "repeat_key", "DialogStack", "Transcript", "plans/x" }, held => Assert.Contains(held, json, StringComparison.Ordinal));
    }

    private static HeldRow Row(string table, string what, string json) => new(table, what, Encoding.UTF8.GetBytes(json));
}
