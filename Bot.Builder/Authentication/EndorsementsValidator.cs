namespace Microsoft.Bot.Connector.Authentication;

public static class EndorsementsValidator
{
    /// <summary>Whether a signing key may speak for a channel. Nothing expected is always fulfilled.</summary>
    public static bool Validate(string? expectedEndorsement, HashSet<string> endorsements)
    {
        ArgumentNullException.ThrowIfNull(endorsements);
        return string.IsNullOrWhiteSpace(expectedEndorsement) || endorsements.Contains(expectedEndorsement);
    }
}
