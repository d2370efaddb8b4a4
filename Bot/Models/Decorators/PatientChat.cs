using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Bot.Models.Decorators;

/// <summary>A limit on time, one more try where the endpoint asks for a short wait, and a circuit that opens after repeated failures.</summary>
internal sealed class PatientChat : StreamedChat
{
    // Longer waits are not worth it while a person looks on.
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(1);

    private readonly ResiliencePipeline _pipeline;

    public PatientChat(IChatClient inner, IOptionsMonitor<ModelOptions> options, TimeProvider clock)
        : base(inner) => _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => ValueTask.FromResult(TimeSpan.FromSeconds(options.CurrentValue.ChatSeconds)) })
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<ModelUnavailableException>(fault => fault is { Fault: ModelFault.Busy, RetryAfter: { } wait } && wait <= _longestWait),
                MaxRetryAttempts = 1,
                DelayGenerator = attempt => ValueTask.FromResult((attempt.Outcome.Exception as ModelUnavailableException)?.RetryAfter),
            })
            .AddCircuitBreaker(Breaker.Options())
            .Build();

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var updates = Channel.CreateUnbounded<ChatResponseUpdate>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = ReadAsync([.. messages], options, updates.Writer, leaving.Token);
        try
        {
            await foreach (var update in updates.Reader.ReadAllAsync(cancellationToken)) yield return update;
        }
        finally
        {
            // Who stops reading early must not leave the call running.
            await leaving.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, ChannelWriter<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            await _pipeline.ExecuteAsync(async token =>
            {
                await foreach (var update in InnerClient.GetStreamingResponseAsync(messages, options, token)) updates.TryWrite(update);
            }, cancellationToken);
            updates.Complete();
        }
        catch (Exception e)
        {
            updates.Complete(Breaker.Named(e, cancellationToken));
        }
    }
}
