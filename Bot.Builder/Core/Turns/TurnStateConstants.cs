namespace Microsoft.Bot.Builder;

/// <summary>Keys and values of the turn's state that sign-in prompts read.</summary>
public static class TurnStateConstants
{
    public const string OAuthLoginTimeoutKey = "loginTimeout";

    public const string TokenPollingSettingsKey = "tokenPollingSettings";

    /// <summary>How long a sign-in card stays usable.</summary>
    public static readonly TimeSpan OAuthLoginTimeoutValue = TimeSpan.FromMinutes(15);
}
