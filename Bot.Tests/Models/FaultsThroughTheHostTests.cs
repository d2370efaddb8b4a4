using System.Diagnostics;
using Bot.Knowledge.Answers;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Models;

/// <summary>The model server fails in each way while people talk with the real host: everybody gets the cited answer of a host without a model, in time, and the model is used again once it is well.</summary>
[Collection(RealTime.Name)]
public sealed class FaultsThroughTheHostTests
{
    private const int QuestionsEach = 1;

    // The first call after a rest only tries: the guard's, with which the wording runs side by side.
    private const int QuestionsToRecover = 2;
    private const int Spare = 20;

    private static readonly (string Way, Func<ModelRequest, ModelReply> Reply)[] _ways =
    [
        // First: while it waits, the clock must not have been moved under the turn.
        ("slow", _ => new ModelReply.NeverAnswers(() => { })),
        ("429 for a moment", _ => new ModelReply.Fails(429, "rate_limit", "0")),
        ("429 for a minute", _ => new ModelReply.Fails(429, "rate_limit", "60")),
        ("500", _ => new ModelReply.Fails(500)),
        ("stream broken", request => new ModelReply.Breaks(WordingFaultTests.Quoting(request)[..40], Abruptly: true)),
        ("wrong JSON", _ => new ModelReply.Says("{\"completeness\":\"complete\",\"sentences\":[{")),
        ("refusal", _ => new ModelReply.Refuses()),
        ("content filter", _ => new ModelReply.Fails(400, "content_filter")),
        ("context too long", _ => new ModelReply.Fails(400, "context_length_exceeded")),
        ("lies", request => new ModelReply.Says(WordingFaultTests.Quoting(request, text => text.TrimEnd('.') + ", which costs £4,321."))),
    ];

    [Fact]
    public async Task Whatever_the_server_does_every_question_gets_its_cited_answer_within_eight_seconds()
    {
        Func<ModelRequest, ModelReply> behave = Well;
        await using var server = await ModelServer.StartAsync(request => behave(request));
        using var host = new ModelHost(server.Url);
        var needed = (_ways.Length * (QuestionsEach + QuestionsToRecover)) + 1;
        host.Set("Wording", "false");
        var quoted = new Dictionary<string, string>();
        // Some questions are a wish to the dialogs, and no question.
        foreach (var question in await AnsweredAsync(needed + Spare))
        {
            if (quoted.Count < needed && await host.NewTalk().AskAsync(question) is var said && said.Contains("**Source", StringComparison.Ordinal)) quoted[question] = said;
        }
        Assert.Equal(needed, quoted.Count);
        var questions = new Queue<string>(quoted.Keys);
        // The start itself asks one question, so that the first person's answer is quick.
        Assert.InRange(server.Requests.Count(request => request.Form is not null), 0, 1);
        host.Set("Wording", "true");

        foreach (var (way, reply) in _ways)
        {
            behave = reply;
            for (var i = 0; i < QuestionsEach; i++)
            {
                var (question, start) = (questions.Dequeue(), Stopwatch.GetTimestamp());
                var said = await host.NewTalk().AskAsync(question);
                Assert.Equal((way, quoted[question]), (way, said));
                Assert.Contains("Source", said, StringComparison.Ordinal);
                Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 8);
            }

            // Its rest is over.
            behave = Well;
            host.Clock.Move(TimeSpan.FromSeconds(31));
            var before = server.Requests.Count;
            for (var i = 0; i < QuestionsToRecover; i++) await host.NewTalk().AskAsync(questions.Dequeue());
            Assert.True(server.Requests.Count > before, $"after '{way}' the model was not asked again");
        }

        await server.DisposeAsync();
        var last = questions.Dequeue();
        Assert.Equal(quoted[last], await host.NewTalk().AskAsync(last));
    }

    private static ModelReply Well(ModelRequest request) => new ModelReply.Says(request.Form is null ? "ready" : WordingFaultTests.Quoting(request));

    // Questions that a model is asked to word, each of its own, so that no answer comes from the cache.
    private static async Task<IReadOnlyList<string>> AnsweredAsync(int count)
    {
        List<string> found = [];
        foreach (var question in ShippedKnowledge.Questions.Where(question => question is { Intent: "ask", After: [] }).Select(question => question.Question))
        {
            if (await ShippedKnowledge.AskAsync(question) is Answer.Found { Verdict: null, Compared: [], ReadAs: null }) found.Add(question);
            if (found.Count == count) return found;
        }
        throw new InvalidOperationException("There are too few questions.");
    }
}
