namespace Microsoft.Bot.Builder;

/// <summary>Puts storage and state into the state of every turn, where dialogs and memory paths look for them.</summary>
public static class AdapterExtensions
{
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var botState in botStates)
            botAdapter.Use(new RegisterClassMiddleware<BotState>(botState, botState.GetType().FullName ?? botState.GetType().Name));
        return botAdapter;
    }

    /// <param name="auto">Whether both are saved at the end of each turn.</param>
    public static BotAdapter UseState(this BotAdapter botAdapter, UserState userState, ConversationState conversationState, bool auto = true)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        botAdapter.Use(new RegisterClassMiddleware<UserState>(userState));
        botAdapter.Use(new RegisterClassMiddleware<ConversationState>(conversationState));
        return auto ? botAdapter.Use(new AutoSaveStateMiddleware(userState, conversationState)) : botAdapter;
    }
}
