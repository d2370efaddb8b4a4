using Microsoft.Extensions.Options;

namespace Bot.Proposals;

internal static class ProposalSetup
{
    /// <summary>Needs the department's settings and a clock from elsewhere.</summary>
    public static IServiceCollection AddProposals(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProposalOptions>().Bind(configuration.GetSection(ProposalOptions.Key)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<ProposalOptions>, ProposalOptionsValidator>().AddSingleton<DraftFolder>();
    }
}
