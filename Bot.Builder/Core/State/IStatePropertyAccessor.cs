namespace Microsoft.Bot.Builder;

/// <summary>One named value of a state. The type asked for here decides what is created, never the stored text.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>The value, loading the state first if this turn has not. The same object is handed out until the turn ends.</summary>
    /// <param name="defaultValueFactory">Makes, and sets, the value when there is none.</param>
    /// <returns>Null when there is no value, no factory, and the type has a null.</returns>
    /// <exception cref="MissingMemberException">There is no value and no factory, and the type has no null.</exception>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
