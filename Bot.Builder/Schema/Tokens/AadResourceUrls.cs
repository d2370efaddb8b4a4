namespace Microsoft.Bot.Schema;

public class AadResourceUrls
{
    public AadResourceUrls()
    {
    }

    public AadResourceUrls(IList<string>? resourceUrls = null)
    {
        ResourceUrls = resourceUrls;
    }

    public IList<string>? ResourceUrls { get; set; }
}
