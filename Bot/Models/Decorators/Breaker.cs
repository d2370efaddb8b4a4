using Bot.Models.Clients;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Bot.Models.Decorators;

/// <summary>When a deployment is left alone for a while, and how that is said.</summary>
internal static class Breaker
{
    /// <summary>Half of at least five calls in half a minute failed: nobody asks for 20 seconds, then one call tries. What is asked beside it, such as the guard of the same question, is still refused: that question is answered by quoting.</summary>
    public static CircuitBreakerStrategyOptions Options() => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<ModelUnavailableException>(fault => IsTheEndpoints(fault.Fault)).Handle<TimeoutRejectedException>().Handle<OperationCanceledException>(),
        FailureRatio = 0.5,
        MinimumThroughput = 5,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(20),
    };

    public static Exception Named(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        TimeoutRejectedException => new ModelUnavailableException(ModelFault.TooSlow, null, exception),
        BrokenCircuitException => new ModelUnavailableException(ModelFault.SwitchedOff, null, exception),
        OperationCanceledException when cancellationToken.IsCancellationRequested => exception,
        _ => FaultReader.Read(exception),
    };

    // What one question caused says nothing of the next.
    private static bool IsTheEndpoints(ModelFault fault) =>
        fault is ModelFault.Unreachable or ModelFault.TooSlow or ModelFault.Busy or ModelFault.Failing or ModelFault.WrongKey or ModelFault.NoDeployment or ModelFault.Broken;
}
