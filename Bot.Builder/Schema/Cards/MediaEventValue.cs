namespace Microsoft.Bot.Schema;

public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object? cardValue = null)
    {
        CardValue = cardValue;
    }

    public object? CardValue { get; set; }
}
