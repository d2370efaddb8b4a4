namespace Microsoft.Bot.Schema;

public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string? url = null, string? profile = null)
    {
        Url = url;
        Profile = profile;
    }

    public string? Url { get; set; }

    public string? Profile { get; set; }
}
