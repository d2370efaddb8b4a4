namespace Bot.Privacy;

internal static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<PublicWords>()
        .AddSingleton(provider => new PersonalDataFinder(provider.GetRequiredService<PublicWords>().Contain))
        .AddSingleton<PersonalDataGuard>();
}
