namespace Microsoft.Bot.Schema;

public class TokenPollingSettings
{
    public int Interval { get; set; }

    public int Timeout { get; set; }
}
