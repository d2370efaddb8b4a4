using Bot.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Privacy;

internal static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.TryAddSingleton<PublicWords>();
        services.TryAddSingleton(provider => new PersonalDataFinder(provider.GetRequiredService<PublicWords>().Contain));
        services.TryAddSingleton<LeavingWords>();
        services.TryAddSingleton<PersonalDataGuard>();
        services.Replace(ServiceDescriptor.Singleton<WordsToKeep>(provider => provider.GetRequiredService<PersonalDataGuard>().ToKeep));
        return services;
    }
}
