namespace Microsoft.Bot.Schema;

public class Fact
{
    public Fact()
    {
    }

    public Fact(string? key = null, string? value = null)
    {
        Key = key;
        Value = value;
    }

    public string? Key { get; set; }

    public string? Value { get; set; }
}
