namespace Microsoft.Bot.Builder;

/// <summary>A conversation of which there is a transcript.</summary>
public class TranscriptInfo
{
    public string ChannelId { get; set; } = "";

    /// <summary>The conversation's id.</summary>
    public string Id { get; set; } = "";

    /// <summary>When its first activity was taken down.</summary>
    public DateTimeOffset Created { get; set; }
}
