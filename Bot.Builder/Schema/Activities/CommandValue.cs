namespace Microsoft.Bot.Schema;

public class CommandValue<T>
{
    public string? CommandId { get; set; }

    public T? Data { get; set; }
}
