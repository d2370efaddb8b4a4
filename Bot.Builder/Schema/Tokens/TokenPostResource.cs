namespace Microsoft.Bot.Schema;

public class TokenPostResource
{
    public string? SasUrl { get; set; }
}
