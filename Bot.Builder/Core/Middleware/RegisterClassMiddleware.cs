namespace Microsoft.Bot.Builder;

/// <summary>Puts a service into the state of every turn, under its type's name or a given key.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName ?? typeof(T).Name)
    {
    }

    public RegisterClassMiddleware(T service, string key)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentException.ThrowIfNullOrEmpty(key);
        Service = service;
        _key = key;
    }

    public T Service { get; set; }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        turnContext.TurnState.Set(_key, Service);
        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The end of the turn disposes what its state holds; a service that other turns share must outlive it.
            turnContext.TurnState.Remove(_key);
        }
    }
}
