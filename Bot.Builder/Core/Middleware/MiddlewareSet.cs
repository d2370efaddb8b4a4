using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order in which it runs. A set is itself a middleware.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _steps = [];

    public MiddlewareSet Use(IMiddleware middleware)
    {
        BotAssert.MiddlewareNotNull(middleware);
        _steps.Add(middleware);
        return this;
    }

    /// <summary>Runs every step, then <paramref name="callback"/> unless a step ended the turn or the callback is null.</summary>
    public Task ReceiveActivityWithStatusAsync(ITurnContext turnContext, BotCallbackHandler? callback, CancellationToken cancellationToken) =>
        _steps.Count == 0
            ? callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask
            : new Passage(_steps, turnContext, callback, next: null).ContinueAsync(cancellationToken);

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken) =>
        new Passage(_steps, turnContext, callback: null, next).ContinueAsync(cancellationToken);

    public IEnumerator<IMiddleware> GetEnumerator() => _steps.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>One turn's way through the steps; each step gets its own, so calling <c>next</c> twice runs the same rest twice.</summary>
    private sealed class Passage(List<IMiddleware> steps, ITurnContext turn, BotCallbackHandler? callback, NextDelegate? next, int at = 0)
    {
        internal Task ContinueAsync(CancellationToken cancellationToken) =>
            at < steps.Count
                ? steps[at].OnTurnAsync(turn, new Passage(steps, turn, callback, next, at + 1).ContinueAsync, cancellationToken)
                : callback?.Invoke(turn, cancellationToken) ?? next?.Invoke(cancellationToken) ?? Task.CompletedTask;
    }
}
