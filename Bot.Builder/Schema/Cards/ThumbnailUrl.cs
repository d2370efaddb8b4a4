namespace Microsoft.Bot.Schema;

public class ThumbnailUrl
{
    public ThumbnailUrl()
    {
    }

    public ThumbnailUrl(string? url = null, string? alt = null)
    {
        Url = url;
        Alt = alt;
    }

    public string? Url { get; set; }

    public string? Alt { get; set; }
}
