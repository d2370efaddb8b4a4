namespace Microsoft.Bot.Schema.Teams;

public class CacheInfo
{
    public CacheInfo()
    {
    }

    public CacheInfo(string? cacheType = null, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    public string? CacheType { get; set; }

    public int CacheDuration { get; set; }
}
