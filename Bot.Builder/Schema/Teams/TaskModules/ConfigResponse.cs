namespace Microsoft.Bot.Schema.Teams;

public class ConfigResponse<T> : ConfigResponseBase
{
    public ConfigResponse()
        : base("config")
    {
    }

    public CacheInfo? CacheInfo { get; set; }

    public T? Config { get; set; }
}
