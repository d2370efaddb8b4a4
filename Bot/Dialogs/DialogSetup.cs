using Bot.Dialogs.Ask;
using Bot.Dialogs.Person;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Bot.Handoff;
using Microsoft.Bot.Builder;

namespace Bot.Dialogs;

internal static class DialogSetup
{
    /// <summary>Needs an <see cref="IStorage"/> that serves the running turn.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddSingleton<ConversationState>()
        .AddSingleton<UserState>()
        .AddSingleton(provider => provider.GetRequiredService<ConversationState>().CreateProperty<TalkState>("talk"))
        .AddSingleton<Cases>()
        .AddSingleton<AskDialog>()
        .AddSingleton<RecommendDialog>()
        .AddSingleton<PersonDialog>()
        .AddSingleton<RootDialog>()
        .AddSingleton<IBot, AdvisorBot>();
}
