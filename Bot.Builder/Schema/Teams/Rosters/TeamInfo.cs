namespace Microsoft.Bot.Schema.Teams;

public class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string? id = null, string? name = null)
    {
        Id = id!;
        Name = name;
    }

    public string Id { get; set; } = null!;

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }
}
