namespace Microsoft.Bot.Builder;

internal sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name => name;

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        var document = state.Loaded(turnContext, name);
        if (document.TryGet<T>(name, out var value) && value is not null)
            return value;
        if (defaultValueFactory is null)
            return default(T) is null ? default! : throw new MissingMemberException($"The state has no value {name}, and no default was given.");

        var made = defaultValueFactory();
        if (made is not null)
            document.Set(name, made);
        return made;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        state.Loaded(turnContext, name).Set(name, value);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        state.Loaded(turnContext, name).Remove(name);
    }
}
