using System.Text.Json;
using Bot.Knowledge.Retrieval;
using Microsoft.Extensions.AI;

namespace Bot.Knowledge.Answers.Composing.Wording;

/// <summary>Lets a chat model word an answer from passages, and lets nothing through that the citation check objects to.</summary>
/// <remarks>An empty draft means: show the quoting answer. It never throws but for the caller's own cancellation.</remarks>
/// <param name="guard">Reads the whole talk beside the wording; null for none.</param>
/// <param name="mask">Takes personal data out of what leaves the machine.</param>
public sealed class ChatComposer(IChatClient chat, WordingPrompt prompt, TalkGuard? guard, IWordingWitness witness, Func<string, string> mask, TimeProvider clock) : IAnswerComposer
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
        ComposeAsync(question, passages, quotedChunks, ComposerTalk.None, cancellationToken);

    public async Task<Draft> ComposeAsync(
        string question, IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks, ComposerTalk talk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(quotedChunks);
        ArgumentNullException.ThrowIfNull(talk);
        var attempt = new WordingAttempt(mask(question), new PassagePack(Chosen(passages, quotedChunks)), new HeldSpeech(talk.Spoken), clock.GetTimestamp());
        if (InjectionSigns.InTalk(talk.Before, question)) return End(attempt, new Ended(WordingOutcome.Suspicious, "a sign of an order in the talk"));

        talk.Spoken?.Report([]);
        using var limit = new CancellationTokenSource(_patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var guarding = GuardAsync(attempt, talk.Before, either.Token);
        try
        {
            // Side by side: a guard before the wording would cost its whole time again.
            var ended = await WordAsync(attempt, either.Token);
            return End(attempt, await guarding ? ended : new Ended(WordingOutcome.Suspicious, "the guard did not let it pass"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return End(attempt, new Ended(WordingOutcome.OutOfTime));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a model's client throws, the person gets the quoting answer; the client's own decorators have named and counted it.
            return End(attempt, new Ended(WordingOutcome.Unavailable, e.Message));
        }
        finally
        {
            await limit.CancelAsync();
            await ((Task)guarding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> GuardAsync(WordingAttempt attempt, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        if (guard is not null && !await guard.PassesAsync([.. before.Select(mask), attempt.Question], cancellationToken)) return false;
        attempt.Speech.Release();
        return true;
    }

    private async Task<Ended> WordAsync(WordingAttempt attempt, CancellationToken cancellationToken)
    {
        List<ChatMessage> talk = [new(ChatRole.System, prompt.Rules), new(ChatRole.User, attempt.Sent)];
        var first = await AskAsync(attempt, talk, isSpoken: true, cancellationToken);
        if (first.Answer is null) return new Ended(WordingOutcome.Malformed);
        if (first.Answer.Completeness == WordedAnswer.None || first.Answer.Sentences.Count == 0) return new Ended(WordingOutcome.NoAnswer);
        if (first.Stopped.Count == 0) return new Ended(WordingOutcome.Worded) { Sentences = first.Passed };
        if (clock.GetElapsedTime(attempt.Start) > _latestRepair) return new Ended(WordingOutcome.Stopped);

        var stopped = JsonSerializer.Serialize(new WordingRepair(first.Stopped), WordingJson.Default.WordingRepair);
        talk.AddRange([new(ChatRole.Assistant, attempt.Replies[^1]), new(ChatRole.User, $"{prompt.Repair}\n{stopped}")]);
        var second = await AskAsync(attempt, talk, isSpoken: false, cancellationToken);
        return second switch
        {
            { Answer: null } => new Ended(WordingOutcome.Malformed),
            { Stopped.Count: 0, Passed.Count: > 0 } => new Ended(WordingOutcome.Repaired) { Sentences = second.Passed },
            _ => new Ended(WordingOutcome.Stopped),
        };
    }

    /// <summary>One call: sentences are judged as they come, and what has passed so far is spoken until the first that does not.</summary>
    private async Task<Judged> AskAsync(WordingAttempt attempt, IReadOnlyList<ChatMessage> talk, bool isSpoken, CancellationToken cancellationToken)
    {
        var (stream, check) = (new SentenceStream(), new WordingCheck(attempt.Pack));
        List<DraftSentence> passed = [];
        List<StoppedSentence> stopped = [];
        var options = new ChatOptions { ResponseFormat = WordedAnswer.Form, Temperature = 0, MaxOutputTokens = LongestAnswer, ModelId = "wording" };
        await foreach (var update in chat.GetStreamingResponseAsync(talk, options, cancellationToken))
        {
            attempt.Tokens += update.Contents.OfType<UsageContent>().Sum(usage => usage.Details.TotalTokenCount ?? 0);
            foreach (var sentence in stream.Feed(update.Text))
            {
                var (good, reason) = check.Judge(sentence);
                if (good is not null && passed.Count < MostSentences) passed.Add(good);
                else if (reason is not null) stopped.Add(new StoppedSentence(sentence.Text, sentence.Passage, reason));
                if (isSpoken && stopped.Count == 0) attempt.Speech.Say([.. passed]);
            }
        }
        attempt.Replies.Add(stream.Whole);
        attempt.Stopped.AddRange(stopped);
        return new Judged(WordedAnswer.Read(stream.Whole), passed, stopped);
    }

    private Draft End(WordingAttempt attempt, Ended ended)
    {
        witness.Tell(new WordingTrace(
            ended.Outcome, ended.Fault, attempt.Question, attempt.Sent, attempt.Replies, attempt.Stopped, ended.Sentences.Count, clock.GetElapsedTime(attempt.Start))
        {
            Tokens = attempt.Tokens,
            Prompt = prompt.Version,
        });
        return new Draft(ended.Sentences);
    }

    // Passages that are far behind the best one tempt a model to speak of something else.
    private static IEnumerable<Passage> Chosen(IReadOnlyList<Passage> passages, IReadOnlyList<string> quotedChunks) =>
        passages.Where(passage => !quotedChunks.Contains(passage.ChunkId) && passage.Score >= passages[0].Score * NearPassage).Take(MostPassages);

    private sealed record Judged(WordedAnswer? Answer, IReadOnlyList<DraftSentence> Passed, IReadOnlyList<StoppedSentence> Stopped);

    /// <param name="Fault">In words without personal data; null where nothing failed.</param>
    private sealed record Ended(WordingOutcome Outcome, string? Fault = null)
    {
        /// <summary>Empty: the quoting answer is shown.</summary>
        public IReadOnlyList<DraftSentence> Sentences { get; init; } = [];
    }

    private sealed class WordingAttempt(string question, PassagePack pack, HeldSpeech speech, long start)
    {
        public string Question { get; } = question;

        public PassagePack Pack { get; } = pack;

        public string Sent { get; } = pack.ToJson(question);

        public HeldSpeech Speech { get; } = speech;

        public long Start { get; } = start;

        public long Tokens { get; set; }

        public List<string> Replies { get; } = [];

        public List<StoppedSentence> Stopped { get; } = [];
    }
}
