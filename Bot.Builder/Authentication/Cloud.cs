namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where a cloud's services stand, and who issues the tokens that its channels send.</summary>
internal sealed record Cloud
{
    public required string LoginUrl { get; init; }

    public required string OutboundScope { get; init; }

    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadataUrl { get; init; }

    public required string EmulatorMetadataUrl { get; init; }

    public required string? CallerId { get; init; }

    public bool ValidatesAuthority { get; init; } = true;

    public static Cloud Public { get; } = new()
    {
        LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrl,
        OutboundScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = Schema.CallerIdConstants.PublicAzureChannel,
    };

    public static Cloud Government { get; } = new()
    {
        LoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        OutboundScope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = Schema.CallerIdConstants.USGovChannel,
    };

    public static bool IsPublic(string? loginUrl) => StandsAt(loginUrl, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate);

    public static bool IsGovernment(string? loginUrl) => StandsAt(loginUrl, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate);

    private static bool StandsAt(string? loginUrl, string template) =>
        loginUrl is not null && loginUrl.StartsWith(template.Replace("{0}", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
