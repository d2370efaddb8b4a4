namespace Microsoft.Bot.Builder;

/// <summary>What the caller of an invoke gets: an HTTP status and a body to be written as JSON.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object? Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

public class InvokeResponse<T> : InvokeResponse
{
    public new T? Body
    {
        get => base.Body is T typed ? typed : default;
        set => base.Body = value;
    }
}
