namespace Microsoft.Bot.Schema;

public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null)
    {
        Id = id!;
    }

    public string Id { get; set; } = null!;
}
