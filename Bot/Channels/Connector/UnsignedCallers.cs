using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Connector;

/// <summary>
/// Without an app id nobody can sign a call, so whoever reaches the door is let in: that is for trying the bot on one's own machine only.
/// </summary>
internal sealed class UnsignedCallers(bool hasAppId)
{
    /// <exception cref="OptionsValidationException">There is no app id, and this is not Development on loopback: the host must not start.</exception>
    public static UnsignedCallers Check(string? appId, IHostEnvironment environment, string urls)
    {
        if (!string.IsNullOrEmpty(appId)) return new UnsignedCallers(hasAppId: true);
        if (!environment.IsDevelopment())
        {
            throw Refusal(
                "MicrosoftAppId is not set: anyone could speak as a channel. Set it, or run in Development (ASPNETCORE_ENVIRONMENT=Development) to try the bot on this machine.");
        }
        if (urls.Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(url => !IsLoopback(url)) is { } open)
        {
            throw Refusal($"MicrosoftAppId is not set, so the host may listen on loopback only, not on {open}. Set it, or change Urls.");
        }
        return new UnsignedCallers(hasAppId: false);
    }

    // A test server in the same process has no address.
    public bool MayCall(ConnectionInfo connection) => hasAppId || connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address);

    private static OptionsValidationException Refusal(string reason) => new("MicrosoftAppId", typeof(UnsignedCallers), [reason]);

    private static bool IsLoopback(string url)
    {
        // The server's own wildcards are no host names.
        var address = BindingAddress.Parse(url);
        return address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}
