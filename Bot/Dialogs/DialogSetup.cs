using Bot.Dialogs.Ask;
using Bot.Dialogs.Feedback;
using Bot.Dialogs.Group;
using Bot.Dialogs.Intents;
using Bot.Dialogs.Intents.Learning;
using Bot.Dialogs.Interest;
using Bot.Dialogs.LineManager;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Person;
using Bot.Dialogs.Plan;
using Bot.Dialogs.Recommend;
using Bot.Dialogs.Talk;
using Bot.Dialogs.WhatsOn;
using Bot.Knowledge.Recommendation.Diary;
using Bot.Knowledge.Recommendation.Planning;
using Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Dialogs;

internal static class DialogSetup
{
    /// <summary>Needs an <see cref="IStorage"/> that serves the running turn.</summary>
    public static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddSingleton<ConversationState>()
        .AddSingleton<UserState>()
        .AddSingleton(provider => provider.GetRequiredService<ConversationState>().CreateProperty<TalkState>("talk"))
        .AddSingleton(provider => provider.GetRequiredService<ConversationState>().CreateProperty<HandoffState>("handoff"))
        .AddSingleton(provider => provider.GetRequiredService<ConversationState>().CreateProperty<DialogState>("dialogs"))
        .AddSingleton<OldCards>()
        .AddSingleton<ContactRoutes>()
        .AddSingleton<CaseTopic>()
        .AddSingleton<ComeBack>()
        .AddSingleton<OpenCase>()
        .AddSingleton<CaseVoice>()
        .AddSingleton(_ => ExampleFiles.ReadWeights(ExampleFiles.Folder))
        .AddSingleton<IntentRecognizer>()
        .AddSingleton<OptionList>()
        .AddSingleton<ListWishReader>()
        .AddSingleton<PlanMaker>()
        .AddSingleton<PlanEditor>()
        .AddSingleton<Plans>()
        .AddSingleton<PlanImport>()
        .AddSingleton<ManagerWords>()
        .AddSingleton<ReportOptions>()
        .AddSingleton<ManagerGuidance>()
        .AddSingleton<FeedbackStore>()
        .AddSingleton<Thumbs>()
        .AddSingleton<IKeptApart>(provider => provider.GetRequiredService<FeedbackStore>())
        .AddSingleton<CalendarLink>()
        .AddSingleton<GroupTalk>()
        .AddSingleton<Interests>()
        .AddSingleton<IKeptApart>(provider => provider.GetRequiredService<Interests>())
        .AddSingleton<InterestVoice>()
        .AddSingleton<SessionDiary>()
        .AddSingleton<WhatsOnVoice>()
        // What is answered at once, in the order in which it is tried.
        .AddSingleton<IAtOnce>(provider => provider.GetRequiredService<InterestVoice>())
        .AddSingleton<IAtOnce, CalendarVoice>()
        .AddSingleton<IAtOnce, PlanAdding>()
        .AddSingleton<IAtOnce>(provider => provider.GetRequiredService<WhatsOnVoice>())
        .AddSingleton<IAtOnce, ManagerVoice>()
        .AddSingleton<InterestClock>()
        .AddHostedService(provider => provider.GetRequiredService<InterestClock>())
        // One line for each dialog: what it is, and what leads to it.
        .AddDialog<AskDialog>(Intent.Ask, Intent.Compare)
        .AddDialog<FeedbackDialog>(Intent.Feedback)
        .AddDialog<RecommendDialog>(Intent.Recommend)
        .AddDialog<PersonDialog>(Intent.Person)
        .AddDialog<MyDataDialog>(Intent.MyData)
        .AddDialog<PlanDialog>(Intent.Plan)
        .AddDialog<ManagerDialog>(Intent.Manager)
        .AddSingleton<RootDialog>()
        .AddSingleton<IBot, AdvisorBot>();

    private static IServiceCollection AddDialog<TDialog>(this IServiceCollection services, params Intent[] intents) where TDialog : Dialog => services
        .AddSingleton<TDialog>()
        .AddSingleton(provider => new Entrance(provider.GetRequiredService<TDialog>(), intents));
}
