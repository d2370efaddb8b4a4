namespace Microsoft.Bot.Schema;

public class CommandResultValue<T>
{
    public string? CommandId { get; set; }

    public T? Data { get; set; }

    public Error? Error { get; set; }
}
