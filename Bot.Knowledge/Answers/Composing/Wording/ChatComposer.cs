using System.Text.Json;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Lets a chat model word an answer from passages, and lets nothing through that the citation check objects to.</summary>
/// <remarks>An empty draft means: show the quoting answer. It never throws but for the caller's own cancellation.</remarks>
/// <param name="mask">Takes personal data out of what leaves the machine.</param>
public sealed class ChatComposer(IChatClient chat, WordingPrompt prompt, IWordingWitness witness, Func<string, string> mask, TimeProvider clock) : IAnswerComposer
{
    // With the search before it and the sending after it a question stays within 8 seconds.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5.5);

    // A repair that begins later would not end in time.
    private static readonly TimeSpan _latestRepair = TimeSpan.FromSeconds(3.5);

    private const int MostPassages = 5;
    private const int MostSentences = 6;
    private const int LongestAnswer = 700;
    private const double NearPassage = 0.6;

    public Task<Draft> ComposeAsync(string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, CancellationToken cancellationToken) =>
        ComposeAsync(question, passages, quotedChunks, null, cancellationToken);

    public async Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, IProgress<string>? spoken, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(quotedChunks);
        var pack = new PassagePack(Chosen(passages, quotedChunks));
        var attempt = new WordingAttempt(mask(question), pack, clock.GetTimestamp());
        if (InjectionSigns.In(question)) return End(attempt, WordingOutcome.Suspicious, null);

        using var limit = new CancellationTokenSource(_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await WordAsync(attempt, spoken, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return End(attempt, WordingOutcome.OutOfTime, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a model's client throws, the person gets the quoting answer; the client's own decorators have named and counted it.
            return End(attempt, WordingOutcome.Unavailable, e.Message);
        }
    }

    private async Task<Draft> WordAsync(WordingAttempt attempt, IProgress<string>? spoken, CancellationToken cancellationToken)
    {
        List<ChatMessage> talk = [new(ChatRole.System, prompt.Rules), new(ChatRole.User, attempt.Sent)];
        var first = await AskAsync(attempt, talk, spoken, cancellationToken);
        if (first.Answer is null) return End(attempt, WordingOutcome.Malformed, null);
        if (first.Answer.Completeness == WordedAnswer.None || first.Answer.Sentences.Count == 0) return End(attempt, WordingOutcome.NoAnswer, null);
        if (first.Stopped.Count == 0) return End(attempt, WordingOutcome.Worded, null, first.Passed);
        if (clock.GetElapsedTime(attempt.Start) > _latestRepair) return End(attempt, WordingOutcome.Stopped, null);

        var stopped = JsonSerializer.Serialize(new WordingRepair(first.Stopped), WordingJson.Default.WordingRepair);
        talk.AddRange([new(ChatRole.Assistant, attempt.Replies[^1]), new(ChatRole.User, $"{prompt.Repair}\n{stopped}")]);
        var second = await AskAsync(attempt, talk, null, cancellationToken);
        return second switch
        {
            { Answer: null } => End(attempt, WordingOutcome.Malformed, null),
            { Stopped.Count: 0, Passed.Count: > 0 } => End(attempt, WordingOutcome.Repaired, null, second.Passed),
            _ => End(attempt, WordingOutcome.Stopped, null),
        };
    }

    /// <summary>One call: sentences are judged as they come, and what has passed so far is told until the first that does not.</summary>
    private async Task<Judged> AskAsync(WordingAttempt attempt, IReadOnlyList<ChatMessage> talk, IProgress<string>? spoken, CancellationToken cancellationToken)
    {
        var (stream, check) = (new SentenceStream(), new WordingCheck(attempt.Pack));
        List<DraftSentence> passed = [];
        List<StoppedSentence> stopped = [];
        var options = new ChatOptions { ResponseFormat = WordedAnswer.Form, Temperature = 0, MaxOutputTokens = LongestAnswer, ModelId = "wording" };
        await foreach (var update in chat.GetStreamingResponseAsync(talk, options, cancellationToken))
        {
            foreach (var sentence in stream.Feed(update.Text))
            {
                var (good, reason) = check.Judge(sentence);
                if (good is not null && passed.Count < MostSentences) passed.Add(good);
                else if (reason is not null) stopped.Add(new StoppedSentence(sentence.Text, sentence.Passage, reason));
                if (stopped.Count == 0) spoken?.Report(string.Join(' ', passed.Select(one => one.Text)));
            }
        }
        attempt.Replies.Add(stream.Whole);
        attempt.Stopped.AddRange(stopped);
        return new Judged(WordedAnswer.Read(stream.Whole), passed, stopped);
    }

    private Draft End(WordingAttempt attempt, WordingOutcome outcome, string? fault, IReadOnlyList<DraftSentence>? sentences = null)
    {
        witness.Tell(new WordingTrace(
            outcome, fault, attempt.Question, attempt.Sent, attempt.Replies, attempt.Stopped, sentences?.Count ?? 0, clock.GetElapsedTime(attempt.Start)));
        return new Draft(sentences ?? []);
    }

    // Passages that are far behind the best one tempt a model to speak of something else.
    private static IEnumerable<Passage> Chosen(IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks) =>
        passages.Where(passage => !quotedChunks.Contains(passage.ChunkId) && passage.Score >= passages[0].Score * NearPassage).Take(MostPassages);

    private sealed record Judged(WordedAnswer? Answer, IReadOnlyList<DraftSentence> Passed, IReadOnlyList<StoppedSentence> Stopped);

    private sealed class WordingAttempt(string question, PassagePack pack, long start)
    {
        public string Question { get; } = question;

        public PassagePack Pack { get; } = pack;

        public string Sent { get; } = pack.ToJson(question);

        public long Start { get; } = start;

        public List<string> Replies { get; } = [];

        public List<StoppedSentence> Stopped { get; } = [];
    }
}
