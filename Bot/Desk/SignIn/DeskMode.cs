using Microsoft.Extensions.Options;

namespace Bot.Desk.SignIn;

/// <summary>How people come in.</summary>
internal enum DeskMode
{
    /// <summary>Nobody does: outside Development, without an issuer.</summary>
    Off,

    /// <summary>By a link on the console, from this machine only: Development without an issuer.</summary>
    OneTimeLink,

    /// <summary>By access tokens of the configured issuer.</summary>
    Tokens,
}

internal static class DeskModes
{
    public static DeskMode Of(SignInOptions options, IHostEnvironment environment) => (options.Authority, environment.IsDevelopment()) switch
    {
        ({ Length: > 0 }, _) => DeskMode.Tokens,
        (_, true) => DeskMode.OneTimeLink,
        _ => DeskMode.Off,
    };

    public static DeskMode Of(IServiceProvider host) => Of(host.GetRequiredService<IOptions<SignInOptions>>().Value, host.GetRequiredService<IHostEnvironment>());
}
