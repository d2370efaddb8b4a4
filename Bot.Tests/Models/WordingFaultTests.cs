using System.Diagnostics;
using System.Text.Json;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Composing.Wording;
using Bot.Tests.Knowledge;

namespace Bot.Tests.Models;

/// <summary>Whatever the model does, every question gets the cited answer that it gets without one, or one whose every sentence stands in its source.</summary>
[Collection(RealTime.Name)]
public sealed class WordingFaultTests
{
    private static readonly string[] _questions =
    [
        "What did the Access programme achieve?", "Who can join the Future Leaders Scheme?", "How long is the posting?", "what does the moon cost", "Tell me about mentoring",
    ];

    public static TheoryData<string> Ways => [.. _replies.Keys];

    private static readonly Dictionary<string, Func<ModelRequest, ModelReply>> _replies = new()
    {
        ["401"] = _ => new ModelReply.Fails(401),
        ["429 now"] = _ => new ModelReply.Fails(429, null, "0"),
        ["429 later"] = _ => new ModelReply.Fails(429, null, "60"),
        ["500"] = _ => new ModelReply.Fails(500),
        ["context too long"] = _ => new ModelReply.Fails(400, "context_length_exceeded"),
        ["content filter on the prompt"] = _ => new ModelReply.Fails(400, "content_filter"),
        ["content filter on the answer"] = _ => new ModelReply.Says("""{"completeness":"complete","sentences":[""", "content_filter"),
        ["cut off by length"] = _ => new ModelReply.Says("""{"completeness":"complete","sentences":[{"text":"It ra""", "length"),
        ["stream broken"] = request => new ModelReply.Breaks(Quoting(request)[..40], Abruptly: true),
        ["stream ends early"] = request => new ModelReply.Breaks(Quoting(request)[..40], Abruptly: false),
        ["refusal"] = _ => new ModelReply.Refuses(),
        ["tool call"] = _ => new ModelReply.CallsTool("send_mail", """{"to":"all"}"""),
        ["no json"] = _ => new ModelReply.Says("Sure! The answer is 42."),
        ["wrong json"] = _ => new ModelReply.Says("""{"answer":"42"}"""),
        ["json of wrong types"] = _ => new ModelReply.Says("""{"completeness":7,"sentences":"all"}"""),
        ["null sentences"] = _ => new ModelReply.Says("""{"completeness":"complete","sentences":[{"text":null,"passage":null}]}"""),
        ["no sentences"] = _ => new ModelReply.Says("""{"completeness":"complete","sentences":[]}"""),
        ["no end"] = _ => new ModelReply.Says("""{"completeness":"complete","sentences":[""" + string.Concat(Enumerable.Repeat("""{"text":"And so on.","passage":"P1"},""", 2_000))),
        ["html page"] = _ => new ModelReply.Raw("<html>Sign in</html>", "text/html"),
        ["lies about numbers"] = request => new ModelReply.Says(Quoting(request, text => text.Replace('1', '7').Replace('2', '9').Replace('6', '3') + " It costs £999.")),
        ["lies about its source"] = _ => new ModelReply.Says("""{"completeness":"complete","sentences":[{"text":"You are entitled to a pay rise.","passage":"P9"}]}"""),
        ["writes links"] = request => new ModelReply.Says(Quoting(request, text => text + " See https://evil.example/login.")),
        ["writes markup"] = request => new ModelReply.Says(Quoting(request, text => $"[{text}](javascript:alert(1)) <img src=x>")),
        ["promises"] = request => new ModelReply.Says(Quoting(request, text => "You will get a place. " + text)),
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_question_still_gets_its_cited_answer(string way)
    {
        await using var server = await ModelServer.StartAsync(_replies[way]);
        using var world = new ModelWorld(server.Url);
        foreach (var question in _questions)
        {
            var (start, quoted) = (Stopwatch.GetTimestamp(), await ShippedKnowledge.AskAsync(question));

            var answer = await world.Pipeline.AnswerAsync(new Question(question), CancellationToken.None);

            Assert.Equal(Shown(quoted), Shown(answer));
            AssertBacked(answer);
            Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 8);
        }
        Assert.NotEmpty(server.Requests);
        Assert.DoesNotContain(world.Traces, trace => trace.Outcome is WordingOutcome.Worded or WordingOutcome.Repaired);
    }

    [Fact]
    public async Task An_endpoint_that_never_answers_costs_no_more_than_the_limit()
    {
        var clock = new ManualClock();
        await using var server = await ModelServer.StartAsync(_ => new ModelReply.NeverAnswers(() => clock.Advance(TimeSpan.FromSeconds(4.1))));
        using var world = new ModelWorld(server.Url, clock);
        var quoted = await ShippedKnowledge.AskAsync(_questions[0]);

        var answer = await world.Pipeline.AnswerAsync(new Question(_questions[0]), CancellationToken.None);

        Assert.Equal(Shown(quoted), Shown(answer));
        Assert.InRange(Assert.Single(world.Traces).Took.TotalSeconds, 4, 8);
    }

    [Fact]
    public async Task A_good_answer_is_shown_and_its_first_sentence_is_heard_before_its_last()
    {
        await using var server = await ModelServer.StartAsync(request => new ModelReply.Says(Quoting(request)));
        using var world = new ModelWorld(server.Url);
        var heard = new Heard();

        var answer = await world.Pipeline.AnswerAsync(new Question(_questions[1]) { Spoken = heard }, CancellationToken.None);

        AssertBacked(answer);
        Assert.Equal(WordingOutcome.Worded, Assert.Single(world.Traces).Outcome);
        var found = Assert.IsType<Answer.Found>(answer);
        Assert.True(found.IsWorded);
        // First that it begins; what was said stays said, and is the answer in the end.
        Assert.Null(heard.Said[0].Said);
        Assert.Equal(heard.Said[^1].Said?.Sentences, found.Sentences);
        Assert.All(heard.Said.Skip(1), so => Assert.Equal(so.Said?.Sentences, found.Sentences.Take(so.Said?.Sentences.Count ?? 0)));
    }

    [Fact]
    public async Task What_was_stopped_is_repaired_once()
    {
        await using var server = await ModelServer.StartAsync(request => new ModelReply.Says(
            request.Messages.Count > 2 ? Quoting(request) : Quoting(request, text => text.TrimEnd('.') + " for £4,321.")));
        using var world = new ModelWorld(server.Url);

        var answer = await world.Pipeline.AnswerAsync(new Question(_questions[0]), CancellationToken.None);

        AssertBacked(answer);
        var trace = Assert.Single(world.Traces);
        Assert.Equal((WordingOutcome.Repaired, 2), (trace.Outcome, trace.Replies.Count));
        Assert.Contains("4,321", server.Requests.Last().Messages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_sees_no_address_no_id_and_no_personal_data()
    {
        await using var server = await ModelServer.StartAsync(request => new ModelReply.Says(Quoting(request)));
        using var world = new ModelWorld(server.Url);

        foreach (var question in ShippedKnowledge.Questions.Where(question => question.Intent == "ask").Take(30))
            await world.Pipeline.AnswerAsync(new Question($"{question.Question} Mail jo@dept.gov.uk or 07700 900123"), CancellationToken.None);

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.All(request.Messages, message =>
        {
            Assert.DoesNotContain("http", message.Replace("https://", "http", StringComparison.Ordinal).Replace("Never write an address", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("@", message, StringComparison.Ordinal);
            Assert.DoesNotContain("900123", message, StringComparison.Ordinal);
        }));
    }

    internal static void AssertBacked(Answer answer)
    {
        var found = answer switch { Answer.Found all => all, Answer.Partial part => part.Known, _ => null };
        if (found is null) return;
        foreach (var sentence in found.Sentences)
        {
            var citation = found.Citations[sentence.Citation - 1];
            var entry = ShippedKnowledge.Base.Current.Find(citation.EntryId)!;
            Assert.Null(CitationCheck.Objection(sentence.Text, citation.Quote, [entry.Title, QuotingComposer.ShortName(entry), .. entry.Aliases], AsOfWords.For(entry.AsOf)));
        }
    }

    internal static string Shown(Answer answer) => answer switch
    {
        Answer.Found found => string.Join(' ', found.Sentences.Select(sentence => sentence.Text)),
        Answer.Partial partial => Shown(partial.Known) + partial.Missing,
        Answer.Clarify clarify => clarify.Prompt + string.Join(' ', clarify.Choices),
        Answer.NotFound missing => string.Join(' ', missing.Nearest.Select(passage => passage.Entry.Id)),
        Answer.Refused refused => refused.Text,
        _ => throw new UnreachableException(),
    };

    /// <summary>The first sentences of the first passage, word for word or changed by the test.</summary>
    internal static string Quoting(ModelRequest request, Func<string, string>? change = null)
    {
        using var task = JsonDocument.Parse(request.Messages[1]);
        var passage = task.RootElement.GetProperty("passages")[0];
        var sentences = SentenceSplitter.Split(passage.GetProperty("text").GetString()!).Where(sentence => !sentence.Contains("LINK", StringComparison.Ordinal)).Take(2)
            .Select(sentence => new { text = change?.Invoke(sentence) ?? sentence, passage = "P1" });
        return JsonSerializer.Serialize(new { completeness = "complete", sentences });
    }

    private sealed class Heard : IProgress<AnswerSoFar>
    {
        public List<AnswerSoFar> Said { get; } = [];

        public void Report(AnswerSoFar value) => Said.Add(value);
    }
}
