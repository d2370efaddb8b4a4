namespace Microsoft.Bot.Schema;

public class SemanticAction
{
    public SemanticAction()
    {
    }

    public SemanticAction(string? id = null, IDictionary<string, Entity>? entities = null)
    {
        Id = id;
        Entities = entities;
    }

    public string? Id { get; set; }

    public IDictionary<string, Entity>? Entities { get; set; }

    public string? State { get; set; }
}
